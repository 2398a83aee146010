import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { downIcon } from '../shared/icons.js';
import { say, sayMany } from '../shared/words.js';
import { isCaughtUp } from '../state/room.js';
import { arrowKeys } from './roving.js';
import { ScrollKeeper } from './scroll-keeper.js';
import { placeholders } from './placeholders.js';
import { timeline } from './timeline-view.js';
import { answered, NOTHING_SEEN, noticed } from './unseen.js';
import { adjusted, around, earlier, later, NEWEST } from './window.js';

/**
 * @import {Entry, OutboxEntry, Room} from '../state/types.js'
 * @import {Me} from './timeline.js'
 */

/**
 * What was said in a room. Draws a window of it and keeps the reader's place.
 *
 * Says `older`, `retry`, `discard`, `rewrite`, `reply` and `read` as events. Made for one room.
 */
export class MessageList extends Element {
  static properties = {
    room: { attribute: false },
    outbox: { attribute: false },
    me: { attribute: false },
    access: { attribute: false },
    window: { state: true },
    unseen: { state: true },
  };

  constructor() {
    super();
    /** @type {Room | null} */
    this.room = null;
    /** @type {OutboxEntry[]} */
    this.outbox = [];
    /** @type {Me} */
    this.me = { id: '', name: '', guest: true };
    this.access = 'open';
    this.window = NEWEST;
    this.unseen = NOTHING_SEEN;
    this.begun = false;
    /** @type {ScrollKeeper | null} */
    this.keeper = null;
    this.acts = {
      retry: (/** @type {string} */ id) => this.#tell('retry', id),
      discard: (/** @type {string} */ id) => this.#tell('discard', id),
      rewrite: (/** @type {OutboxEntry} */ waiting) => this.#tell('rewrite', waiting),
      reply: (/** @type {Entry} */ entry) => this.#tell('reply', entry),
    };
    this.looked = () => this.#look();
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.looked);
    addEventListener('focus', this.looked);
    this.keeper?.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.looked);
    removeEventListener('focus', this.looked);
    this.keeper?.stop();
  }

  firstUpdated() {
    const scroller = /** @type {HTMLElement} */ (this.querySelector('.scroller'));
    const column = /** @type {HTMLElement} */ (this.querySelector('.column'));
    this.keeper = new ScrollKeeper(scroller, column, () => this.#moved());
    this.keeper.start();
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    this.keeper?.remember();
    if (changes.get('outbox') && this.#wrote(/** @type {any} */ (changes.get('outbox')))) {
      this.window = NEWEST;
      this.unseen = answered(this.unseen);
      if (this.keeper) this.keeper.atEnd = true;
    }
    if (!this.room?.loaded) return;
    this.window = adjusted(this.window, this.room.entries, this.#atEnd);
    const { entries, read } = this.room;
    const isFirst = this.unseen.seen < 0;
    // What was missed since the last look is still to come.
    if (isFirst && !isCaughtUp(this.room)) return;
    this.unseen = noticed(this.unseen, entries, this.me.id, this.#looking, read);
    if (isFirst && this.unseen.from !== null) this.window = around(entries, this.unseen.from);
  }

  updated() {
    this.keeper?.restore();
    if (!this.room?.loaded) return;
    if (!this.begun && this.unseen.seen >= 0) this.#begin();
    this.#fill();
    const { id, seq, read, joined } = this.room;
    if (this.#looking && joined && read !== null && read < seq) this.#tell('read', { id, seq });
  }

  /** Who was away begins where they left off, if that does not fit with the newest. */
  #begin() {
    this.begun = true;
    const line = this.querySelector('.day.fresh');
    if (line) this.keeper?.goTo(line);
    this.requestUpdate();
  }

  render() {
    return html`<div
        class="scroller"
        role="log"
        aria-live="off"
        aria-label=${say('messages', this.room?.name ?? '')}
        tabindex="0"
        @keydown=${arrowKeys}
      >
        <div class="column">${this.room?.loaded ? timeline(this) : placeholders()}</div>
      </div>
      ${this.#newest()}`;
  }

  #newest() {
    const count = this.unseen.count;
    if (this.#atEnd || !this.room?.loaded) return nothing;
    return html`<button
      class="newest ${count ? 'counted' : ''}"
      title=${say('messages.newest')}
      @click=${() => this.goToEnd()}
    >
      ${
        count
          ? sayMany('messages.new', count)
          : html`<span class="unseen"
            >${say('messages.newest')}</span
          >`
      }${downIcon}
    </button>`;
  }

  goToEnd() {
    this.window = NEWEST;
    if (this.keeper) this.keeper.atEnd = true;
    this.requestUpdate();
  }

  get #atEnd() {
    return (this.keeper?.atEnd ?? true) && this.window.to === Infinity;
  }

  get #looking() {
    return this.#atEnd && document.visibilityState === 'visible' && document.hasFocus();
  }

  #look() {
    this.requestUpdate();
  }

  #moved() {
    this.#fill();
    this.requestUpdate();
  }

  /** Brings in what one is about to scroll to, from memory first, then from the server. */
  #fill() {
    const { room, keeper } = this;
    if (!room || !keeper || this.clientHeight === 0) return;
    if (keeper.screensAbove < 1) {
      const window = earlier(this.window, room.entries);
      if (window !== this.window) this.window = window;
      else if (room.hasOlder && !room.loadingOlder) this.#tell('older', room.id);
    }
    if (keeper.screensBelow < 1) this.window = later(this.window, room.entries);
  }

  /** @param {OutboxEntry[]} before */
  #wrote(before) {
    const last = this.outbox.at(-1);
    return last !== undefined && !before.some((entry) => entry.id === last.id);
  }

  /**
   * @param {string} what
   * @param {unknown} detail
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }
}

define('beseda-messages', MessageList);
