/**
 * What the head of the page says about the connection: always true, in a few words.
 *
 * @import {Connection, Room} from '../state/types.js'
 *
 * @typedef {object} Phrase
 * @property {string} words
 * @property {string} [short] for a narrow head, where the words do not fit
 *
 * @typedef {object} Status
 * @property {'good' | 'busy' | 'warn' | 'bad'} tone drawn as a shape and a colour
 * @property {string} ready the readyState, in words
 * @property {Phrase} phrase
 * @property {boolean} canTry whether trying now, instead of later, is possible
 */

import { say, sayMany } from '../shared/words.js';

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
  const said = (/** @type {Status['tone']} */ tone, /** @type {Phrase} */ phrase) => ({
    tone,
    ready: readyWord(connection),
    phrase,
    canTry: connection.phase === 'waiting',
  });
  switch (connection.phase) {
    case 'live':
      return said(room?.gap ? 'busy' : 'good', roomPhrase(room, now));
    case 'catching-up':
      return said('busy', roomPhrase(room, now));
    case 'connecting':
      return said('busy', connectingPhrase(connection));
    case 'waiting':
      return said('warn', waitingPhrase(connection, now, online));
    case 'draining':
      return said('warn', restarting(connection.backAt, now));
    case 'refused':
      return said('bad', { words: say('status.refused') });
  }
}

/** @param {Connection} connection */
export function readyWord({ readyState }) {
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

/**
 * @param {number | null} until
 * @param {number} now
 */
export function secondsLeft(until, now) {
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/**
 * @param {Room | null} room
 * @param {number} now
 * @returns {Phrase}
 */
function roomPhrase(room, now) {
  if (room?.missing) return { words: say('status.liveEmpty') };
  if (!room?.loaded) return { words: say('status.opening') };
  const { gap, restored, seq, head } = room;
  if (gap) {
    const one = gap.from === gap.to;
    return { words: one ? say('status.gapOne', gap.from) : say('status.gap', gap.from, gap.to) };
  }
  if (seq < head) {
    return { words: say('status.behind', seq, head), short: say('status.short.behind', seq, head) };
  }
  if (restored && restored.count > 0 && now - restored.at < RESTORED_SHOWN_MS) {
    const { count, ms } = restored;
    const words = sayMany('status.restored', count, Math.round(ms));
    return { words, short: say('status.short.restored', count) };
  }
  return { words: seq === 0 ? say('status.liveEmpty') : say('status.live', seq) };
}

/**
 * @param {Connection} connection
 * @returns {Phrase}
 */
function connectingPhrase({ reconnects, readyState }) {
  if (readyState === 'OPEN') return { words: say('status.greeting') };
  return { words: reconnects > 0 ? say('status.again') : say('status.toServer') };
}

/**
 * @param {Connection} connection
 * @param {number} now
 * @param {boolean} online
 * @returns {Phrase}
 */
function waitingPhrase({ retryAt, closeCode, backAt }, now, online) {
  const seconds = secondsLeft(retryAt, now);
  if (seconds === 0) return { words: say('status.waitingNow') };
  if (!online) {
    return { words: say('status.noNetwork', seconds), short: say('status.short.offline', seconds) };
  }
  if (closeCode === TOO_SLOW) {
    return { words: say('status.slow', seconds), short: say('status.short.slow', seconds) };
  }
  if (closeCode === TOO_MANY) {
    return { words: say('status.busy', seconds), short: say('status.short.busy', seconds) };
  }
  if (backAt !== null && backAt > now) return restarting(backAt, now);
  return { words: say('status.offline', seconds), short: say('status.short.offline', seconds) };
}

/**
 * @param {number | null} backAt
 * @param {number} now
 * @returns {Phrase}
 */
function restarting(backAt, now) {
  const seconds = secondsLeft(backAt, now);
  const words = seconds > 0 ? say('status.restarting', seconds) : say('status.restartingSoon');
  const short = seconds > 0 ? say('status.short.restarting', seconds) : words;
  return { words, short };
}
