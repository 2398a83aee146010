/** Which room is on screen, where the one that the address names cannot be. Pure. */

import { LOBBY } from '../shared/address.js';
import { home } from '../sidebar/listed.js';
import { newRoom } from '../state/room.js';

/** @import {Room, State} from '../state/types.js' */

/** The room that everybody sees first, until the server tells more of it. */
const AWAITED = newRoom({ id: LOBBY, name: 'Lobby', kind: 'public', seq: 0, epoch: '' });

/**
 * The named room; where it went away, or is the lobby of which one is not, the first of one's own.
 *
 * @param {State} state
 * @param {string} named
 * @returns {Room}
 */
export function shownRoom({ rooms }, named) {
  const room = rooms[named];
  // Nobody asked for the lobby who came to an address without a room.
  if (room && (named !== LOBBY || room.joined)) return room;
  return rooms[home(rooms)] ?? AWAITED;
}
