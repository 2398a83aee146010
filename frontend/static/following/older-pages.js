/**
 * @import {Page} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 * @import {State} from '../state/types.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 */
import { history } from '../protocol/requests.js';

const pageEntriesMax = 50;

/** How many messages a page of history is to hold. @param {State} state */
export function pageEntries({ limits }) {
  return Math.min(pageEntriesMax, limits?.historyEntries ?? pageEntriesMax);
}

/**
 * Asks for the page above what a room shows; does nothing while one is asked for, or where there
 * is none.
 *
 * @param {string} id the room's
 * @param {Lifeline} lifeline
 * @param {Store} store
 */
export function loadOlder(id, lifeline, store) {
  const room = Object.hasOwn(store.state.rooms, id) ? store.state.rooms[id] : undefined;
  const first = room?.entries[0];
  if (!first || !room.hasOlder || room.loadingOlder || !lifeline.isReady) {
    return;
  }
  store.dispatch({ type: 'asking-older', room: id });
  const request = history(id, { before: first.seq, limit: pageEntries(store.state) });
  lifeline.request(request, (outcome) => {
    if ('ok' in outcome) {
      const page = /** @type {Page} */ (/** @type {unknown} */ (outcome.ok));
      store.dispatch({ type: 'older-page', room: id, page });
    } else {
      store.dispatch({ type: 'older-failed', room: id });
    }
  });
}
