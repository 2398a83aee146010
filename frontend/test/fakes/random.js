/**
 * Chance that can be repeated: the same seed gives the same numbers.
 *
 * @param {number} seed
 */
export function seeded(seed) {
  let state = seed >>> 0;
  /** From 0 to below 1. */
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** @param {number} below */
    whole: (below) => Math.floor(next() * below),
    /** @param {number} percent */
    chance: (percent) => next() * 100 < percent,
    /** @template T @param {T[]} list @returns {T} */
    oneOf: (list) => list[Math.floor(next() * list.length)],
  };
}

/** A seed for this run; `?seed=` repeats one. */
export function newSeed() {
  const wanted = new URLSearchParams(location.search).get('seed');
  return wanted === null ? Math.floor(Math.random() * 2 ** 32) : Number(wanted);
}
