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
  const from = since === null ? null : (newsAfter(entries, since, me)[0]?.seq ?? null);
  // At first one stands where one had come, not at the end.
  if (looking && !(isFirst && count > 0)) {
    return { seen: Math.max(last, seen), count: 0, since, from };
  }
  return { seen, count, since, from };
}

/** The reader wrote something, so they saw what was there. @param {Unseen} before @returns {Unseen} */
export function answered(before) {
  return { ...before, since: null, from: null };
}

/** @param {Entry[]} entries @param {number} seq @param {string} me */
function newsAfter(entries, seq, me) {
  const start = entries.findLastIndex((entry) => entry.seq <= seq) + 1;
  return entries.slice(start).filter((entry) => entry.kind === 'posted' && entry.by !== me);
}
