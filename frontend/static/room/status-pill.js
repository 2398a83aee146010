import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { say } from '../shared/words.js';
import { RESTORED_SHOWN_MS, status } from './status.js';
import { details } from './status-details.js';
import { Ticking } from './ticking.js';

/**
 * The truth about the connection, and behind it the numbers. Says `reconnect` as an event.
 *
 * @import {Room, State} from '../state/types.js'
 */
export class StatusPill extends Element {
  static properties = { state: { attribute: false }, room: { attribute: false } };

  constructor() {
    super();
    /** @type {State | null} */
    this.state = null;
    /** @type {Room | null} */
    this.room = null;
    this.ticking = new Ticking(this);
    this.network = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('online', this.network);
    addEventListener('offline', this.network);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.network);
    removeEventListener('offline', this.network);
  }

  render() {
    if (!this.state) return nothing;
    const { connection } = this.state;
    const now = Date.now();
    const { tone, ready, phrase, canTry } = status(connection, this.room, now, navigator.onLine);
    this.ticking.while(changesByItself(connection, this.room, now));
    return html`<button
        class="pill ${tone}"
        popovertarget="connection-details"
        data-ready-state=${connection.readyState}
        data-phase=${connection.phase}
        data-seq=${this.room?.seq ?? nothing}
        title=${say('details')}
      >
        <i class="light" aria-hidden="true"></i>
        <span class="ready">${ready}</span><span class="dot" aria-hidden="true">·</span
        ><span class="words ${phrase.short ? 'long' : ''}">${phrase.words}</span>
        ${phrase.short ? html`<span class="words short">${phrase.short}</span>` : nothing}
      </button>
      ${
        canTry
          ? html`<button class="quiet try" @click=${this.#tryNow}>${say('status.tryNow')}</button>`
          : nothing
      }
      <div id="connection-details" popover class="popover details">
        ${details(this.state, this.room)}
      </div>`;
  }

  #tryNow = () => this.dispatchEvent(new CustomEvent('reconnect', { bubbles: true }));
}

/**
 * @param {State['connection']} connection
 * @param {Room | null} room
 * @param {number} now
 */
function changesByItself({ retryAt, backAt, phase }, room, now) {
  const fading = room?.restored ? now - room.restored.at < RESTORED_SHOWN_MS : false;
  return fading || (phase !== 'live' && (retryAt !== null || backAt !== null));
}

define('beseda-status', StatusPill);
