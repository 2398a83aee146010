/**
 * Actions as the reducer sees them in the life of a page.
 *
 * @import {Action} from '/assets/test/state/actions.js'
 * @import {State} from '/assets/test/state/types.js'
 */
import { reduce } from '/assets/test/state/reducer.js';
import { RoomLog } from '/test/fakes/room-log.js';

export const room = 'lobby';
export const you = { id: 'p1', name: 'Mary', role: 'member' };

/** @param {State} state @param {Action[]} actions @returns {State} */
export function all(state, ...actions) {
  return actions.reduce(reduce, state);
}

/** A connection that was let in. @param {RoomLog} log @returns {Action[]} */
export function arriving(log) {
  return [
    { type: 'connecting' },
    { type: 'socket-opened', at: 100 },
    welcoming([{ id: room, name: 'Lobby', kind: 'public', seq: log.head, epoch: log.epoch }]),
    { type: 'following', room },
  ];
}

/** @param {import('/assets/test/protocol/types.js').RoomSummary[]} rooms @returns {Action} */
export function welcoming(rooms) {
  const limits = { textCharacters: 40_000 };
  return { type: 'welcome', welcome: { type: 'welcome', version: '1', you, rooms, limits, at: 1 } };
}

/** A first visit, or one after a reset. @param {RoomLog} log @returns {Action[]} */
export function loading(log) {
  return [
    ...arriving(log),
    { type: 'opened', room, opened: { seq: log.head, epoch: log.epoch, reset: true }, at: 110 },
    { type: 'newest-page', room, page: log.page(), at: 120 },
  ];
}

/** @param {RoomLog} log @param {number} from @param {number} [to] @param {number} [at]
 * @returns {Action} */
export function events(log, from, to, at = 200) {
  return { type: 'events', room, at, events: log.events.slice(from - 1, to) };
}

/** @param {State} state */
export function seqs(state) {
  return state.rooms[room].entries.map((entry) => entry.seq);
}

/** @param {State} state */
export function texts(state) {
  return state.rooms[room].entries.map((entry) => entry.text);
}

/** @param {number} messages */
export function logOf(messages) {
  const log = new RoomLog();
  for (let n = 1; n <= messages; n++) {
    log.post(`message ${n}`);
  }
  return log;
}
