/** Why a message was not taken, in words that say what to do. */

import { say } from '../shared/words.js';

/** @type {Record<string, string>} */
const WORDS = {
  'too-long': 'failed.tooLong',
  'rate-limited': 'failed.rate',
  'storage-full': 'failed.full',
  busy: 'failed.busy',
  internal: 'failed.busy',
  'outcome-unknown': 'failed.unknown',
  'not-allowed': 'failed.notAllowed',
  archived: 'failed.archived',
  'no-such-room': 'failed.noRoom',
  'no-such-message': 'failed.noReply',
  'id-reused': 'failed.reused',
  malformed: 'failed.malformed',
};

/** @param {{code: string, message: string} | null} error */
export function reason(error) {
  const word = WORDS[error?.code ?? ''];
  return word ? say(word) : say('failed.unexplained', error?.message || error?.code || '');
}
