const firstMs = 500;
const mostMs = 30_000;

/**
 * How long to wait before the next try: a random part of 0.5 s that doubles with each failure up
 * to 30 s, so that those who were cut off together do not come back together.
 *
 * @param {number} failures how many tries failed in a row before this one
 * @param {() => number} random
 */
export function backoffMs(failures, random) {
  return Math.round(random() * Math.min(mostMs, firstMs * 2 ** Math.min(failures, 10)));
}
