/** @import {Request} from './types.js' */

/**
 * Follow a room; with `after` and `epoch`, what came since is replayed first.
 *
 * @param {string} room
 * @param {{after: number, epoch: string}} [known]
 * @returns {Request}
 */
export function open(room, known) {
  return { type: 'open', room, ...known };
}

/**
 * Write a message. The same `id` again is safe: it is stored once.
 *
 * @param {{room: string, id: string, text: string, replyTo?: number | null}} message
 * @returns {Request}
 */
export function post({ room, id, text, replyTo }) {
  return { type: 'post', room, id, text, ...(replyTo == null ? {} : { replyTo }) };
}

/**
 * Read a page of what was written: the newest, or those below or above or around a seq.
 *
 * @param {string} room
 * @param {{before?: number, after?: number, around?: number, limit?: number}} [where]
 * @returns {Request}
 */
export function history(room, where = {}) {
  return { type: 'history', room, ...where };
}

/** Stop following a room. @param {string} room @returns {Request} */
export function close(room) {
  return { type: 'close', room };
}

/**
 * Replace the text of one's own message.
 *
 * @param {{room: string, id: string, target: number, text: string}} change
 * @returns {Request}
 */
export function edit({ room, id, target, text }) {
  return { type: 'edit', room, id, target, text };
}

/**
 * Take one's own message away.
 *
 * @param {{room: string, id: string, target: number}} change
 * @returns {Request}
 */
export function remove({ room, id, target }) {
  return { type: 'delete', room, id, target };
}

/** Are you there? @returns {Request} */
export function ping() {
  return { type: 'ping' };
}

/**
 * The text frame of a request.
 *
 * @param {Request} request
 * @param {number} ref the client's number for it; the answer carries it back
 */
export function writeFrame(request, ref) {
  const { type, ...fields } = request;
  return JSON.stringify({ type, ref, ...fields });
}
