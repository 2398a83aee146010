/** A list that comes a page at a time, and what stands there when it does not. */

import { html, nothing } from 'lit';
import { refused } from '../shared/refusals.js';
import { say } from '../shared/words.js';

/**
 * @template T
 * @param {import('./paged.js').Paged<T>} list
 * @param {(item: T) => unknown} row
 * @param {{nothing: string, next: () => unknown}} also words for an empty list, and how to go on
 */
export function results(list, row, { nothing: empty, next }) {
  if (list.problem) return html`<p class="problem" role="alert">${refused(list.problem)}</p>`;
  if (!list.loaded) return html`<p class="waiting">${say('list.loading')}</p>`;
  if (list.items.length === 0) return html`<p class="none" role="status">${empty}</p>`;
  return html`<ul class="results">
      ${list.items.map(row)}
    </ul>
    ${list.more
      ? html`<button type="button" class="quiet further" ?disabled=${list.asking} @click=${next}>
          ${say('list.more')}
        </button>`
      : nothing}`;
}

/** The field above it. @param {string} label @param {(text: string) => void} typed */
export function searchField(label, typed) {
  return html`<input
    type="search"
    class="field"
    autofocus
    autocomplete="off"
    maxlength="60"
    placeholder=${label}
    aria-label=${label}
    @input=${(/** @type {Event} */ event) =>
      typed(/** @type {HTMLInputElement} */ (event.target).value.trim())}
  />`;
}
