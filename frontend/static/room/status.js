/**
 * What the head of the page says about the connection: always true, in a few words.
 *
 * @import {Connection, Room} from '../state/types.js'
 *
 * @typedef {object} Status
 * @property {'good' | 'busy' | 'warn' | 'bad'} tone drawn as a shape and a colour
 * @property {string} ready the readyState, in words
 * @property {string} words
 * @property {boolean} canTry whether trying now, instead of later, is possible
 */

import {say, sayMany} from '../shared/words.js';

export const RESTORED_SHOWN_MS = 6_000;

const TOO_SLOW = 4001;
const TOO_MANY = 4008;

/**
 * @param {Connection} connection
 * @param {Room | null} room the one on screen
 * @param {number} now
 * @param {boolean} online what the browser believes about its network
 * @returns {Status}
 */
export function status(connection, room, now, online) {
  const ready = readyWord(connection);
  const said = (/** @type {Status['tone']} */ tone, /** @type {string} */ words) => ({
    tone,
    ready,
    words,
    canTry: connection.phase === 'waiting',
  });
  switch (connection.phase) {
    case 'live':
      return said(room?.gap ? 'busy' : 'good', roomWords(room, now));
    case 'catching-up':
      return said('busy', roomWords(room, now));
    case 'connecting':
      return said('busy', connectingWords(connection));
    case 'waiting':
      return said('warn', waitingWords(connection, now, online));
    case 'draining':
      return said('warn', drainingWords(connection, now));
    case 'refused':
      return said('bad', say('status.refused'));
  }
}

/** @param {Connection} connection */
export function readyWord({readyState}) {
  switch (readyState) {
    case 'CONNECTING':
      return say('ready.connecting');
    case 'OPEN':
      return say('ready.open');
    case 'CLOSING':
      return say('ready.closing');
    case 'CLOSED':
      return say('ready.closed');
  }
}

/** @param {number | null} until @param {number} now */
export function secondsLeft(until, now) {
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/** @param {Room | null} room @param {number} now */
function roomWords(room, now) {
  if (!room || !room.loaded) return say('status.greeting');
  const {gap, restored, seq, head} = room;
  if (gap) {
    return gap.from === gap.to
      ? say('status.gapOne', gap.from)
      : say('status.gap', gap.from, gap.to);
  }
  if (seq < head) return say('status.behind', seq, head);
  if (restored && restored.count > 0 && now - restored.at < RESTORED_SHOWN_MS) {
    return sayMany('status.restored', restored.count, Math.round(restored.ms));
  }
  return seq === 0 ? say('status.liveEmpty') : say('status.live', seq);
}

/** @param {Connection} connection */
function connectingWords({reconnects, readyState}) {
  if (readyState === 'OPEN') return say('status.greeting');
  return reconnects > 0 ? say('status.again') : say('status.toServer');
}

/**
 * @param {Connection} connection
 * @param {number} now
 * @param {boolean} online
 */
function waitingWords({retryAt, closeCode, backAt}, now, online) {
  const seconds = secondsLeft(retryAt, now);
  if (seconds === 0) return say('status.waitingNow');
  if (!online) return say('status.noNetwork', seconds);
  if (closeCode === TOO_SLOW) return say('status.slow', seconds);
  if (closeCode === TOO_MANY) return say('status.busy', seconds);
  if (backAt !== null && backAt > now) return say('status.restarting', secondsLeft(backAt, now));
  return say('status.offline', seconds);
}

/** @param {Connection} connection @param {number} now */
function drainingWords({backAt}, now) {
  const seconds = secondsLeft(backAt, now);
  return seconds > 0 ? say('status.restarting', seconds) : say('status.restartingSoon');
}
