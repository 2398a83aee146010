import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { closeIcon, sendIcon } from '../shared/icons.js';
import { nameOf } from '../shared/room-names.js';
import { say, sayMany } from '../shared/words.js';
import { keepDraft, recallDraft } from './draft.js';

const NEAR_THE_END = 500;
const TOUCH = matchMedia('(hover: none) and (pointer: coarse)');

/**
 * Where one writes. Never closed while offline: what is written waits in the outbox. Says `post`
 * with `{text, replyTo}`, and `no-reply`.
 *
 * @import {Entry, Room} from '../state/types.js'
 */
export class Composer extends Element {
  static properties = {
    room: { attribute: false },
    person: { attribute: false },
    charactersMax: { attribute: false },
    replyTo: { attribute: false },
    notice: { attribute: false },
    text: { state: true },
  };

  constructor() {
    super();
    /** @type {Room | null} */
    this.room = null;
    this.person = '';
    this.charactersMax = 40_000;
    /** @type {Entry | null} */
    this.replyTo = null;
    this.notice = '';
    this.text = '';
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    const before = /** @type {Room | null | undefined} */ (changes.get('room'));
    if (this.room && changes.has('room') && before?.id !== this.room.id) {
      this.text = recallDraft(this.person, this.room.id);
    }
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (changes.has('text')) this.#grow();
    if (changes.has('replyTo') && this.replyTo) this.field?.focus();
    const before = /** @type {Room | null | undefined} */ (changes.get('room'));
    if (before && before.id !== this.room?.id && !TOUCH.matches) this.field?.focus();
  }

  firstUpdated() {
    // On a phone, the keyboard would cover half of what one came to read.
    if (!TOUCH.matches) this.field?.focus();
  }

  render() {
    const name = this.room ? nameOf(this.room) : '';
    return html`<form class="composer" @submit=${this.#submit} @click=${this.#aim}>
      <p class="notice">${this.notice}</p>
      <div class="box">
        ${this.replyTo ? this.#reply(this.replyTo) : nothing}
        <textarea
          id="composer"
          rows="1"
          aria-label=${say('composer', name)}
          aria-describedby="composer-hint"
          placeholder=${say('composer.placeholder', name)}
          enterkeyhint=${TOUCH.matches ? 'enter' : 'send'}
          .value=${this.text}
          @input=${this.#typed}
          @keydown=${this.#key}
        ></textarea>
        <div class="below">
          <span class="hint" id="composer-hint">${say('composer.hint')}</span>
          ${this.#counter()}
          <button
            class="button send"
            aria-label=${say('composer.send')}
            ?disabled=${!this.#sendable}
          >
            <span class="word">${say('composer.send')}</span>${sendIcon}
          </button>
        </div>
      </div>
    </form>`;
  }

  /** @param {Entry} entry */
  #reply(entry) {
    return html`<div class="replying">
      <p><b>${say('composer.replying', entry.name)}</b> ${entry.text}</p>
      <button
        type="button"
        class="icon-button"
        aria-label=${say('composer.notReply')}
        @click=${this.#noReply}
      >
        ${closeIcon}
      </button>
    </div>`;
  }

  #counter() {
    const left = this.charactersMax - characters(this.text);
    if (left > NEAR_THE_END) return nothing;
    const words = left < 0 ? sayMany('composer.over', -left) : sayMany('composer.left', left);
    return html`<span class="counter ${left < 0 ? 'over' : ''}" role="status">${words}</span>`;
  }

  get field() {
    return /** @type {HTMLTextAreaElement | null} */ (this.querySelector('textarea'));
  }

  get #sendable() {
    return this.text.trim() !== '' && characters(this.text) <= this.charactersMax;
  }

  /** Puts a text into the field, after what stands there. @param {string} text */
  take(text) {
    this.#write(this.text === '' ? text : `${this.text}\n${text}`);
    this.field?.focus();
  }

  #typed = () => {
    this.#write(this.field?.value ?? '');
    if (this.#sendable) this.dispatchEvent(new CustomEvent('typing', { bubbles: true }));
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === 'Escape' && this.replyTo) this.#noReply();
    if (event.key !== 'Enter' || event.shiftKey || TOUCH.matches) return;
    // Enter that ends a composition (Japanese, Chinese, ...) belongs to it; 229 is Safari's word.
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  };

  /** @param {Event} event */
  #submit = (event) => {
    event.preventDefault();
    this.#send();
    this.field?.focus();
  };

  /** A click beside the words is meant for the field. @param {Event} event */
  #aim = (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest('.box') && !target.closest('button, textarea')) this.field?.focus();
  };

  #noReply = () => this.dispatchEvent(new CustomEvent('no-reply', { bubbles: true }));

  #send() {
    if (!this.#sendable) return;
    const detail = { text: this.text.trimEnd(), replyTo: this.replyTo?.seq ?? null };
    const post = new CustomEvent('post', { detail, bubbles: true, cancelable: true });
    // What was not taken stays in the field.
    if (this.dispatchEvent(post)) this.#write('');
  }

  /** @param {string} text */
  #write(text) {
    this.text = text;
    if (this.room) keepDraft(this.person, this.room.id, text);
  }

  /** For browsers without `field-sizing: content`. */
  #grow() {
    const field = this.field;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }
}

/** As the server counts: code points. @param {string} text */
function characters(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

define('beseda-composer', Composer);
