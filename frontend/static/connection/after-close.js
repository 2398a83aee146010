/** @import {Refusal} from '../state/types.js' */
import { nextStep, retryAfterMs } from '../protocol/close-codes.js';

/**
 * What follows a close: another try after at least so many milliseconds, or staying away, or the
 * page anew.
 *
 * @typedef {{retryMs: number} | {refusal: Refusal, reload: boolean}} AfterClose
 */

const words = new Map([
  [1008, 'policy'],
  [4003, 'removed'],
]);

/**
 * @param {number} code
 * @param {string} reason
 * @returns {AfterClose}
 */
export function afterClose(code, reason) {
  switch (nextStep(code)) {
    case 'reconnect':
    case 'skip-and-reconnect':
      return { retryMs: 0 };
    case 'wait-and-reconnect':
      return { retryMs: retryAfterMs(reason) };
    case 'stay-away':
      return refused(403, words.get(code) ?? 'closed', reason);
    case 'sign-in':
      return refused(401, 'session-ended', reason);
    case 'reload':
      return { ...refused(426, 'page-too-old', reason), reload: true };
  }
}

/** @param {number} status @param {string} error @param {string} message */
function refused(status, error, message) {
  return { refusal: { status, error, message }, reload: false };
}
