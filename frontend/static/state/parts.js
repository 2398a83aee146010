/**
 * The state with one of its parts exchanged. Pure.
 *
 * @import {Counters, Room, State} from './types.js'
 */

/** @param {State} state @param {string} id @returns {Room | undefined} */
export function roomOf({ rooms: all }, id) {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

/** @param {State} state @param {Room} room @returns {State} */
export function withRoom(state, room) {
  return { ...state, rooms: { ...state.rooms, [room.id]: room } };
}

/** @param {State} state @param {string} id @returns {State} */
export function withoutRoom(state, id) {
  const { [id]: _gone, ...rooms } = state.rooms;
  return { ...state, rooms, recent: state.recent.filter((one) => one !== id) };
}

/** @param {State} state @param {Partial<Counters>} more @returns {State} */
export function counted(state, more) {
  const counters = { ...state.counters };
  for (const [name, count] of Object.entries(more)) {
    counters[/** @type {keyof Counters} */ (name)] += count;
  }
  return { ...state, counters };
}
