/**
 * What happens to one of the rooms, and what that means for the whole. Pure.
 *
 * @import {RoomAction} from './actions.js'
 * @import {State} from './types.js'
 * @import {Told} from './room.js'
 */
import { withRooms } from './connection.js';
import { withoutArrived } from './outbox.js';
import { counted, roomOf, withoutRoom, withRoom } from './parts.js';
import * as rooms from './room.js';
import { recounted, seen, seenOnArrival } from './unread.js';

/** So many rooms keep what was said in them. */
export const roomsKeptMax = 20;

/** @param {State} state @param {RoomAction} action @returns {State} */
export function reduceRoom(state, action) {
  const room = roomOf(state, action.room);
  if (!room) {
    return state;
  }
  switch (action.type) {
    case 'following':
      return kept(withRoom(state, rooms.following(room, action.switched)), room.id);
    case 'unfollowing':
      // What one only looked into is not kept.
      return phased(
        room.joined ? withRoom(state, rooms.unfollowed(room)) : withoutRoom(state, room.id),
      );
    case 'missing':
      return phased(withRoom(state, { ...rooms.unloaded(room), missing: true }));
    case 'seen':
      return withRoom(state, seen(room, action.seq, state.you?.id));
    case 'opened':
      return settled(withRoom(state, rooms.opened(room, action.opened)), action);
    case 'events':
      // What a feed that was closed still brings comes again when the room is opened.
      return room.feed.followed
        ? settled(heard(state, rooms.told(room, action.events)), action)
        : state;
    case 'newest-page':
      return settled(arrived(heard(state, rooms.newestPage(room, action.page)), room.id), action);
    case 'asking-older':
      return withRoom(state, rooms.askingOlder(room));
    case 'older-page':
      return heard(state, rooms.olderPage(room, action.page), false);
    case 'older-failed':
      return withRoom(state, rooms.olderFailed(room));
    case 'head': {
      const { seq, unread = room.unread, mentions = room.mentions } = action;
      const head = Math.max(room.head, seq);
      const counts = room.feed.followed ? {} : { unread, mentions };
      return withRoom(state, { ...room, head, ...counts });
    }
  }
}

/** @param {State} state @param {Told} told @param {boolean} [isNew] @returns {State} */
function heard(state, { room, added, duplicates, gapsFound, gapsHealed }, isNew = true) {
  const { restoring } = room.feed;
  const feed =
    restoring === null || !isNew
      ? room.feed
      : { ...room.feed, restoring: restoring + added.length };
  const me = state.you?.id;
  const before = roomOf(state, room.id)?.head ?? 0;
  return {
    ...counted(withRoom(state, recounted({ ...room, feed }, added, before, me)), {
      ...{ gapsFound, gapsHealed, duplicatesDropped: duplicates },
    }),
    outbox: withoutArrived(state.outbox, added, me),
  };
}

/** @param {State} state @param {string} id @returns {State} */
function arrived(state, id) {
  return withRoom(state, seenOnArrival(state.rooms[id], state.you?.id));
}

/** Tells what was restored once the room is caught up, and whether all rooms are.
 * @param {State} state @param {{room: string, at: number}} action @returns {State} */
function settled(state, { room: id, at }) {
  const room = state.rooms[id];
  const { connection } = phased(state);
  const count = room.feed.restoring;
  if (count === null || !rooms.isCaughtUp(room)) {
    return { ...state, connection };
  }
  const restored = { count, ms: Math.max(0, at - (connection.openedAt ?? at)), at };
  const shown = { ...room, restored, feed: { ...room.feed, restoring: null } };
  return counted({ ...withRoom(state, shown), connection }, { restored: count });
}

/** The phase follows from the rooms that are followed. @param {State} state @returns {State} */
function phased(state) {
  const caughtUp = Object.values(state.rooms).every(
    (one) => !one.feed.followed || rooms.isCaughtUp(one),
  );
  return { ...state, connection: withRooms(state.connection, caughtUp) };
}

/** What one looked at long ago is forgotten. @param {State} state @param {string} id
 * @returns {State} */
function kept(state, id) {
  const all = [id, ...state.recent.filter((one) => one !== id)];
  const recent = all.slice(0, roomsKeptMax);
  const left = all.slice(roomsKeptMax).flatMap((one) => roomOf(state, one) ?? []);
  return left.reduce((now, room) => withRoom(now, rooms.unloaded(room)), { ...state, recent });
}
