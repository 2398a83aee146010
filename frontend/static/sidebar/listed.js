/**
 * Which rooms stand in the sidebar, and in which order.
 *
 * @import {Room} from '../state/types.js'
 */
import { LOBBY } from '../shared/address.js';

/**
 * @param {{[id: string]: Room}} rooms
 * @param {string} active the room on screen, which is always there
 */
export function listed(rooms, active) {
  const all = Object.values(rooms).filter((room) => room.id === active || isShown(room));
  all.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
  return {
    rooms: all.filter(({ kind, missing }) => kind !== 'direct' && !missing),
    direct: all.filter(({ kind }) => kind === 'direct'),
  };
}

/** The room to begin with: the lobby, or for who is not in it the first of their own.
 * @param {{[id: string]: Room}} rooms */
export function home(rooms) {
  if (rooms[LOBBY]?.joined) return LOBBY;
  const { rooms: named, direct } = listed(rooms, '');
  const others = Object.values(rooms).filter(({ joined }) => joined);
  return [...named, ...direct, ...others][0]?.id ?? LOBBY;
}

/** The room so many places further down, or up; round about.
 * @param {{[id: string]: Room}} rooms @param {string} active @param {number} step */
export function neighbour(rooms, active, step) {
  const { rooms: named, direct } = listed(rooms, active);
  const ids = [...named, ...direct].map(({ id }) => id);
  const at = ids.indexOf(active);
  return ids[(Math.max(at, 0) + step + ids.length) % ids.length] ?? active;
}

/** The title of the page, which also tells how much is unread where one wants to know.
 * @param {string} title @param {{[id: string]: Room}} rooms */
export function titled(title, rooms) {
  const unread = Object.values(rooms).reduce((sum, room) => sum + wanted(room), 0);
  return unread > 0 ? `(${unread}) ${title}` : title;
}

/** How many of its unread messages one wants to be told of. @param {Room} room */
export function wanted({ level, unread, mentions, joined, archived }) {
  if (!joined || archived || level === 'nothing' || level === 'hidden') return 0;
  return level === 'mentions' ? mentions : unread;
}

/** @param {Room} room */
function isShown({ joined, level, archived }) {
  return joined && level !== 'hidden' && !archived;
}

/** @param {Room} room */
const rank = ({ id }) => (id === LOBBY ? 0 : 1);
