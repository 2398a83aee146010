/**
 * Where the connection stands. Pure.
 *
 * @import {ConnectionAction} from './actions.js'
 * @import {Connection} from './types.js'
 */

/** @type {Connection} */
export const firstConnection = {
  readyState: 'CLOSED',
  phase: 'connecting',
  retryAt: null,
  backAt: null,
  openedAt: null,
  closeCode: null,
  refusal: null,
  reconnects: 0,
  roundTripMs: null,
};

/**
 * @param {Connection} connection
 * @param {ConnectionAction} action
 * @returns {Connection}
 */
export function reduceConnection(connection, action) {
  switch (action.type) {
    case 'connecting':
      return { ...connection, phase: 'connecting', readyState: 'CONNECTING', retryAt: null };
    case 'socket-opened':
      return { ...connection, readyState: 'OPEN', openedAt: action.at };
    case 'welcome':
      return { ...connection, phase: 'catching-up', closeCode: null, refusal: null, backAt: null };
    case 'drain':
      return { ...connection, phase: 'draining', backAt: backAt(action) };
    case 'closed':
      return {
        ...{ ...connection, phase: 'waiting', readyState: 'CLOSED', retryAt: null },
        ...{ openedAt: null, closeCode: action.code, roundTripMs: null },
      };
    case 'waiting':
      return {
        ...{ ...connection, phase: 'waiting', retryAt: action.retryAt, refusal: action.refusal },
        reconnects: connection.reconnects + 1,
      };
    case 'refused':
      return { ...connection, phase: 'refused', retryAt: null, refusal: action.refusal };
    case 'answered':
      return { ...connection, roundTripMs: action.tookMs };
    default:
      return connection;
  }
}

/**
 * The phase while connected follows from the rooms: live once all of them are caught up.
 *
 * @param {Connection} connection
 * @param {boolean} caughtUp
 * @returns {Connection}
 */
export function withRooms(connection, caughtUp) {
  if (connection.phase === 'catching-up' && caughtUp) {
    return { ...connection, phase: 'live', reconnects: 0 };
  }
  if (connection.phase === 'live' && !caughtUp) {
    return { ...connection, phase: 'catching-up' };
  }
  return connection;
}

/** @param {{at: number, backInMs?: number}} drain */
function backAt({ at, backInMs }) {
  return backInMs === undefined ? null : at + backInMs;
}
