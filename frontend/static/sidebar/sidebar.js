import { html } from 'lit';
import '../account/own-foot.js';
import { define, Element } from '../shared/element.js';
import { brandIcon, closeIcon } from '../shared/icons.js';
import { say } from '../shared/words.js';

/**
 * The rooms, and oneself at the foot. On a phone a drawer. Says `menu` as an event to close.
 *
 * @import {Room} from '../state/types.js'
 */
export class Sidebar extends Element {
  static properties = {
    rooms: { attribute: false },
    active: { attribute: false },
    me: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Room[]} */
    this.rooms = [];
    this.active = '';
    this.me = { id: '', name: '', guest: false };
  }

  render() {
    return html`<nav class="sidebar" aria-label=${say('sidebar')}>
      <div class="brand">
        <span class="mark">${brandIcon}</span><span class="name">${say('title')}</span>
        <button class="icon-button close" aria-label=${say('close')} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      <h2>${say('rooms')}</h2>
      <ul>
        ${this.rooms.map((room) => this.#room(room))}
      </ul>
      <beseda-own-foot .me=${this.me}></beseda-own-foot>
    </nav>`;
  }

  /** @param {Room} room */
  #room(room) {
    const current = room.id === this.active;
    return html`<li>
      <a href="/" aria-current=${current ? 'page' : 'false'} @click=${this.#stay}>
        <span class="hash" aria-hidden="true">#</span>${room.name}
      </a>
    </li>`;
  }

  /** The room is already on screen: close the drawer instead of loading the page again. */
  #stay = (/** @type {Event} */ event) => {
    event.preventDefault();
    this.#close();
  };

  #close = () => this.dispatchEvent(new CustomEvent('menu', { detail: false, bubbles: true }));
}

define('beseda-sidebar', Sidebar);
