import { asked, came, failed, NOTHING_ASKED } from './paged.js';

const TYPING_MS = 180;

/**
 * Asks for the pages of a list for an element, as somebody types what they look for. Only the
 * newest question counts.
 *
 * @import {Answer} from '../following/asking.js'
 * @import {Paged} from './paged.js'
 *
 * @template {{id: string}} T
 */
export class Pages {
  /** @type {Paged<T>} */
  list = NOTHING_ASKED;
  #host;
  #load;
  #question = 0;
  #typing = 0;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(where: {text: string, after?: string}) => Promise<Answer>} load
   * @param {'rooms' | 'people'} name under which the answer carries them
   */
  constructor(host, load, name) {
    this.#host = host;
    this.#load = load;
    this.name = name;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#typing);
    this.#question++;
  }

  /** Looks for something, once somebody pauses. @param {string} text */
  type(text) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.search(text), TYPING_MS);
  }

  /** @param {string} text */
  search(text) {
    return this.#ask(text);
  }

  /** The page that follows. */
  next() {
    return this.#ask(this.list.text, this.list.items.at(-1)?.id);
  }

  /** @param {string} text @param {string} [after] */
  async #ask(text, after) {
    const question = ++this.#question;
    this.#set(asked(this.list, text));
    const answer = await this.#load({ text, after });
    if (question !== this.#question) return;
    if ('error' in answer) {
      this.#set(failed(this.list, answer.error));
    } else {
      const items = /** @type {T[]} */ (answer.ok[this.name]);
      this.#set(came(this.list, items, answer.ok.more === true, after !== undefined));
    }
  }

  /** @param {Paged<T>} list */
  #set(list) {
    this.list = list;
    this.#host.requestUpdate();
  }
}
