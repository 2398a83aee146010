/**
 * What somebody may do to a room, so that nothing is offered which the server would refuse. The
 * server decides; docs/permissions.md is its table. Pure.
 *
 * @import {Room} from '../state/types.js'
 *
 * @typedef {'add' | 'remove' | 'rename' | 'topic' | 'archive' | 'part'} Deed
 */
import { LOBBY } from '../shared/address.js';

/** @type {Deed[]} */
const BELONG = ['part', 'add', 'topic'];
/** @type {Deed[]} */
const LEAD = [...BELONG, 'remove', 'rename', 'archive'];
/** @type {Deed[]} */
const IN_CHARGE = ['add', 'remove', 'rename', 'topic', 'archive'];
/** @type {Deed[]} */
const WHEN_ARCHIVED = ['part', 'remove', 'archive'];
/** @type {Deed[]} */
const NOT_IN_LOBBY = ['part', 'remove', 'archive', 'add'];

/**
 * @param {Pick<Room, 'id' | 'kind' | 'joined' | 'archived' | 'missing'>} room
 * @param {string} role the person's on this server
 * @param {boolean} host whether they made the room
 * @returns {Set<Deed>}
 */
export function may({ id, kind, joined, archived, missing }, role, host) {
  const isInCharge = role === 'owner' || role === 'admin';
  if (missing || role === 'guest' || kind === 'direct') return new Set();
  const deeds = joined ? (isInCharge || host ? LEAD : BELONG) : isInCharge ? IN_CHARGE : [];
  return new Set(
    deeds.filter(
      (deed) =>
        (!archived || WHEN_ARCHIVED.includes(deed)) &&
        (id !== LOBBY || !NOT_IN_LOBBY.includes(deed)),
    ),
  );
}
