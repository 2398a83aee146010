import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { refused } from '../shared/refusals.js';
import { say } from '../shared/words.js';

/**
 * A line about a room that some may change where it stands: its name, its topic.
 *
 * @import {Answer} from '../following/asking.js'
 */
export class LineEditor extends Element {
  static properties = {
    label: { attribute: false },
    value: { attribute: false },
    empty: { attribute: false },
    charactersMax: { attribute: false },
    required: { attribute: false },
    editable: { attribute: false },
    save: { attribute: false },
    editing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.label = '';
    this.value = '';
    /** What stands there while there is nothing. */
    this.empty = '';
    this.charactersMax = 60;
    this.required = false;
    this.editable = false;
    /** @type {(text: string) => Promise<Answer>} */
    this.save = async () => ({ error: { code: 'lost', message: '' } });
    this.editing = false;
    this.problem = '';
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (!changes.has('editing') || changes.get('editing') === undefined) return;
    const next = this.querySelector(this.editing ? 'input' : 'button');
    /** @type {HTMLElement | null} */ (next)?.focus();
  }

  render() {
    return html`<h3>${this.label}</h3>
      ${this.editing ? this.#form() : this.#line()}`;
  }

  #line() {
    return html`<p class="line">
      <span class=${this.value ? '' : 'none'}>${this.value || this.empty}</span>
      ${
        this.editable
          ? html`<button class="quiet" aria-label=${say('about.edit', this.label)}
              @click=${() => (this.editing = true)}>${say('about.change')}</button>`
          : nothing
      }
    </p>`;
  }

  #form() {
    return html`<form @submit=${this.#submit} @keydown=${this.#key}>
      <input
        class="field"
        autocomplete="off"
        aria-label=${this.label}
        maxlength=${this.charactersMax}
        ?required=${this.required}
        .value=${this.value}
      />
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p class="acts">
        <button type="button" class="button plain" @click=${this.#leave}>${say('cancel')}</button>
        <button class="button">${say('about.save')}</button>
      </p>
    </form>`;
  }

  #leave = () => {
    this.editing = false;
    this.problem = '';
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#leave();
  };

  /** @param {Event} event */
  #submit = async (event) => {
    event.preventDefault();
    const answer = await this.save(this.querySelector('input')?.value.trim() ?? '');
    if ('ok' in answer) this.#leave();
    else this.problem = refused(answer.error);
  };
}

define('beseda-line', LineEditor);
