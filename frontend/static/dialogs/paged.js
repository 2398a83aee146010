/**
 * A list that comes a page at a time, for what somebody looks for. Pure.
 *
 * @typedef {{code: string, message: string}} Problem
 */

/**
 * @template T
 * @typedef {object} Paged
 * @property {string} text what is looked for
 * @property {T[]} items
 * @property {boolean} more whether there is another page
 * @property {boolean} asking
 * @property {boolean} loaded whether anything was answered yet
 * @property {Problem | null} problem
 */

/** @type {Paged<any>} */
export const NOTHING_ASKED = {
  ...{ text: '', items: [], more: false },
  ...{ asking: false, loaded: false, problem: null },
};

/** What stands there stays until the answer comes. @template T @param {Paged<T>} list
 * @param {string} text @returns {Paged<T>} */
export function asked(list, text) {
  return { ...list, text, asking: true, problem: null };
}

/** @template T @param {Paged<T>} list @param {T[]} items @param {boolean} more
 * @param {boolean} goesOn whether they follow what is there @returns {Paged<T>} */
export function came(list, items, more, goesOn) {
  const all = goesOn ? [...list.items, ...items] : items;
  return { ...list, items: all, more, asking: false, loaded: true };
}

/** @template T @param {Paged<T>} list @param {Problem} problem @returns {Paged<T>} */
export function failed(list, problem) {
  return { ...list, asking: false, loaded: true, problem };
}
