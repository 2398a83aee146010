/**
 * @import {AcceptedAction} from './actions.js'
 * @import {State} from './types.js'
 */
import { placeOf, put } from './entries.js';
import { roomOf, withRoom } from './parts.js';

/**
 * The server took a message: it moves from the outbox to its place in the room. Pure.
 *
 * @param {State} state
 * @param {AcceptedAction} action
 * @returns {State}
 */
export function accepted(state, { id, stored, at }) {
  const written = state.outbox.find((entry) => entry.id === id);
  if (!written || state.you === null) {
    return state;
  }
  const left = { ...state, outbox: state.outbox.filter((entry) => entry !== written) };
  const room = roomOf(state, written.room);
  // Older than what is loaded: it is there when somebody scrolls up to it.
  if (!room?.loaded || (room.hasOlder && placeOf(room.entries, stored.seq) === 0)) {
    return left;
  }
  const entries = [...room.entries];
  const { text, replyTo } = written;
  const { id: by, name, guest } = state.you;
  put(entries, {
    ...{ seq: stored.seq, id, by, name, guest, at: stored.at ?? at, text, replyTo },
    ...{ kind: 'posted', notice: null, edited: false, gone: false, changed: stored.seq },
  });
  return withRoom(left, { ...room, entries, head: Math.max(room.head, stored.seq) });
}
