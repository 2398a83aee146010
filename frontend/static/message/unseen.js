/**
 * What came while nobody looked: how many, and where it begins.
 *
 * @import {Entry} from '../state/types.js'
 *
 * @typedef {object} Unseen
 * @property {number} seen the last seq that was in view
 * @property {number} count messages of others above it
 * @property {number | null} from the first of them, where the line "New" is drawn; it stays there
 *     when they were seen, until the next come or the reader writes
 */

/** @type {Unseen} */
export const NOTHING_SEEN = { seen: -1, count: 0, from: null };

/**
 * @param {Unseen} before
 * @param {Entry[]} entries ascending
 * @param {string} me own id
 * @param {boolean} looking whether the newest message is in view
 * @returns {Unseen}
 */
export function noticed(before, entries, me, looking) {
  const last = entries.at(-1)?.seq ?? before.seen;
  if (before.seen < 0) return { seen: last, count: 0, from: null };
  const start = entries.findLastIndex((entry) => entry.seq <= before.seen) + 1;
  const others = entries.slice(start).filter((entry) => entry.by !== me);
  const from = others.length > 0 && !looking ? others[0].seq : before.from;
  if (looking) return { seen: Math.max(last, before.seen), count: 0, from };
  return { seen: before.seen, count: others.length, from };
}

/** The reader wrote something, so they saw what was there. @param {Unseen} before */
export function answered(before) {
  return { ...before, from: null };
}
