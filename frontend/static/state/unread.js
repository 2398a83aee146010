/**
 * How much of a room one has not seen. Pure.
 *
 * @import {Entry, Room} from './types.js'
 */

/** Beyond this the server does not count either. */
export const countedMax = 1_000;

/**
 * Everything up to this seq was seen, here or on another device.
 *
 * @param {Room} room
 * @param {number} seq
 * @param {string | undefined} me
 * @returns {Room}
 */
export function seen(room, seq, me) {
  if (room.read === null || seq <= room.read) {
    return room;
  }
  const unread = seq >= room.head ? 0 : count({ ...room, read: seq }, me, room.unread);
  return { ...room, read: seq, unread, mentions: unread === 0 ? 0 : room.mentions };
}

/**
 * One wants to come back to this seq and what follows it.
 *
 * @param {Room} room
 * @param {number} seq
 * @param {string | undefined} me
 * @returns {Room}
 */
export function unseen(room, seq, me) {
  const back = { ...room, read: room.read === null ? null : seq - 1 };
  return { ...back, unread: Math.max(1, count(back, me, room.unread)) };
}

/**
 * The room as its newest page tells it: what lies before one came in needs no reading.
 *
 * @param {Room} room
 * @param {string | undefined} me
 * @returns {Room}
 */
export function seenOnArrival(room, me) {
  const came = room.entries.findLast(
    ({ kind, by, notice }) => kind === 'joined' && (notice?.whom?.id ?? by) === me,
  );
  return came ? seen(room, came.seq, me) : room;
}

/**
 * The room after messages came.
 *
 * @param {Room} room
 * @param {Entry[]} added
 * @param {number} head the highest seq that the count knew of before
 * @param {string | undefined} me
 * @returns {Room}
 */
export function recounted(room, added, head, me) {
  if (room.read === null || added.length === 0) {
    return room;
  }
  const read = room.read;
  const fresh = added.filter((entry) => entry.seq > head && isNews(entry, read, me)).length;
  return { ...room, unread: count(room, me, room.unread + fresh) };
}

/** @param {Room} room @param {string | undefined} me @param {number} otherwise where it is not
 * loaded as far as it was read */
function count({ entries, loaded, hasOlder, read }, me, otherwise) {
  const from = read ?? 0;
  const reaches = loaded && (!hasOlder || (entries[0]?.seq ?? Infinity) <= from + 1);
  let known = 0;
  for (let at = entries.length - 1; at >= 0 && entries[at].seq > from; at--) {
    if (isNews(entries[at], from, me)) known += 1;
    if (known === countedMax) break;
  }
  return Math.min(countedMax, reaches ? known : Math.max(known, otherwise));
}

/** @param {Entry} entry @param {number} read @param {string | undefined} me */
function isNews({ seq, kind, by, gone }, read, me) {
  return seq > read && kind === 'posted' && !gone && by !== me;
}
