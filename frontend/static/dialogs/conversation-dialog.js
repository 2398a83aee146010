import { html, nothing } from 'lit';
import { add, direct, people } from '../protocol/room-requests.js';
import { define } from '../shared/element.js';
import { closeIcon } from '../shared/icons.js';
import { avatar, statusLine } from '../shared/people.js';
import { refused } from '../shared/refusals.js';
import { nameOf } from '../shared/room-names.js';
import { say } from '../shared/words.js';
import { Dialog } from './dialog.js';
import { Pages } from './pages.js';
import { results, searchField } from './results.js';

/** As many others as a conversation may have. */
const PEOPLE_MAX = 20;

/**
 * Picks people: for a conversation with them, or to bring them into a room.
 *
 * @import {Ask} from '../following/asking.js'
 * @import {FoundPerson} from '../protocol/types.js'
 * @import {Room} from '../state/types.js'
 */
export class ConversationDialog extends Dialog {
  static properties = {
    ask: { attribute: false },
    change: { attribute: false },
    me: { attribute: false },
    room: { attribute: false },
    picked: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Ask} */
    this.ask = async () => ({ error: { code: 'lost', message: '' } });
    /** @type {Ask} */
    this.change = this.ask;
    this.me = { id: '', name: '' };
    /** Into which they are brought; null begins a conversation. @type {Room | null} */
    this.room = null;
    /** @type {FoundPerson[]} */
    this.picked = [];
    this.problem = '';
    this.busy = false;
    /** @type {Pages<FoundPerson>} */
    this.pages = new Pages(this, (where) => this.ask(people(where)), 'people');
  }

  firstUpdated() {
    super.firstUpdated();
    this.pages.search('');
  }

  render() {
    const { list } = this.pages;
    const others = { ...list, items: list.items.filter(({ id }) => id !== this.me.id) };
    const also = { nothing: say('people.nothing'), next: () => this.pages.next() };
    const { room } = this;
    return this.frame(
      room ? say('people.add', nameOf(room)) : say('conversation'),
      html`${searchField(say('people.search'), (text) => this.pages.type(text))}
        ${this.picked.length > 0 ? this.#chips() : nothing}
        <p class="problem" role="alert">${this.problem}</p>
        <div class="scrolled">${results(others, (person) => this.#row(person), also)}</div>
        <footer>
          <button type="button" class="button plain" @click=${() => this.close()}>
            ${say('cancel')}
          </button>
          <button
            type="button"
            class="button"
            ?disabled=${this.picked.length === 0 || this.busy}
            @click=${() => (room ? this.#add(room.id) : this.#begin())}
          >
            ${room ? say('people.add.go') : say('conversation.go')}
          </button>
        </footer>`,
    );
  }

  #chips() {
    return html`<div class="chips">
      ${this.picked.map(
        (person) => html`<button
          type="button"
          class="chip"
          aria-label=${say('people.drop', person.name)}
          @click=${() => this.#toggle(person)}
        >
          ${person.name}${closeIcon}
        </button>`,
      )}
    </div>`;
  }

  /** @param {FoundPerson} person */
  #row(person) {
    const checked = this.picked.some(({ id }) => id === person.id);
    return html`<li>
      <label class="found">
        <input
          type="checkbox"
          .checked=${checked}
          ?disabled=${!checked && this.picked.length >= PEOPLE_MAX}
          @change=${() => this.#toggle(person)}
        />
        ${avatar(person.id, person.name, person.photo)}<span class="what"
          ><b>${person.name}</b>${statusLine(person.status)}</span
        >
      </label>
    </li>`;
  }

  /** @param {FoundPerson} person */
  #toggle(person) {
    const left = this.picked.filter(({ id }) => id !== person.id);
    this.picked = left.length < this.picked.length ? left : [...this.picked, person];
  }

  async #begin() {
    this.busy = true;
    const answer = await this.change(direct(this.picked.map(({ id }) => id)));
    this.busy = false;
    if ('ok' in answer) this.go(String(answer.ok.room));
    else this.problem = refused(answer.error);
  }

  /** One after the other; who could not be brought in stays picked. @param {string} room */
  async #add(room) {
    this.busy = true;
    this.problem = '';
    for (const person of this.picked) {
      const answer = await this.change(add(room, person.id));
      if ('error' in answer) this.problem = `${person.name}: ${refused(answer.error)}`;
      else this.picked = this.picked.filter(({ id }) => id !== person.id);
    }
    this.busy = false;
    if (this.picked.length === 0) this.close();
  }
}

define('beseda-conversation', ConversationDialog);
