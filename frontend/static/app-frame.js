import { html } from 'lit';
import './message/composer.js';
import './message/message-list.js';
import './room/announcer.js';
import './room/room-head.js';
import './sidebar/sidebar.js';
import { notice, refusal } from './room/notice.js';
import { Ticking } from './room/ticking.js';
import { define, Element } from './shared/element.js';
import { nextFrame } from './shared/next-frame.js';
import { say } from './shared/words.js';

const LOBBY = 'lobby';

/** The room that everybody sees first, until the server tells more of it. */
const AWAITED = /** @type {Room} */ ({ id: LOBBY, name: 'Lobby', loaded: false });

/**
 * The whole page: draws what the client knows, and hands on what people do. It is the only
 * element that knows the client.
 *
 * @import {Client} from './connection/client.js'
 * @import {Me} from './message/timeline.js'
 * @import {Composer} from './message/composer.js'
 * @import {Entry, OutboxEntry, Room, State} from './state/types.js'
 */
export class BesedaApp extends Element {
  static properties = {
    client: { attribute: false },
    page: { attribute: false },
    replyTo: { state: true },
    menuOpen: { state: true },
    refused: { state: true },
  };

  constructor() {
    super();
    /** @type {Client | null} */
    this.client = null;
    this.page = { person: '', name: '', guest: true };
    /** @type {Entry | null} */
    this.replyTo = null;
    this.menuOpen = false;
    this.refused = '';
    /** @type {(() => void) | null} */
    this.unsubscribe = null;
    /** @type {OutboxEntry[]} */
    this.outbox = [];
    /** @type {OutboxEntry[]} */
    this.waiting = [];
    this.ticking = new Ticking(this);
  }

  /** @param {Client} client */
  use(client) {
    this.client = client;
    this.unsubscribe = client.subscribe(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unsubscribe?.();
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (!changes.has('menuOpen') || changes.get('menuOpen') === undefined) return;
    const next = this.menuOpen ? '.brand .close' : '.head .menu';
    /** @type {HTMLElement | null} */ (this.querySelector(next))?.focus();
  }

  /** A burst of changes is drawn once a frame. */
  async scheduleUpdate() {
    await nextFrame();
    return super.scheduleUpdate();
  }

  render() {
    const state = this.client?.state;
    if (!state) return html``;
    const room = state.rooms[LOBBY] ?? AWAITED;
    const me = state.you ?? { id: this.page.person, name: this.page.name, guest: this.page.guest };
    this.ticking.while(state.connection.backAt !== null);
    document.title = `${room.name} · ${say('title')}`;
    return html`<a class="skip" href="#composer">${say('skip')}</a>
      <div class="frame ${this.menuOpen ? 'open' : ''}" @keydown=${this.#escape}>
        <beseda-sidebar
          .rooms=${Object.values({ [LOBBY]: room, ...state.rooms })}
          .active=${LOBBY}
          .me=${me}
          @menu=${this.#menu}
        ></beseda-sidebar>
        <div class="veil" @click=${this.#menu}></div>
        <main ?inert=${this.menuOpen}>${this.#room(state, room, me)}</main>
      </div>`;
  }

  /** What was refused goes back into the field. @param {CustomEvent<OutboxEntry>} event */
  #rewrite = ({ detail }) => {
    /** @type {Composer | null} */
    const composer = this.querySelector('beseda-composer');
    composer?.take(detail.text);
    this.client?.discard(detail.id);
  };

  /**
   * @param {State} state
   * @param {Room} room
   * @param {Me} me
   */
  #room(state, room, me) {
    return html`<beseda-head
        .state=${state}
        .room=${room}
        .menuOpen=${this.menuOpen}
        @menu=${this.#menu}
        @reconnect=${() => this.client?.reconnectNow()}
      ></beseda-head>
      ${refusal(state.connection)}
      <beseda-messages
        .room=${room}
        .outbox=${this.#waiting(state.outbox)}
        .me=${me}
        @older=${() => this.client?.loadOlder(LOBBY)}
        @retry=${(/** @type {CustomEvent} */ event) => this.client?.retry(event.detail)}
        @discard=${(/** @type {CustomEvent} */ event) => this.client?.discard(event.detail)}
        @rewrite=${this.#rewrite}
        @reply=${(/** @type {CustomEvent} */ event) => (this.replyTo = event.detail)}
      ></beseda-messages>
      <beseda-composer
        .room=${room}
        .person=${this.page.person}
        .charactersMax=${state.limits?.textCharacters ?? 40_000}
        .replyTo=${this.replyTo}
        .notice=${this.refused || notice(state, Date.now())}
        @post=${this.#post}
        @no-reply=${() => (this.replyTo = null)}
      ></beseda-composer>
      <beseda-announcer
        .room=${room}
        .connection=${state.connection}
        .me=${me.id}
      ></beseda-announcer>`;
  }

  /** The same array while the outbox is the same, so that the list can tell. */
  #waiting(/** @type {OutboxEntry[]} */ outbox) {
    if (outbox !== this.outbox) {
      this.outbox = outbox;
      this.waiting = outbox.filter((entry) => entry.room === LOBBY);
    }
    return this.waiting;
  }

  #post = (/** @type {CustomEvent<{text: string, replyTo: number | null}>} */ event) => {
    const { text, replyTo } = event.detail;
    try {
      this.client?.post(LOBBY, text, replyTo);
      this.replyTo = null;
      this.refused = '';
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      event.preventDefault();
      this.refused = say('notice.outboxFull');
    }
  };

  #menu = (/** @type {Event} */ event) => {
    event.stopPropagation();
    this.menuOpen = event.type === 'menu' && /** @type {CustomEvent} */ (event).detail !== false;
  };

  #escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && this.menuOpen) this.menuOpen = false;
  };
}

define('beseda-app', BesedaApp);
