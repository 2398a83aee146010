/** Of how much in a room somebody wants to be told, as a choice. */

import { html } from 'lit';
import { say } from '../shared/words.js';

/** @import {Level} from '../protocol/types.js' */

/** @type {{level: Level, name: () => string, text: () => string}[]} */
const LEVELS = [
  {
    level: 'everything',
    name: () => say('level.everything'),
    text: () => say('level.everything.text'),
  },
  { level: 'mentions', name: () => say('level.mentions'), text: () => say('level.mentions.text') },
  { level: 'nothing', name: () => say('level.nothing'), text: () => say('level.nothing.text') },
  { level: 'hidden', name: () => say('level.hidden'), text: () => say('level.hidden.text') },
];

/** @param {{level: Level, kind: string}} room
 * @param {(level: Level) => Promise<boolean>} choose whether it was taken */
export function levels({ level: current, kind }, choose) {
  return html`<fieldset class="levels">
    <legend>${say('level')}</legend>
    ${LEVELS.map(
      ({ level, name, text }) => html`<label class="choice">
        <input
          type="radio"
          name="level"
          value=${level}
          ?checked=${level === current}
          .checked=${level === current}
          @change=${async (/** @type {Event} */ { currentTarget }) =>
            (await choose(level)) || putBack(/** @type {HTMLInputElement} */ (currentTarget))}
        />
        <span>
          <b>${name()}</b><small>${kind === 'direct' ? inDirect(level, text) : text()}</small>
        </span>
      </label>`,
    )}
  </fieldset>`;
}

/** What was refused is not what holds; that stands in the attribute, and a click leaves it alone.
 * @param {HTMLInputElement} clicked */
function putBack(clicked) {
  const all = /** @type {NodeListOf<HTMLInputElement> | undefined} */ (
    clicked.closest('fieldset')?.querySelectorAll('input')
  );
  all?.forEach((input) => (input.checked = input.defaultChecked));
}

/** A conversation is in no directory. @param {Level} level @param {() => string} text */
function inDirect(level, text) {
  return level === 'hidden' ? say('level.hidden.direct') : text();
}
