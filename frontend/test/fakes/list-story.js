/**
 * What happens to the list of rooms.
 *
 * @import {Action} from '/assets/test/state/actions.js'
 * @import {OwnEvent, RoomSummary, Welcome} from '/assets/test/protocol/types.js'
 * @import {State} from '/assets/test/state/types.js'
 */
import { firstState, reduce } from '/assets/test/state/reducer.js';

/** @param {State} state @param {Action[]} actions @returns {State} */
export function all(state, ...actions) {
  return actions.reduce(reduce, state);
}

/** @param {string} id @param {Partial<RoomSummary>} [more] @returns {RoomSummary} */
export function summary(id, more = {}) {
  const place = { read: 0, unread: 0, mentions: 0, level: /** @type {const} */ ('everything') };
  return { id, name: id, kind: 'public', seq: 0, epoch: 'e1', ...place, ...more };
}

/** @param {RoomSummary[]} rooms @param {Partial<Welcome>} [more] @param {State} [state] */
export function welcomed(rooms, more = {}, state = firstState) {
  const you = { id: 'p1', name: 'Mary', role: 'member' };
  const me = { seq: 7, epoch: 'm1' };
  const limits = { textCharacters: 40_000 };
  /** @type {Welcome} */
  const welcome = { type: 'welcome', version: '1', you, me, rooms, limits, at: 1, ...more };
  return all(state, { type: 'welcome', welcome });
}

/** One entry of one's own log. @param {number} seq @param {OwnEvent['kind']} kind
 * @param {Partial<OwnEvent>} fields @returns {Action} */
export function own(seq, kind, fields) {
  const event = { seq, kind, by: 'p1', name: 'Mary', room: '', ...fields };
  return { type: 'own-events', events: [event] };
}

/** @param {State} state */
export const listed = ({ rooms }) => Object.keys(rooms).sort();
