/**
 * The state and what happens to it. Pure: no clock, no socket, no storage.
 *
 * @import {Action, OutboxAction, PresenceAction} from './actions.js'
 * @import {State} from './types.js'
 */
import { accepted } from './accepted.js';
import { firstConnection, reduceConnection } from './connection.js';
import { reduceList } from './list.js';
import { reduceOutbox, withoutArrived } from './outbox.js';
import { counted } from './parts.js';
import { nobodyKnown, reducePresence } from '../presence/presence.js';
import { reduceRoom } from './rooms.js';

/** @type {State} */
export const firstState = {
  connection: firstConnection,
  you: null,
  limits: null,
  outboxDurable: true,
  rooms: {},
  recent: [],
  own: null,
  sentAway: null,
  outbox: [],
  presence: nobodyKnown,
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
      return reduceList(
        { ...withPresence(state, action), connection: reduceConnection(state.connection, action) },
        action,
      );
    case 'presence':
    case 'typing':
    case 'writing-over':
      return withPresence(state, action);
    case 'events':
      return withPresence(reduceRoom(state, action), action);
    case 'malformed':
      return counted(state, { malformed: action.count });
    case 'looking-in':
    case 'own-opened':
    case 'own-events':
    case 'noted':
      return reduceList(state, action);
    case 'following':
    case 'unfollowing':
    case 'missing':
    case 'seen':
    case 'opened':
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

/** @param {State} state @param {OutboxAction} action @returns {State} */
function withOutbox(state, action) {
  return { ...state, outbox: reduceOutbox(state.outbox, action) };
}

/** @param {State} state @param {PresenceAction} action @returns {State} */
function withPresence(state, action) {
  const presence = reducePresence(state.presence, action);
  return presence === state.presence ? state : { ...state, presence };
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
