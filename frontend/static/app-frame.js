import { html, nothing } from 'lit';
import { mayLeave } from './account/leaving.js';
import { details } from './details/details.js';
import { dialog } from './dialogs/dialogs.js';
import { join } from './protocol/room-requests.js';
import './room/room-view.js';
import { shownRoom } from './room/shown.js';
import { skipLink } from './room/skip-link.js';
import { Address, goTo, leaveFor, roomInAddress } from './shared/address.js';
import { define, Element } from './shared/element.js';
import { nextFrame } from './shared/next-frame.js';
import { refused } from './shared/refusals.js';
import { nameOf } from './shared/room-names.js';
import { say } from './shared/words.js';
import { stepOf } from './sidebar/keys.js';
import { neighbour, titled } from './sidebar/listed.js';
import './sidebar/sidebar.js';

/**
 * The whole page: draws what the client knows and hands on what people do; alone knows the client.
 *
 * @import {Client} from './connection/client.js'
 * @import {Me} from './message/timeline.js'
 * @import {Room, State} from './state/types.js'
 */
export class BesedaApp extends Element {
  static properties = {
    client: { attribute: false },
    page: { attribute: false },
    active: { state: true },
    menuOpen: { state: true },
    detailsOpen: { state: true },
    dialog: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Client | null} */
    this.client = null;
    this.page = { person: '', name: '', guest: true };
    this.active = roomInAddress();
    this.menuOpen = false;
    this.detailsOpen = false;
    this.dialog = '';
    this.problem = '';
    this.unsubscribe = () => {};
    this.address = new Address(this, (room) => this.#show(room));
  }

  /** @param {Client} client */
  use(client) {
    this.client = client;
    this.unsubscribe = client.subscribe(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    this.unsubscribe();
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    this.#aim(changes.get('menuOpen'), this.menuOpen ? '.brand .close' : '.head .menu');
    this.#aim(changes.get('detailsOpen'), this.detailsOpen ? '.panel button' : '.head .info');
  }

  /** Whatever opens takes the focus, and gives it back. @param {unknown} was @param {string} to */
  async #aim(was, to) {
    if (was === undefined) return;
    // What just opened draws itself first.
    await nextFrame();
    /** @type {HTMLElement | null} */ (this.querySelector(to))?.focus();
  }

  /** A burst of changes is drawn once a frame. */
  async scheduleUpdate() {
    await nextFrame();
    return super.scheduleUpdate();
  }

  render() {
    const { client } = this;
    if (!client) return nothing;
    const { state } = client;
    const room = this.#room(state);
    const me = state.you ?? { id: this.page.person, name: this.page.name, guest: this.page.guest };
    document.title = titled(`${nameOf(room)} · ${say('title')}`, state.rooms);
    const shut = () => (this.detailsOpen = false);
    const detailed = this.detailsOpen && !room.missing;
    const open = `${this.menuOpen ? 'open' : ''} ${detailed ? 'detailed' : ''}`;
    return html`${skipLink(room)}
      <div class="frame ${open}"
        @menu=${this.#menu}
        @dialog=${(/** @type {CustomEvent} */ { detail }) => (this.dialog = detail)}
        @closed=${() => (this.dialog = '')}
        @go=${this.#go}
      >
        <beseda-sidebar
          .rooms=${{ [room.id]: room, ...state.rooms }}
          .active=${room.id}
          .me=${me}
          .member=${state.own !== null && state.you?.role !== 'guest'}
          .presence=${state.presence.people}
          @sign-out=${this.#signOut}
        ></beseda-sidebar>
        <div class="veil" @click=${this.#menu}></div>
        <main ?inert=${this.menuOpen}>${this.#main(state, room, me)}</main>
        ${detailed ? details({ client, room, me, shut }) : nothing}
        ${dialog(this.dialog, { client, me, room })}
      </div>`;
  }

  /** @param {State} state @param {Room} room @param {Me} me */
  #main(state, room, me) {
    return html`<beseda-room
      .state=${state}
      .room=${room}
      .me=${me}
      .problem=${this.problem}
      .menuOpen=${this.menuOpen}
      .detailsOpen=${this.detailsOpen}
      @details=${() => (this.detailsOpen = !this.detailsOpen)}
      @reconnect=${() => this.client?.reconnectNow()}
      @noted=${() => this.client?.noted()}
      @join=${() => this.#join(room.id)}
      @older=${(/** @type {CustomEvent} */ { detail }) => this.client?.loadOlder(detail)}
      @read=${(/** @type {CustomEvent} */ { detail }) => this.client?.read(detail.id, detail.seq)}
      @retry=${(/** @type {CustomEvent} */ { detail }) => this.client?.retry(detail)}
      @discard=${(/** @type {CustomEvent} */ { detail }) => this.client?.discard(detail)}
      @post=${(/** @type {CustomEvent} */ event) => this.#post(event, room.id)}
      @typing=${() => this.client?.typing()}
    ></beseda-room>`;
  }

  /** The room on screen; the address follows where it is another. @param {State} state */
  #room(state) {
    const room = shownRoom(state, this.active);
    if (state.you !== null && room.id !== this.active) queueMicrotask(() => leaveFor(room.id));
    return room;
  }

  #go = (/** @type {CustomEvent<string>} */ { detail }) => {
    this.menuOpen = false;
    goTo(detail);
  };

  /** @param {string} room */
  #show(room) {
    this.client?.show(room);
    this.active = room;
    this.problem = '';
  }

  /** @param {string} room */
  async #join(room) {
    const answer = await this.client?.change(join(room));
    this.problem = answer && 'error' in answer ? refused(answer.error) : '';
  }

  /** @param {CustomEvent<{text: string, replyTo: number | null}>} event @param {string} room */
  #post(event, room) {
    const { text, replyTo } = event.detail;
    try {
      this.client?.post(room, text, replyTo);
      this.problem = '';
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      event.preventDefault();
      this.problem = say('notice.outboxFull');
    }
  }

  #menu = (/** @type {Event} */ event) => {
    event.stopPropagation();
    this.menuOpen = event.type === 'menu' && /** @type {CustomEvent} */ (event).detail !== false;
  };

  #signOut = async (/** @type {CustomEvent<() => void>} */ event) => {
    if (this.client && (await mayLeave(this.client))) event.detail();
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && this.menuOpen) this.menuOpen = false;
    const step = this.dialog ? 0 : stepOf(event);
    if (step === 0 || !this.client) return;
    event.preventDefault();
    goTo(neighbour(this.client.state.rooms, this.active, step));
  };
}

define('beseda-app', BesedaApp);
