import { html, nothing } from 'lit';
import { Pages } from '../dialogs/pages.js';
import { results } from '../dialogs/results.js';
import * as requests from '../protocol/room-requests.js';
import { define, Element } from '../shared/element.js';
import { closeIcon, plusIcon } from '../shared/icons.js';
import { refused } from '../shared/refusals.js';
import { nameOf } from '../shared/room-names.js';
import { say } from '../shared/words.js';
import { levels } from './levels.js';
import './line-editor.js';
import { may } from './may.js';
import { memberRow } from './members.js';

/**
 * What a room is, who is in it, and what one may do about that. Only that is offered. Says `shut`,
 * and `dialog` where somebody is to be picked.
 *
 * @import {Ask} from '../following/asking.js'
 * @import {FoundPerson, Request} from '../protocol/types.js'
 * @import {Room} from '../state/types.js'
 * @import {Deed} from './may.js'
 */
export class DetailsPanel extends Element {
  static properties = {
    room: { attribute: false },
    me: { attribute: false },
    presence: { attribute: false },
    role: { attribute: false },
    ask: { attribute: false },
    change: { attribute: false },
    host: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Room | null} */
    this.room = null;
    this.me = { id: '', name: '' };
    /** @type {{[person: string]: 'here' | 'away'}} */
    this.presence = {};
    this.role = 'guest';
    /** @type {Ask} */
    this.ask = async () => ({ error: { code: 'lost', message: '' } });
    /** @type {Ask} */
    this.change = this.ask;
    this.problem = '';
    this.host = false;
    this.asked = '';
    /** @type {Pages<FoundPerson>} */
    this.pages = new Pages(this, (where) => this.#people(where), 'people');
  }

  /** Asks again whenever somebody came or went. */
  updated() {
    const moved = this.room?.entries.findLast(({ kind }) => MOVES.has(kind));
    const asked = `${this.room?.id} ${moved?.seq} ${this.room?.joined}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.problem = '';
    this.pages.search('');
    this.#askForOneself();
  }

  render() {
    const { room } = this;
    if (!room) return nothing;
    const deeds = may(room, this.role, this.host);
    return html`<aside class="panel" aria-label=${say('about')} @keydown=${this.#key}>
      <header>
        <h2>${say('about')}</h2>
        <button class="icon-button" aria-label=${say('close')} @click=${this.#shut}>
          ${closeIcon}
        </button>
      </header>
      <div class="sections">
        ${room.kind === 'direct' ? nothing : this.#lines(room, deeds)}
        ${room.joined && room.read !== null ? levels(room, this.#level) : nothing}
        ${this.#members(deeds)} ${this.#acts(room, deeds)}
        <p class="problem" role="alert">${this.problem}</p>
      </div>
    </aside>`;
  }

  /** @param {Room} room @param {Set<Deed>} deeds */
  #lines(room, deeds) {
    return html`<beseda-line
        .label=${say('about.name')}
        .value=${nameOf(room)}
        .required=${true}
        .charactersMax=${60}
        .editable=${deeds.has('rename')}
        .save=${(/** @type {string} */ name) => this.change(requests.rename(room.id, name))}
      ></beseda-line>
      <beseda-line
        .label=${say('about.topic')}
        .value=${room.topic}
        .empty=${say('about.noTopic')}
        .charactersMax=${250}
        .editable=${deeds.has('topic')}
        .save=${(/** @type {string} */ text) => this.change(requests.topic(room.id, text))}
      ></beseda-line>`;
  }

  /** @param {Set<Deed>} deeds */
  #members(deeds) {
    const remove = deeds.has('remove') ? this.#remove : null;
    const around = { me: this.me.id, remove, presence: this.presence };
    const also = { nothing: say('people.nothing'), next: () => this.pages.next() };
    return html`<section>
      <div class="over">
        <h3>${say('members')}</h3>
        ${
          deeds.has('add')
            ? html`<button class="quiet add" @click=${this.#add}>
              ${plusIcon}${say('members.add')}
            </button>`
            : nothing
        }
      </div>
      ${results(this.pages.list, (person) => memberRow(person, around), also)}
    </section>`;
  }

  /** @param {Room} room @param {Set<Deed>} deeds */
  #acts({ id, archived, kind }, deeds) {
    const word = archived ? say('about.unarchive') : say('about.archive');
    const leaves = kind === 'private' ? say('about.leave.sure') : '';
    const archives = archived ? '' : say('about.archive.sure');
    return html`<div class="last">
      ${deeds.has('archive') ? this.#act(word, requests.archive(id, !archived), archives) : nothing}
      ${deeds.has('part') ? this.#act(say('about.leave'), requests.part(id), leaves) : nothing}
    </div>`;
  }

  /** @param {string} words @param {Request} request @param {string} sure asked before */
  #act(words, request, sure) {
    const run = () => (sure === '' || confirm(sure)) && this.#do(request);
    return html`<button class="button plain" @click=${run}>${words}</button>`;
  }

  /** Whether one made this room, which a long list may tell too late. */
  async #askForOneself() {
    const request = requests.people({ room: this.room?.id ?? '', text: this.me.name });
    const answer = await this.ask(request);
    const found = /** @type {FoundPerson[]} */ ('ok' in answer ? answer.ok.people : []);
    this.host = found.some(({ id, host }) => id === this.me.id && host === true);
  }

  /** @param {{text?: string, after?: string}} where */
  #people({ after }) {
    return this.ask(requests.people({ room: this.room?.id ?? '', after }));
  }

  #level = (/** @type {import('../protocol/types.js').Level} */ level) =>
    this.#do(requests.level(this.room?.id ?? '', level), this.ask);

  #remove = (/** @type {FoundPerson} */ { id, name }) =>
    confirm(say('members.remove.sure', name)) &&
    this.#do(requests.sendAway(this.room?.id ?? '', id));

  #add = () => this.dispatchEvent(new CustomEvent('dialog', { detail: 'add', bubbles: true }));

  /** @param {Request} request @param {Ask} [how] @returns {Promise<boolean>} whether it is done */
  async #do(request, how = this.change) {
    const answer = await how(request);
    this.problem = 'error' in answer ? refused(answer.error) : '';
    return 'ok' in answer;
  }

  #shut = () => this.dispatchEvent(new CustomEvent('shut', { bubbles: true }));

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === 'Escape') this.#shut();
  };
}

const MOVES = new Set(['joined', 'left', 'removed']);

define('beseda-details', DetailsPanel);
