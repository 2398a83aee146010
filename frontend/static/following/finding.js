/**
 * @import {FoundRoom} from '../protocol/types.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Store} from '../state/store.js'
 */
import { rooms } from '../protocol/room-requests.js';

const pagesMax = 20;

/**
 * Looks a room up in the directory, of which only its id is known, as from an address that somebody
 * handed on. Where it is not found, it stays without a name.
 *
 * @param {string} id
 * @param {Lifeline} lifeline
 * @param {Store} store
 * @param {string} [after]
 * @param {number} [page]
 */
export function findRoom(id, lifeline, store, after, page = 1) {
  lifeline.request(rooms({ after }), (outcome) => {
    if (!('ok' in outcome)) {
      return;
    }
    const answer = /** @type {{rooms: FoundRoom[], more: boolean}} */ (
      /** @type {unknown} */ (outcome.ok)
    );
    const found = answer.rooms.find((room) => room.id === id);
    if (found) {
      store.dispatch({ type: 'looking-in', room: id, found });
    } else if (answer.more && page < pagesMax) {
      findRoom(id, lifeline, store, answer.rooms.at(-1)?.id, page + 1);
    }
  });
}
