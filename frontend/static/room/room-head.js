import { html, nothing } from 'lit';
import { LOBBY } from '../shared/address.js';
import { define, Element } from '../shared/element.js';
import { menuIcon, peopleIcon } from '../shared/icons.js';
import { kindOf, nameOf, signOf } from '../shared/room-names.js';
import { say } from '../shared/words.js';
import './status-pill.js';

/**
 * The head of a room: its name and topic, and the truth about the connection. Says `menu` and
 * `details` as events.
 *
 * @import {Room, State} from '../state/types.js'
 */
export class RoomHead extends Element {
  static properties = {
    state: { attribute: false },
    room: { attribute: false },
    menuOpen: { attribute: false },
    detailsOpen: { attribute: false },
  };

  constructor() {
    super();
    /** @type {State | null} */
    this.state = null;
    /** @type {Room | null} */
    this.room = null;
    this.menuOpen = false;
    this.detailsOpen = false;
  }

  render() {
    const { room } = this;
    if (!room) return nothing;
    return html`<header class="head">
      <button
        class="icon-button menu"
        aria-label=${say('sidebar.open')}
        aria-expanded=${this.menuOpen ? 'true' : 'false'}
        @click=${() => this.#tell('menu')}
      >
        ${menuIcon}
      </button>
      <h1>${signOf(room)}<span class="name">${nameOf(room)}</span>${kindOf(room)}</h1>
      ${this.#about(room)}
      <beseda-status .state=${this.state} .room=${room}></beseda-status>
      <button
        class="icon-button info"
        title=${say('about')}
        aria-label=${say('about')}
        aria-expanded=${this.detailsOpen ? 'true' : 'false'}
        ?disabled=${room.missing}
        @click=${() => this.#tell('details')}
      >
        ${peopleIcon}
      </button>
    </header>`;
  }

  /** @param {Room} room */
  #about({ id, topic }) {
    const words = topic || (id === LOBBY ? say('lobby.about') : '');
    return words ? html`<p class="about" title=${words}>${words}</p>` : nothing;
  }

  /** @param {string} what */
  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }
}

define('beseda-head', RoomHead);
