import { html, nothing } from 'lit';
import '../account/own-foot.js';
import { define, Element } from '../shared/element.js';
import { brandIcon, closeIcon, plusIcon, searchIcon } from '../shared/icons.js';
import { say } from '../shared/words.js';
import { listed } from './listed.js';
import { roomRow } from './room-row.js';

/**
 * The rooms, and oneself at the foot. On a phone a drawer. Says `menu` as an event to close, and
 * `dialog` with the name of the one that somebody wants.
 *
 * @import {Room} from '../state/types.js'
 */
export class Sidebar extends Element {
  static properties = {
    rooms: { attribute: false },
    active: { attribute: false },
    me: { attribute: false },
    member: { attribute: false },
    presence: { attribute: false },
  };

  constructor() {
    super();
    /** @type {{[id: string]: Room}} */
    this.rooms = {};
    this.active = '';
    this.me = { id: '', name: '', guest: false };
    /** Whether one has an account, and so may make rooms and find people. */
    this.member = false;
    /** @type {{[person: string]: 'here' | 'away'}} */
    this.presence = {};
  }

  render() {
    const { rooms, direct } = listed(this.rooms, this.active);
    return html`<nav class="sidebar" aria-label=${say('sidebar')}>
      <div class="brand">
        <span class="mark">${brandIcon}</span><span class="name">${say('title')}</span>
        <button class="icon-button close" aria-label=${say('close')} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      <div class="lists" @click=${this.#gone}>
        <div class="over">
          <h2>${say('rooms')}</h2>
          ${this.member ? this.#roomActs() : nothing}
        </div>
        ${this.#list(rooms)}
        ${this.member || direct.length > 0 ? this.#direct(direct) : nothing}
      </div>
      <beseda-own-foot .me=${this.me}></beseda-own-foot>
    </nav>`;
  }

  #roomActs() {
    return html`${this.#act('browse', say('rooms.browse'), searchIcon)}
    ${this.#act('new-room', say('rooms.make'), plusIcon)}`;
  }

  /** @param {Room[]} direct */
  #direct(direct) {
    const act = this.#act('conversation', say('direct.begin'), plusIcon);
    return html`<div class="over">
        <h2>${say('direct')}</h2>
        ${this.member ? act : nothing}
      </div>
      ${this.#list(direct)}`;
  }

  /** @param {Room[]} rooms */
  #list(rooms) {
    return html`<ul>
      ${rooms.map((room) => roomRow(room, room.id === this.active, this.presence))}
    </ul>`;
  }

  /** @param {string} name @param {string} words @param {unknown} icon */
  #act(name, words, icon) {
    const ask = () =>
      this.dispatchEvent(new CustomEvent('dialog', { detail: name, bubbles: true }));
    return html`<button class="icon-button" title=${words} aria-label=${words} @click=${ask}>
      ${icon}
    </button>`;
  }

  /** Who went to a room wants to see it, on a phone. @param {Event} event */
  #gone = (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest('a')) this.#close();
  };

  #close = () => this.dispatchEvent(new CustomEvent('menu', { detail: false, bubbles: true }));
}

define('beseda-sidebar', Sidebar);
