/**
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Store} from '../state/store.js'
 */
import { read } from '../protocol/room-requests.js';

const everyMs = 1_000;

/**
 * Tells the server how far somebody has read, at most once a second. What gets lost with a
 * connection is told again by whoever still looks: the next welcome says what the server knows.
 */
export class Reading {
  #lifeline;
  #store;
  #environment;
  /** What is to be told, by room. @type {Map<string, number>} */
  #due = new Map();
  /** @type {number | undefined} */
  #pausing;

  /**
   * @param {Lifeline} lifeline
   * @param {Store} store
   * @param {Environment} environment
   */
  constructor(lifeline, store, environment) {
    this.#lifeline = lifeline;
    this.#store = store;
    this.#environment = environment;
  }

  /** @param {string} room @param {number} seq */
  read(room, seq) {
    const known = this.#store.state.rooms[room];
    const isNews = known && known.read !== null && known.joined && seq > known.read;
    if (!isNews || !this.#lifeline.isReady) {
      return;
    }
    this.#store.dispatch({ type: 'seen', room, seq });
    this.#due.set(room, seq);
    if (this.#pausing === undefined) {
      this.#tell();
    }
  }

  stop() {
    this.#environment.clearTimer(this.#pausing);
  }

  #tell() {
    this.#pausing = undefined;
    if (this.#due.size > 0) {
      this.#due.forEach((seq, room) => this.#lifeline.request(read(room, seq), () => {}));
      this.#due.clear();
      this.#pausing = this.#environment.setTimer(() => this.#tell(), everyMs);
    }
  }
}
