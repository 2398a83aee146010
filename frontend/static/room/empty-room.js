/** A room where nobody spoke yet: an invitation, with the address to hand on. */

import { html, nothing } from 'lit';
import { copied } from '../shared/clipboard.js';
import { say } from '../shared/words.js';

export function emptyRoom() {
  const local = LOOPBACK.test(location.hostname);
  return html`<div class="empty">
    <h2>${say('empty.title')}</h2>
    <p>${say('empty.text')}</p>
    <div class="link">
      <input
        readonly
        aria-label=${say('empty.link')}
        .value=${location.origin}
        @focus=${selectAll}
      />
      <button class="button" @click=${copy}>${say('copy')}</button>
    </div>
    ${local ? html`<p class="small">${say('empty.local')}</p>` : nothing}
  </div>`;
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
