import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { menuIcon } from '../shared/icons.js';
import { say } from '../shared/words.js';
import './status-pill.js';

/**
 * The head of a room: its name, and the truth about the connection. Says `menu` as an event.
 *
 * @import {Room, State} from '../state/types.js'
 */
export class RoomHead extends Element {
  static properties = {
    state: { attribute: false },
    room: { attribute: false },
    menuOpen: { attribute: false },
  };

  constructor() {
    super();
    /** @type {State | null} */
    this.state = null;
    /** @type {Room | null} */
    this.room = null;
    this.menuOpen = false;
  }

  render() {
    const name = this.room?.name;
    return html`<header class="head">
      <button
        class="icon-button menu"
        aria-label=${say('sidebar.open')}
        aria-expanded=${this.menuOpen ? 'true' : 'false'}
        @click=${this.#menu}
      >
        ${menuIcon}
      </button>
      <h1>${name ? html`<span aria-hidden="true"># </span>${name}` : nothing}</h1>
      ${this.room?.id === 'lobby' ? html`<p class="about">${say('lobby.about')}</p>` : nothing}
      <beseda-status .state=${this.state} .room=${this.room}></beseda-status>
    </header>`;
  }

  #menu = () => this.dispatchEvent(new CustomEvent('menu', { bubbles: true }));
}

define('beseda-head', RoomHead);
