/** Who is writing in a room, in words. */

import { say } from '../shared/words.js';

/** @import {Presence} from '../state/types.js' */

/** Where people are too many to be told apart, how many look. @param {Presence} presence
 * @param {string} room @param {string} me */
export function writing({ writing: all, crowd }, room, me) {
  const names = all.filter((one) => one.room === room && one.by !== me).map(({ name }) => name);
  if (names.length > 0) return words(names);
  return crowd?.room === room ? say('presence.crowd', crowd.here) : '';
}

/** @param {string[]} names */
function words([one, two, ...more]) {
  if (two === undefined) return say('writing.somebody', one);
  return more.length === 0 ? say('writing.both', one, two) : say('writing.several');
}
