/** Why something that somebody wanted was not done, in words that say what to do. */

import { say } from './words.js';

/** @type {Record<string, string>} */
const WORDS = {
  'name-taken': 'failed.nameTaken',
  'name-refused': 'failed.nameRefused',
  'too-long': 'failed.nameLong',
  'not-allowed': 'failed.forbidden',
  archived: 'failed.roomArchived',
  'no-such-room': 'failed.roomGone',
  'no-such-person': 'failed.personGone',
  'rate-limited': 'failed.tooFast',
  busy: 'failed.serverBusy',
  'storage-full': 'failed.serverFull',
  internal: 'failed.serverBusy',
  'outcome-unknown': 'failed.lineLost',
  lost: 'failed.lineLost',
};

/** @param {{code: string, message: string}} error */
export function refused({ code, message }) {
  const word = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return word ? say(word) : say('failed.unexplained', message || code);
}
