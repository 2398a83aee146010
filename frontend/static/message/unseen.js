/**
 * What came while nobody looked: how many, and where it begins.
 *
 * @import {Entry} from '../state/types.js'
 *
 * @typedef {object} Unseen
 * @property {number} seen the last seq that was in view
 * @property {number} count messages of others above it
 * @property {number | null} since what came after this seq stands below the line
 * @property {number | null} from the first of them, where the line "New" is drawn; it stays there
 *     when they were seen, until the next come or the reader writes
 */

import { placeOf } from '../state/entries.js';

/** @type {Unseen} */
export const NOTHING_SEEN = { seen: -1, count: 0, since: null, from: null };

/**
 * @param {Unseen} before
 * @param {Entry[]} entries ascending
 * @param {string} me own id
 * @param {boolean} looking whether the newest message is in view
 * @param {number | null} [read] up to where the reader had come when they opened the room; what
 *     they do not know of that counts as read
 * @returns {Unseen}
 */
export function noticed(before, entries, me, looking, read = null) {
  const last = entries.at(-1)?.seq ?? before.seen;
  const isFirst = before.seen < 0;
  const seen = isFirst ? (read ?? last) : before.seen;
  const count = newsAfter(entries, seen, me).length;
  const since = count > 0 && (isFirst || !looking) ? seen : before.since;
  const from = since === null ? null : firstAfter(entries, since, me);
  // At first one stands where one had come, not at the end.
  if (looking && !(isFirst && count > 0)) {
    return { seen: Math.max(last, seen), count: 0, since, from };
  }
  return { seen, count, since, from };
}

/** The reader wrote something, so they saw what was there. @param {Unseen} before
 * @returns {Unseen} */
export function answered(before) {
  return { ...before, since: null, from: null };
}

/** @param {Entry[]} entries @param {number} seq @param {string} me */
function newsAfter(entries, seq, me) {
  return entries.slice(placeOf(entries, seq + 1)).filter((entry) => isNews(entry, me));
}

/** @param {Entry[]} entries @param {number} seq @param {string} me */
function firstAfter(entries, seq, me) {
  for (let at = placeOf(entries, seq + 1); at < entries.length; at++) {
    if (isNews(entries[at], me)) return entries[at].seq;
  }
  return null;
}

/** @param {Entry} entry @param {string} me */
const isNews = ({ kind, by }, me) => kind === 'posted' && by !== me;
