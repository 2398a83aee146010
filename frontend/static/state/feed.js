/**
 * Events in the order of the log: each once, and none behind a hole. Pure.
 *
 * @import {DeletedEvent, EditedEvent, NoticeEvent, RoomEvent} from '../protocol/types.js'
 * @import {Entry, Feed, Opening, Room} from './types.js'
 * @import {Told} from './room.js'
 */
import { fromEvent, put, touch } from './entries.js';
import { described, isNotice } from './notices.js';

const heldEventsMax = 5_000;
const touchedEventsMax = 5_000;
const entriesMax = 50_000;

/**
 * Applies the events that follow what is known. One that was heard before is a duplicate; one that
 * only a page of history had told of is none. Beyond a hole nothing is kept: the log is asked
 * again from where the room stands.
 *
 * @param {Room} room
 * @param {RoomEvent[]} events
 * @returns {Told}
 */
export function take(room, events) {
  let { seq, head, gap } = room;
  let { heard } = room.feed;
  let duplicates = 0;
  /** @type {RoomEvent[]} */
  const next = [];
  for (const event of events) {
    head = Math.max(head, event.seq);
    if (event.seq === seq + 1) {
      seq = event.seq;
      next.push(event);
    } else if (event.seq > seq) {
      gap ??= { from: seq + 1, to: event.seq - 1 };
    } else if (event.seq <= heard) {
      duplicates += 1;
    }
    heard = event.seq <= seq ? Math.max(heard, event.seq) : heard;
  }
  const gapsFound = room.gap === null && gap !== null ? 1 : 0;
  const open = gap !== null && seq < gap.to ? { ...gap, from: seq + 1 } : null;
  const gapsHealed = gap !== null && open === null ? 1 : 0;
  const feed = { ...room.feed, heard };
  const { room: changed, added } = apply({ ...room, seq, head, gap: open, feed }, next);
  return { room: changed, added, duplicates, gapsFound, gapsHealed };
}

/**
 * Keeps events until the newest page is there.
 *
 * @param {Room} room
 * @param {Opening} opening
 * @param {RoomEvent[]} events
 * @returns {Told}
 */
export function hold(room, opening, events) {
  const held = [...opening.held];
  let { seen } = opening;
  let duplicates = 0;
  for (const event of events) {
    const last = held.at(-1)?.seq ?? opening.head;
    seen = Math.max(seen, event.seq);
    if (event.seq <= last) {
      duplicates += 1;
    } else if ((held.length === 0 || event.seq === last + 1) && held.length < heldEventsMax) {
      held.push(event);
    }
  }
  const feed = { ...room.feed, opening: { ...opening, seen, held } };
  return { room: { ...room, feed }, added: [], duplicates, gapsFound: 0, gapsHealed: 0 };
}

/**
 * @param {Room} room
 * @param {RoomEvent[]} events in order and without a hole
 * @returns {{room: Room, added: Entry[]}}
 */
function apply(room, events) {
  if (events.length === 0) {
    return { room, added: [] };
  }
  const entries = [...room.entries];
  const touched = [...room.feed.touched];
  /** @type {Entry[]} */
  const added = [];
  /** @type {Entry[]} */
  const told = [];
  for (const event of events) {
    if (event.kind === 'posted') {
      const entry = fromEvent(event);
      if (put(entries, entry)) {
        added.push(entry);
      }
    } else if (isNotice(event)) {
      const entry = fromEvent(/** @type {NoticeEvent} */ (event));
      put(entries, entry);
      told.push(entry);
    } else if (event.kind !== 'other') {
      const change = /** @type {DeletedEvent | EditedEvent} */ (event);
      if (!touch(entries, change)) touched.push(change);
    }
  }
  const tooMany = Math.max(0, entries.length - entriesMax);
  return {
    room: {
      ...described(room, told),
      entries: tooMany > 0 ? entries.slice(tooMany) : entries,
      hasOlder: room.hasOlder || tooMany > 0,
      feed: room.feed.askedAt === null ? room.feed : withTouched(room.feed, touched),
    },
    added,
  };
}

/**
 * Too many for the page that was asked for: rather no page than a wrong one.
 *
 * @param {Feed} feed
 * @param {(EditedEvent | DeletedEvent)[]} touched
 * @returns {Feed}
 */
function withTouched(feed, touched) {
  return touched.length > touchedEventsMax
    ? { ...feed, askedAt: null, touched: [] }
    : { ...feed, touched };
}
