import { html } from 'lit';
import { define, Element } from '../shared/element.js';
import { say, sayMany } from '../shared/words.js';

/**
 * Tells a screen reader what is new, and only that: not history, not what was restored message by
 * message, not one's own words. Many at once are counted.
 *
 * @import {Connection, Room} from '../state/types.js'
 */
export class Announcer extends Element {
  static properties = {
    room: { attribute: false },
    connection: { attribute: false },
    me: { attribute: false },
    words: { state: true },
  };

  constructor() {
    super();
    /** @type {Room | null} */
    this.room = null;
    /** @type {Connection | null} */
    this.connection = null;
    this.me = '';
    this.words = '';
    this.told = -1;
    this.away = false;
  }

  willUpdate() {
    const words = this.#news();
    if (words) this.words = words;
  }

  render() {
    return html`<p class="unseen" role="status">${this.words}</p>`;
  }

  #news() {
    const phase = this.connection?.phase;
    if (phase === 'waiting' && !this.away) {
      this.away = true;
      return say('announce.offline');
    }
    if (phase !== 'live' || !this.room?.loaded) return '';
    const { entries, restored } = this.room;
    const fresh = this.#untold(entries);
    if (!this.away) return this.#messages(fresh);
    this.away = false;
    const count = restored?.count ?? 0;
    const came = count > 0 ? sayMany('announce.many', count) : '';
    return `${say('announce.back')} ${came}`.trim();
  }

  /** @param {Room['entries']} entries */
  #untold(entries) {
    const before = this.told;
    this.told = entries.at(-1)?.seq ?? 0;
    if (before < 0) return [];
    const start = entries.findLastIndex((entry) => entry.seq <= before) + 1;
    return entries.slice(start).filter((entry) => entry.by !== this.me && entry.text !== null);
  }

  /** @param {Room['entries']} fresh */
  #messages(fresh) {
    if (fresh.length === 0) return '';
    if (fresh.length > 3) return sayMany('announce.many', fresh.length);
    return fresh.map(({ name, text }) => say('announce.message', name, text ?? '')).join(' ');
  }
}

define('beseda-announcer', Announcer);
