/**
 * Which entries are in the page. A room may hold a hundred thousand; a browser lays out a few
 * hundred well. Seqs, not positions, so that history loaded above moves nothing.
 *
 * @import {Entry} from '../state/types.js'
 *
 * @typedef {object} Window
 * @property {number} from the first seq shown
 * @property {number} to the last seq shown; infinite while it follows what comes
 */

export const SHOWN_MAX = 240;
const STEP = 80;
const ABOVE = 20;

/** @type {Window} */
export const NEWEST = { from: Infinity, to: Infinity };

/**
 * The entries to draw.
 *
 * @param {Window} window
 * @param {Entry[]} entries ascending
 */
export function shown(window, entries) {
  return entries.slice(indexOf(entries, window.from), indexOf(entries, window.to + 1));
}

/**
 * What to show when entries came or went. At the end the oldest leave; for who reads above,
 * nothing moves, and at last what comes below is not drawn any more.
 *
 * @param {Window} window
 * @param {Entry[]} entries
 * @param {boolean} atEnd whether the reader stands at the newest message
 * @returns {Window}
 */
export function adjusted(window, entries, atEnd) {
  const count = entries.length;
  if (atEnd && window.to === Infinity) {
    const start = indexOf(entries, window.from);
    if (start < count && count - start <= SHOWN_MAX) return window;
    return { from: seqAt(entries, count - STEP), to: Infinity };
  }
  const start = indexOf(entries, window.from);
  const end = indexOf(entries, window.to + 1);
  if (end - start <= SHOWN_MAX + STEP) return window;
  return { from: window.from, to: seqAt(entries, start + SHOWN_MAX) };
}

/** A window in which this seq stands near the top. */
export function around(/** @type {Entry[]} */ entries, /** @type {number} */ seq) {
  const start = Math.max(0, indexOf(entries, seq) - ABOVE);
  const end = start + SHOWN_MAX;
  const to = end >= entries.length ? Infinity : seqAt(entries, end - 1);
  return { from: seqAt(entries, start), to };
}

/** One step up, or the same window where nothing older is held. */
export function earlier(/** @type {Window} */ window, /** @type {Entry[]} */ entries) {
  const start = indexOf(entries, window.from);
  if (start === 0) return window;
  const from = Math.max(0, start - STEP);
  const last = from + SHOWN_MAX - 1;
  const to = last < indexOf(entries, window.to + 1) - 1 ? seqAt(entries, last) : window.to;
  return { from: seqAt(entries, from), to };
}

/** One step down, or the same window where it already follows what comes. */
export function later(/** @type {Window} */ window, /** @type {Entry[]} */ entries) {
  if (window.to === Infinity) return window;
  const end = indexOf(entries, window.to + 1) + STEP;
  const from = Math.max(indexOf(entries, window.from), end - SHOWN_MAX);
  const to = end >= entries.length ? Infinity : seqAt(entries, end - 1);
  return { from: seqAt(entries, from), to };
}

/** The entry with this seq, where it is held. */
export function entryAt(/** @type {Entry[]} */ entries, /** @type {number} */ seq) {
  const found = entries[indexOf(entries, seq)];
  return found?.seq === seq ? found : null;
}

/** The position of the first entry with this seq or a later one. */
function indexOf(/** @type {Entry[]} */ entries, /** @type {number} */ seq) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

function seqAt(/** @type {Entry[]} */ entries, /** @type {number} */ index) {
  return entries[Math.max(0, Math.min(index, entries.length - 1))]?.seq ?? Infinity;
}
