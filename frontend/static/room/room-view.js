import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../message/composer.js';
import '../message/message-list.js';
import { define, Element } from '../shared/element.js';
import { say } from '../shared/words.js';
import './announcer.js';
import { closed, isClosed, missing } from './closed.js';
import { notice, refusal } from './notice.js';
import './room-head.js';
import { Ticking } from './ticking.js';
import { writing } from '../presence/writing.js';

/**
 * The room on screen. Hands on what its parts say, and says `join` and `noted` itself.
 *
 * @import {Composer} from '../message/composer.js'
 * @import {Me} from '../message/timeline.js'
 * @import {Entry, OutboxEntry, Room, State} from '../state/types.js'
 */
export class RoomView extends Element {
  static properties = {
    state: { attribute: false },
    room: { attribute: false },
    me: { attribute: false },
    problem: { attribute: false },
    menuOpen: { attribute: false },
    detailsOpen: { attribute: false },
    replyTo: { state: true },
  };

  constructor() {
    super();
    /** @type {State | null} */
    this.state = null;
    /** @type {Room | null} */
    this.room = null;
    /** @type {Me} */
    this.me = { id: '', name: '', guest: true };
    /** Why what one last tried did not work. */
    this.problem = '';
    this.menuOpen = false;
    this.detailsOpen = false;
    /** @type {Entry | null} */
    this.replyTo = null;
    /** @type {OutboxEntry[]} */
    this.outbox = [];
    /** @type {OutboxEntry[]} */
    this.waiting = [];
    this.ticking = new Ticking(this);
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    const before = /** @type {Room | undefined | null} */ (changes.get('room'));
    if (before && before.id !== this.room?.id) this.replyTo = null;
    if (changes.has('state') || changes.has('room')) this.#sort(before?.id);
  }

  render() {
    const { state, room } = this;
    if (!state || !room) return nothing;
    this.ticking.while(state.connection.backAt !== null);
    return html`<beseda-head
        .state=${state}
        .room=${room}
        .menuOpen=${this.menuOpen}
        .detailsOpen=${this.detailsOpen}
      ></beseda-head>
      ${refusal(state.connection)} ${this.#sentAway(state)}
      ${room.missing ? missing() : this.#room(state, room)}`;
  }

  /** @param {State} state @param {Room} room */
  #room(state, room) {
    const { me } = this;
    const list = html`<beseda-messages
        .room=${room}
        .outbox=${this.waiting}
        .me=${me}
        @rewrite=${this.#rewrite}
        @reply=${(/** @type {CustomEvent} */ event) => (this.replyTo = event.detail)}
      ></beseda-messages>
      <beseda-announcer
        .room=${room}
        .connection=${state.connection}
        .me=${me.id}
      ></beseda-announcer>`;
    return html`${keyed(room.id, list)}
    ${
      isClosed(room)
        ? closed(room, () => this.#tell('join'), this.problem)
        : this.#composer(state, room)
    }`;
  }

  /** @param {State} state @param {Room} room */
  #composer(state, room) {
    const told = this.problem || notice(state, Date.now());
    return html`<beseda-composer
      .room=${room}
      .person=${this.me.id}
      .charactersMax=${state.limits?.textCharacters ?? 40_000}
      .replyTo=${this.replyTo}
      .notice=${told || writing(state.presence, room.id, this.me.id)}
      @post=${this.#post}
      @no-reply=${() => (this.replyTo = null)}
    ></beseda-composer>`;
  }

  /** @param {State} state */
  #sentAway({ sentAway }) {
    if (sentAway === null) return nothing;
    return html`<div class="told" role="status">
      <p>${say('sentAway', sentAway.by, sentAway.name)}</p>
      <button class="quiet" @click=${() => this.#tell('noted')}>${say('sentAway.noted')}</button>
    </div>`;
  }

  /** The same array while the outbox is the same, so that the list can tell.
   * @param {string | undefined} before the room that was shown */
  #sort(before) {
    const outbox = this.state?.outbox ?? [];
    if (outbox === this.outbox && before === this.room?.id) return;
    this.outbox = outbox;
    const waiting = outbox.filter((entry) => entry.room === this.room?.id);
    const isSame = waiting.length === this.waiting.length;
    if (!isSame || waiting.some((entry, at) => entry !== this.waiting[at])) this.waiting = waiting;
  }

  /** Answered is what was sent; who hears of it may refuse.
   * @param {CustomEvent} event */
  #post = (event) => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.replyTo = null;
    });
  };

  /** What was refused goes back into the field. @param {CustomEvent<OutboxEntry>} event */
  #rewrite = ({ detail }) => {
    /** @type {Composer | null} */ (this.querySelector('beseda-composer'))?.take(detail.text);
    this.dispatchEvent(new CustomEvent('discard', { detail: detail.id, bubbles: true }));
  };

  /** @param {string} what */
  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }
}

define('beseda-room', RoomView);
