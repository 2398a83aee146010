/**
 * Requests about rooms and who is in them. Those that change something get their `id` from whoever
 * sends them.
 *
 * @import {Level, Request} from './types.js'
 */

/** @param {string} name @param {'public' | 'private'} kind @param {boolean} earlierHistory whether
 * who joins a private room later sees what was written before @returns {Request} */
export const create = (name, kind, earlierHistory) => ({
  ...{ type: 'create', name, kind },
  ...(earlierHistory ? { earlierHistory } : {}),
});

/** The one conversation with these people. @param {string[]} people @returns {Request} */
export const direct = (people) => ({ type: 'direct', people });

/** @param {string} room @param {string} name @returns {Request} */
export const rename = (room, name) => ({ type: 'rename', room, name });

/** @param {string} room @param {string} text empty takes it away @returns {Request} */
export const topic = (room, text) => ({ type: 'topic', room, text });

/** @param {string} room @param {boolean} on @returns {Request} */
export const archive = (room, on) => ({ type: 'archive', room, on });

/** @param {string} room @returns {Request} */
export const join = (room) => ({ type: 'join', room });

/** @param {string} room @returns {Request} */
export const part = (room) => ({ type: 'part', room });

/** @param {string} room @param {string} person @returns {Request} */
export const add = (room, person) => ({ type: 'add', room, person });

/** Sends somebody out. @param {string} room @param {string} person @returns {Request} */
export const sendAway = (room, person) => ({ type: 'remove', room, person });

/** @param {{text?: string, after?: string}} [where] @returns {Request} */
export const rooms = ({ text, after } = {}) => ({
  ...{ type: 'rooms', ...(text ? { text } : {}) },
  ...(after ? { after } : {}),
});

/** @param {{text?: string, after?: string, room?: string}} [where] @returns {Request} */
export const people = ({ text, after, room } = {}) => ({
  ...{ type: 'people', ...(text ? { text } : {}) },
  ...{ ...(after ? { after } : {}), ...(room ? { room } : {}) },
});

/** @param {string} room @param {number} seq @returns {Request} */
export const read = (room, seq) => ({ type: 'read', room, seq });

/** @param {string} room @param {number} seq @returns {Request} */
export const unread = (room, seq) => ({ type: 'unread', room, seq });

/** @param {string} room @param {Level} level @returns {Request} */
export const level = (room, level) => ({ type: 'level', room, level });

/** Which room is on the screen, if any. @param {string | null} room @returns {Request} */
export const looking = (room) => ({ type: 'looking', room });

/** Something is being written. @param {string} room @returns {Request} */
export const typing = (room) => ({ type: 'typing', room });
