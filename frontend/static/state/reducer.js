/**
 * The state and what happens to it. Pure: no clock, no socket, no storage.
 *
 * @import {Action, OutboxAction, RoomAction} from './actions.js'
 * @import {Welcome} from '../protocol/types.js'
 * @import {State} from './types.js'
 * @import {Told} from './room.js'
 */
import { accepted } from './accepted.js';
import { firstConnection, reduceConnection, withRooms } from './connection.js';
import { reduceOutbox, withoutArrived } from './outbox.js';
import { counted, roomOf, withRoom } from './parts.js';
import * as rooms from './room.js';

/** @type {State} */
export const firstState = {
  connection: firstConnection,
  you: null,
  limits: null,
  outboxDurable: true,
  rooms: {},
  outbox: [],
  counters: {
    ...{ reconnects: 0, restored: 0, gapsFound: 0, gapsHealed: 0 },
    ...{ duplicatesDropped: 0, malformed: 0 },
  },
};

/**
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function reduce(state, action) {
  switch (action.type) {
    case 'connecting':
    case 'socket-opened':
    case 'drain':
    case 'closed':
    case 'waiting':
    case 'refused':
    case 'answered':
      return { ...state, connection: reduceConnection(state.connection, action) };
    case 'welcome':
      return welcomed({ ...state, connection: reduceConnection(state.connection, action) }, action);
    case 'malformed':
      return counted(state, { malformed: action.count });
    case 'following':
    case 'opened':
    case 'events':
    case 'newest-page':
    case 'asking-older':
    case 'older-page':
    case 'older-failed':
    case 'head':
      return reduceRoom(state, action);
    case 'accepted':
      return accepted(state, action);
    case 'durability':
      return withDurability(state, action.durable);
    case 'kept':
      return withDurability(withOutbox(state, action), action.durable);
    case 'outbox-read':
      return arrivedBefore(withOutbox(state, action));
    default:
      return withOutbox(state, action);
  }
}

/** @param {State} state @param {{welcome: Welcome}} action @returns {State} */
function welcomed(state, { welcome }) {
  const known = welcome.rooms.map((summary) => {
    const room = roomOf(state, summary.id);
    return [summary.id, room ? rooms.summarised(room, summary) : rooms.newRoom(summary)];
  });
  const again = state.you === null ? 0 : 1;
  const { you } = welcome;
  return {
    ...counted(state, { reconnects: again }),
    you: { id: you.id, name: you.name, role: you.role, guest: you.guest === true },
    limits: welcome.limits,
    rooms: Object.fromEntries(known),
  };
}

/** @param {State} state @param {RoomAction} action @returns {State} */
function reduceRoom(state, action) {
  const room = roomOf(state, action.room);
  if (!room) {
    return state;
  }
  switch (action.type) {
    case 'following':
      return withRoom(state, rooms.following(room));
    case 'opened':
      return settled(withRoom(state, rooms.opened(room, action.opened)), action);
    case 'events':
      return settled(heard(state, rooms.told(room, action.events)), action);
    case 'newest-page':
      return settled(heard(state, rooms.newestPage(room, action.page)), action);
    case 'asking-older':
      return withRoom(state, rooms.askingOlder(room));
    case 'older-page':
      return heard(state, rooms.olderPage(room, action.page), false);
    case 'older-failed':
      return withRoom(state, rooms.olderFailed(room));
    case 'head':
      return withRoom(state, { ...room, head: Math.max(room.head, action.seq) });
  }
}

/** @param {State} state @param {Told} told @param {boolean} [isNew] @returns {State} */
function heard(state, { room, added, duplicates, gapsFound, gapsHealed }, isNew = true) {
  const { restoring } = room.feed;
  const feed =
    restoring === null || !isNew
      ? room.feed
      : { ...room.feed, restoring: restoring + added.length };
  return {
    ...counted(withRoom(state, { ...room, feed }), {
      ...{ gapsFound, gapsHealed, duplicatesDropped: duplicates },
    }),
    outbox: withoutArrived(state.outbox, added, state.you?.id),
  };
}

/** Tells what was restored once the room is caught up, and whether all rooms are.
 * @param {State} state @param {{room: string, at: number}} action @returns {State} */
function settled(state, { room: id, at }) {
  const room = state.rooms[id];
  const caughtUp = Object.values(state.rooms).every(
    (one) => !one.feed.followed || rooms.isCaughtUp(one),
  );
  const connection = withRooms(state.connection, caughtUp);
  const count = room.feed.restoring;
  if (count === null || !rooms.isCaughtUp(room)) {
    return { ...state, connection };
  }
  const restored = { count, ms: Math.max(0, at - (connection.openedAt ?? at)), at };
  const shown = { ...room, restored, feed: { ...room.feed, restoring: null } };
  return counted({ ...withRoom(state, shown), connection }, { restored: count });
}

/** @param {State} state @param {OutboxAction} action @returns {State} */
function withOutbox(state, action) {
  return { ...state, outbox: reduceOutbox(state.outbox, action) };
}

/** Durable is what is written from now on, if nothing of before lives in this tab alone.
 * @param {State} state @param {boolean} wrote @returns {State} */
function withDurability(state, wrote) {
  const outboxDurable = wrote && state.outbox.every(({ kept }) => kept !== 'memory');
  return outboxDurable === state.outboxDurable ? state : { ...state, outboxDurable };
}

/** Drops from the outbox what the rooms show already.
 * @param {State} state @returns {State} */
function arrivedBefore(state) {
  if (state.outbox.length === 0) {
    return state;
  }
  const shown = Object.values(state.rooms).flatMap((room) => room.entries);
  return { ...state, outbox: withoutArrived(state.outbox, shown, state.you?.id) };
}
