/** A room where nobody spoke yet: an invitation, with the address to hand on. */

import { html, nothing } from 'lit';
import { copied } from '../shared/clipboard.js';
import { LOBBY } from '../shared/address.js';
import { say } from '../shared/words.js';

/** @import {Room} from '../state/types.js' */

/** @param {Room} room */
export function emptyRoom(room) {
  return html`<div class="empty">
    <h2>${say('empty.title')}</h2>
    <p>${invitation(room)}</p>
    ${room.id === LOBBY ? link() : nothing}
  </div>`;
}

/** @param {Room} room */
function invitation({ id, kind, name }) {
  if (id === LOBBY) return say('empty.text');
  if (kind === 'direct') return say('empty.direct', name);
  return kind === 'private' ? say('empty.private') : say('empty.public');
}

function link() {
  const local = LOOPBACK.test(location.hostname);
  return html`<div class="link">
      <input
        readonly
        aria-label=${say('empty.link')}
        .value=${location.origin}
        @focus=${selectAll}
      />
      <button class="button" @click=${copy}>${say('copy')}</button>
    </div>
    ${local ? html`<p class="small">${say('empty.local')}</p>` : nothing}`;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** @param {Event} event */
function selectAll(event) {
  /** @type {HTMLInputElement} */ (event.target).select();
}

/** @param {Event} event */
async function copy(event) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  const input = /** @type {HTMLInputElement} */ (button.previousElementSibling);
  if (await copied(input)) button.textContent = say('copied');
}
