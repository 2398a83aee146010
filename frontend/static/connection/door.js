/**
 * @import {Environment} from './environment.js'
 * @import {Refusal} from '../state/types.js'
 */
import { isObject } from '../protocol/checks.js';

/**
 * Why the door did not open. `stay` means that trying again changes nothing.
 *
 * @typedef {object} DoorAnswer
 * @property {boolean} stay
 * @property {Refusal | null} refusal null when we would be let in, or nobody answers
 * @property {number} waitMs what the server asks to wait, 0 where it does not
 */

const answerWaitMs = 8_000;
const waitMsMax = 3_600_000;
const stays = [401, 403, 421];
const waits = [429, 503];

/**
 * A browser does not tell why a handshake failed. The same door answers a plain GET with the
 * reason, and with 426 to who would be let in.
 *
 * @param {string} url
 * @param {Environment} environment
 * @returns {Promise<DoorAnswer>}
 */
export async function askDoor(url, environment) {
  const giveUp = new AbortController();
  const timer = environment.setTimer(() => giveUp.abort(), answerWaitMs);
  try {
    const answer = await environment.fetch(url, {
      ...{ cache: 'no-store', redirect: 'manual', signal: giveUp.signal },
      headers: { Accept: 'application/json' },
    });
    return await understood(answer, environment.now());
  } catch {
    // Nobody there, or no network: that passes.
    return { stay: false, refusal: null, waitMs: 0 };
  } finally {
    environment.clearTimer(timer);
  }
}

/**
 * @param {Response} answer
 * @param {number} now
 * @returns {Promise<DoorAnswer>}
 */
async function understood(answer, now) {
  const { status } = answer;
  if (!stays.includes(status) && !waits.includes(status)) {
    return { stay: false, refusal: null, waitMs: 0 };
  }
  const body = await answer.json().catch(() => null);
  const { error, message } = isObject(body) ? body : { error: null, message: null };
  const refusal = {
    ...{ status, error: typeof error === 'string' ? error : `http-${status}` },
    message: typeof message === 'string' ? message : '',
  };
  const waitMs = retryAfterMs(answer.headers.get('Retry-After'), now);
  return { stay: stays.includes(status), refusal, waitMs };
}

/**
 * Seconds or a date (RFC 9110, section 10.2.3); 0 where it is neither, at most an hour.
 *
 * @param {string | null} value
 * @param {number} now
 */
function retryAfterMs(value, now) {
  const text = value ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.min(waitMsMax, Math.max(0, ms)) : 0;
}
