/**
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Opened} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 */
import { backoffMs } from '../connection/backoff.js';
import { open } from '../protocol/requests.js';

/**
 * Keeps one's own log up to date over each connection: which rooms one is in, and how far one has
 * read them on any device. What is missing is asked for again.
 */
export class OwnFollower {
  #lifeline;
  #store;
  #environment;
  /** Of several overlapping attempts only the newest counts. */
  #attempt = 0;
  #asking = false;
  #failures = 0;
  /** @type {number | undefined} */
  #retrying;

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

  /** A connection is there, and its welcome said where the log stands. */
  start() {
    this.stop();
    this.#open();
  }

  /** The connection is gone. */
  stop() {
    this.#attempt += 1;
    this.#failures = 0;
    this.#asking = false;
    this.#environment.clearTimer(this.#retrying);
  }

  /** To be called after each change. */
  review() {
    if (this.#store.state.own?.gap && !this.#asking && this.#lifeline.isReady) {
      this.#open();
    }
  }

  #open() {
    const { own } = this.#store.state;
    if (own === null) {
      return;
    }
    const attempt = ++this.#attempt;
    this.#asking = true;
    this.#lifeline.request(open('me', { after: own.seq, epoch: own.epoch }), (outcome) => {
      if (attempt !== this.#attempt || 'lost' in outcome) {
        return;
      }
      if ('ok' in outcome) {
        this.#failures = 0;
        this.#asking = false;
        const opened = /** @type {Opened} */ (/** @type {unknown} */ (outcome.ok));
        this.#store.dispatch({ type: 'own-opened', opened });
      } else {
        this.#later(outcome.error.retryAfterMs);
      }
    });
  }

  /** @param {number} [atLeastMs] */
  #later(atLeastMs = 0) {
    const waitMs = Math.max(atLeastMs, backoffMs(this.#failures++, this.#environment.random));
    this.#retrying = this.#environment.setTimer(() => this.#open(), waitMs);
  }
}
