/**
 * A room's timeline: what its feed and its pages of history do to it. Pure.
 *
 * @import {Opened, Page, RoomEvent, RoomSummary} from '../protocol/types.js'
 * @import {Entry, Room} from './types.js'
 */
import { fromPage, put, touch } from './entries.js';
import { hold, take } from './feed.js';
import { described } from './notices.js';

/**
 * A room after something was told, and what that means for the counters.
 *
 * @typedef {object} Told
 * @property {Room} room
 * @property {Entry[]} added messages that were not there before
 * @property {number} duplicates events that the feed brought again
 * @property {number} gapsFound
 * @property {number} gapsHealed
 */

/** A room of which nothing is known but its summary. @param {RoomSummary} summary
 * @returns {Room} */
export function newRoom(summary) {
  const { id, name, kind, seq } = summary;
  const room = {
    ...{ id, name, kind, head: seq, joined: true, missing: false },
    ...{ topic: '', archived: false, people: [], toldAt: 0 },
    ...{ read: null, unread: 0, mentions: 0 },
    level: /** @type {const} */ ('everything'),
    ...nothingLoaded(),
  };
  return summarised(room, summary);
}

/** The room without what was said in it. @param {Room} room @returns {Room} */
export function unloaded(room) {
  return { ...room, ...nothingLoaded() };
}

function nothingLoaded() {
  return {
    ...{ epoch: '', seq: 0, entries: [], loaded: false, hasOlder: false, loadingOlder: false },
    ...{ gap: null, restored: null },
    feed: {
      ...{ followed: false, heard: 0, target: null, opening: null },
      ...{ askedAt: null, touched: [], restoring: null },
    },
  };
}

/** What a welcome says of a room that is known. @param {Room} room @param {RoomSummary} summary
 * @returns {Room} */
export function summarised(room, summary) {
  const { name, kind, seq, epoch, topic = '', archived = false, people = [] } = summary;
  const { read = null, unread = 0, mentions = 0, level = 'everything' } = summary;
  // The head of another log says nothing of this one; opening the room replaces both.
  const sameLog = !room.loaded || room.epoch === epoch;
  return {
    ...{ ...room, name, kind, topic, archived, people, toldAt: seq, joined: true, missing: false },
    ...{ read, unread, mentions, level },
    head: sameLog ? Math.max(room.head, seq) : room.head,
  };
}

/**
 * The room is about to be opened.
 *
 * @param {Room} room
 * @param {boolean} [switched] because somebody looks at it now, rather than after a break
 * @returns {Room}
 */
export function following(room, switched = false) {
  const opening = room.loaded ? null : { epoch: '', head: 0, seen: 0, held: [] };
  const restoring = room.loaded && !switched ? 0 : null;
  const feed = { ...room.feed, followed: true, heard: room.seq, target: null, opening, restoring };
  return olderFailed({ ...room, restored: null, feed });
}

/** The feed is closed; what is loaded stays. @param {Room} room @returns {Room} */
export function unfollowed(room) {
  const { gap } = room;
  const feed = { ...room.feed, followed: false, target: null, opening: null, restoring: null };
  return olderFailed({ ...room, restored: null, gap: room.loaded ? null : gap, feed });
}

/**
 * The feed is open. Unless it goes on where the room stands, everything waits for the newest page.
 *
 * @param {Room} room
 * @param {Opened} opened
 * @returns {Room}
 */
export function opened(room, { seq, epoch, reset }) {
  const goesOn = room.loaded && reset !== true && epoch === room.epoch && seq >= room.seq;
  if (goesOn) {
    const feed = { ...room.feed, target: seq, opening: null };
    return { ...room, head: Math.max(room.head, seq), feed };
  }
  const held = (room.feed.opening?.held ?? []).filter((event) => event.seq > seq);
  const opening = { epoch, head: seq, seen: seq, held };
  return { ...room, feed: { ...room.feed, target: seq, opening } };
}

/**
 * Events arrived. Each counts once, in order; those beyond a hole are left to be asked for again.
 *
 * @param {Room} room
 * @param {RoomEvent[]} events
 * @returns {Told}
 */
export function told(room, events) {
  return room.feed.opening === null ? take(room, events) : hold(room, room.feed.opening, events);
}

/**
 * The newest page replaces what is shown, and what the feed brought since is applied to it.
 *
 * @param {Room} room
 * @param {Page} page
 * @returns {Told}
 */
export function newestPage(room, page) {
  const { opening } = room.feed;
  if (opening === null || opening.epoch !== page.epoch) {
    return nothing(room);
  }
  const sameLog = room.epoch === page.epoch;
  // Confirmed to us before the feed brought them: they are newer than the page.
  const ahead = sameLog
    ? room.entries.filter((entry) => entry.seq > Math.max(room.seq, page.asOf))
    : [];
  const shown = fromPage(page);
  const entries = [...shown, ...ahead];
  const known = sameLog ? room.seq : 0;
  const head = Math.max(opening.seen, page.asOf, ahead.at(-1)?.seq ?? 0);
  const replaced = {
    ...olderFailed(described(room, shown)),
    ...{ epoch: page.epoch, head, seq: page.asOf },
    ...{ entries, loaded: true, hasOlder: page.more, gap: null },
    feed: { ...room.feed, opening: null, heard: opening.head, askedAt: null, touched: [] },
  };
  const result = take(replaced, opening.held);
  return {
    ...result,
    added: [...messages(entries).filter((entry) => entry.seq > known), ...result.added],
    gapsHealed: result.gapsHealed + (room.gap === null ? 0 : 1),
  };
}

/** An older page was asked for. @param {Room} room @returns {Room} */
export function askingOlder(room) {
  return { ...room, loadingOlder: true, feed: { ...room.feed, askedAt: room.seq, touched: [] } };
}

/** It will not come. @param {Room} room @returns {Room} */
export function olderFailed(room) {
  return { ...room, loadingOlder: false, feed: { ...room.feed, askedAt: null, touched: [] } };
}

/**
 * An older page joins what is shown; what happened to its messages meanwhile is applied again.
 *
 * @param {Room} room
 * @param {Page} page
 * @returns {Told}
 */
export function olderPage(room, page) {
  const { askedAt, touched } = room.feed;
  if (askedAt === null || page.epoch !== room.epoch || page.asOf < askedAt) {
    return nothing(olderFailed(room));
  }
  const entries = [...room.entries];
  const added = messages(fromPage(page).filter((entry) => put(entries, entry)));
  touched.forEach((event) => touch(entries, event));
  return { ...nothing({ ...olderFailed(room), entries, hasOlder: page.more }), added };
}

/** Whether the room shows all that was there when it was opened. @param {Room} room */
export function isCaughtUp({ loaded, seq, gap, feed }) {
  return (
    loaded && gap === null && feed.opening === null && feed.target !== null && seq >= feed.target
  );
}

/** Whether the newest page is to be asked for. @param {Room} room */
export function needsNewestPage({ feed }) {
  return feed.opening !== null && feed.target !== null;
}

/** @param {Entry[]} entries */
function messages(entries) {
  return entries.filter(({ kind }) => kind === 'posted');
}

/** @param {Room} room @returns {Told} */
function nothing(room) {
  return { room, added: [], duplicates: 0, gapsFound: 0, gapsHealed: 0 };
}
