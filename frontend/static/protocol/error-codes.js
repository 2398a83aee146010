/**
 * Whether a request that was answered with an error is worth sending again. The same table as
 * `ErrorCode` on the server.
 *
 * - `never`: the answer would be the same.
 * - `later`: nothing was stored; the same request may work after a while.
 * - `same-id`: it may or may not be stored; sending it with the same `id` is safe and tells.
 *
 * @typedef {'never' | 'later' | 'same-id'} Retry
 */

/** @type {Map<string, Retry>} */
const retries = new Map([
  ['malformed', 'never'],
  ['too-long', 'never'],
  ['unknown-type', 'never'],
  ['not-supported', 'never'],
  ['no-such-room', 'never'],
  ['no-such-person', 'never'],
  ['no-such-message', 'never'],
  ['not-allowed', 'never'],
  ['id-reused', 'never'],
  ['archived', 'never'],
  ['name-taken', 'never'],
  ['name-refused', 'never'],
  ['file-changed', 'never'],
  ['hash-differs', 'same-id'],
  ['taken-over', 'never'],
  ['too-many-uploads', 'later'],
  ['rate-limited', 'later'],
  ['outcome-unknown', 'same-id'],
  ['storage-full', 'later'],
  ['busy', 'later'],
  ['internal', 'same-id'],
]);

/**
 * A code that is not in the table is not repeated: a person decides.
 *
 * @param {string} code
 * @returns {Retry}
 */
export function retryOf(code) {
  return retries.get(code) ?? 'never';
}
