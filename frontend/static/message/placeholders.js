/** What stands in for messages that are still coming: quiet, of their size, after a moment. */

import { html } from 'lit';
import { say } from '../shared/words.js';

const LINES = [2, 1, 3, 1, 2, 2];

export function placeholders() {
  return html`<div class="placeholders">
    <span class="unseen">${say('messages.loading')}</span>
    ${LINES.map(
      (count) => html`<div class="placeholder" aria-hidden="true">
        <i></i>
        <div><b></b>${Array.from({ length: count }, () => html`<s></s>`)}</div>
      </div>`,
    )}
  </div>`;
}
