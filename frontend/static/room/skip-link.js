/** The first thing that Tab leads to: past the rooms, to where one writes. */

import { html, nothing } from 'lit';
import { say } from '../shared/words.js';
import { isClosed } from './closed.js';

/** @param {import('../state/types.js').Room} room */
export function skipLink(room) {
  if (isClosed(room) || room.missing) return nothing;
  return html`<a class="skip" href="#composer" @click=${skip}>${say('skip')}</a>`;
}

/** The address names the room, so the link must not change it. @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('composer')?.focus();
}
