/** What stands where one would write, where one cannot, or where the room should be. */

import { html } from 'lit';
import { addressOf, LOBBY } from '../shared/address.js';
import { nameOf } from '../shared/room-names.js';
import { say } from '../shared/words.js';

/** @import {Room} from '../state/types.js' */

/** Whether nobody, or not this person, writes here. Who just came in is told so in a moment, so
 * that nothing is said before the room is there. @param {Room} room */
export const isClosed = ({ archived, joined, loaded }) => archived || (loaded && !joined);

/** @param {Room} room @param {() => void} join @param {string} problem */
export function closed(room, join, problem) {
  if (room.archived) {
    return html`<div class="closed"><p>${say('closed.archived')}</p></div>`;
  }
  return html`<div class="closed">
    <p>${problem || say('closed.outside', nameOf(room))}</p>
    <button class="button" @click=${join}>${say('closed.join')}</button>
  </div>`;
}

/** The room is not there, or not this person's; which of the two nobody says. */
export function missing() {
  return html`<div class="missing">
    <h2>${say('missing.title')}</h2>
    <p>${say('missing.text')}</p>
    <a class="button" href=${addressOf(LOBBY)}>${say('missing.leave')}</a>
  </div>`;
}
