/** What values that came over the wire can be made of. Each check never throws. */

/** @typedef {(value: unknown) => boolean} Check */

/** @type {Check} */
export const text = (value) => typeof value === 'string';

/** @type {Check} */
export const flag = (value) => typeof value === 'boolean';

/** @type {Check} */
export const whole = (value) => Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0;

/** @type {Check} */
export const position = (value) => whole(value) && /** @type {number} */ (value) > 0;

/** @param {Check} check @returns {Check} */
export const optional = (check) => (value) => value === undefined || check(value);

/** @param {Check} check @returns {Check} */
export const listOf = (check) => (value) => Array.isArray(value) && value.every(check);

/** @param {...string} words @returns {Check} */
export const oneOf =
  (...words) =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** @param {Record<string, Check>} fields @returns {Check} */
export const shape = (fields) => (value) =>
  isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
