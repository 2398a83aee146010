import { html, nothing } from 'lit';
import { create } from '../protocol/room-requests.js';
import { define } from '../shared/element.js';
import { refused } from '../shared/refusals.js';
import { say } from '../shared/words.js';
import { Dialog } from './dialog.js';

/**
 * Makes a room: its name, and who may come in.
 *
 * @import {Ask} from '../following/asking.js'
 */
export class NewRoomDialog extends Dialog {
  static properties = {
    change: { attribute: false },
    kind: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Ask} */
    this.change = async () => ({ error: { code: 'lost', message: '' } });
    /** @type {'public' | 'private'} */
    this.kind = 'public';
    this.problem = '';
    this.busy = false;
  }

  render() {
    return this.frame(
      say('newRoom'),
      html`<form @submit=${this.#submit}>
        <label class="label" for="room-name">${say('newRoom.name')}</label>
        <input
          id="room-name"
          name="name"
          class="field"
          required
          autofocus
          maxlength="60"
          autocomplete="off"
          aria-invalid=${this.problem ? 'true' : 'false'}
          aria-describedby="room-problem"
        />
        <p class="problem" id="room-problem" role="alert">${this.problem}</p>
        <fieldset class="choices-of">
          <legend class="unseen">${say('newRoom.who')}</legend>
          ${this.#choice('public', say('newRoom.public'), say('newRoom.public.text'))}
          ${this.#choice('private', say('newRoom.private'), say('newRoom.private.text'))}
        </fieldset>
        ${this.kind === 'private' ? this.#history() : nothing}
        <footer>
          <button type="button" class="button plain" @click=${() => this.close()}>
            ${say('cancel')}
          </button>
          <button class="button" ?disabled=${this.busy}>${say('newRoom.make')}</button>
        </footer>
      </form>`,
    );
  }

  /** @param {'public' | 'private'} kind @param {string} name @param {string} text */
  #choice(kind, name, text) {
    return html`<label class="choice">
      <input
        type="radio"
        name="kind"
        value=${kind}
        .checked=${this.kind === kind}
        @change=${() => (this.kind = kind)}
      />
      <span><b>${name}</b><small>${text}</small></span>
    </label>`;
  }

  #history() {
    return html`<label class="choice">
      <input type="checkbox" name="earlier" />
      <span>${say('newRoom.earlier')}</span>
    </label>`;
  }

  /** @param {Event} event */
  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const name = String(fields.get('name')).trim();
    this.busy = true;
    const answer = await this.change(create(name, this.kind, fields.has('earlier')));
    this.busy = false;
    if ('ok' in answer) this.go(String(answer.ok.room));
    else this.problem = refused(answer.error);
  };
}

define('beseda-new-room', NewRoomDialog);
