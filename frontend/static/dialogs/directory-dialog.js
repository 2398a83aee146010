import { html, nothing } from 'lit';
import { join, rooms } from '../protocol/room-requests.js';
import { define } from '../shared/element.js';
import { refused } from '../shared/refusals.js';
import { signOf } from '../shared/room-names.js';
import { say, sayMany } from '../shared/words.js';
import { Dialog } from './dialog.js';
import { Pages } from './pages.js';
import { results, searchField } from './results.js';

/**
 * The rooms that one may find: look into them, or join.
 *
 * @import {Ask} from '../following/asking.js'
 * @import {FoundRoom} from '../protocol/types.js'
 */
export class DirectoryDialog extends Dialog {
  static properties = {
    ask: { attribute: false },
    change: { attribute: false },
    found: { attribute: false },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Ask} */
    this.ask = async () => ({ error: { code: 'lost', message: '' } });
    /** @type {Ask} */
    this.change = this.ask;
    /** Told of the room that one goes to. @type {(room: FoundRoom) => void} */
    this.found = () => {};
    this.problem = '';
    /** @type {Pages<FoundRoom>} */
    this.pages = new Pages(this, (where) => this.ask(rooms(where)), 'rooms');
  }

  firstUpdated() {
    super.firstUpdated();
    this.pages.search('');
  }

  render() {
    const { list } = this.pages;
    const also = { nothing: say('directory.nothing'), next: () => this.pages.next() };
    return this.frame(
      say('directory'),
      html`${searchField(say('directory.search'), (text) => this.pages.type(text))}
        <p class="problem" role="alert">${this.problem}</p>
        <div class="scrolled">${results(list, (room) => this.#row(room), also)}</div>`,
    );
  }

  /** @param {FoundRoom} room */
  #row(room) {
    const { name, topic, people, joined } = room;
    return html`<li>
      <button type="button" class="found" @click=${() => this.#enter(room)}>
        ${signOf(room)}
        <span class="what">
          <b>${name}</b>
          <small>${sayMany('directory.people', people)}${topic ? ` · ${topic}` : nothing}</small>
        </span>
      </button>
      ${joined
        ? html`<span class="tag">${say('directory.joined')}</span>`
        : html`<button
            type="button"
            class="button plain"
            aria-label=${say('directory.join.named', name)}
            @click=${() => this.#join(room)}
          >
            ${say('directory.join')}
          </button>`}
    </li>`;
  }

  /** @param {FoundRoom} room */
  #enter(room) {
    this.found(room);
    this.go(room.id);
  }

  /** @param {FoundRoom} room */
  async #join(room) {
    const answer = await this.change(join(room.id));
    if ('ok' in answer) this.#enter(room);
    else this.problem = refused(answer.error);
  }
}

define('beseda-directory', DirectoryDialog);
