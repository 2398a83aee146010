/**
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {TypingMessage} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 */
import { looking, typing } from '../protocol/room-requests.js';
import { writingMs } from './presence.js';

/** The server shows it for a little longer than this. */
const typingEveryMs = 3_000;

/** Tells the server what is on the screen and that something is being written; keeps nothing. */
export class Screen {
  #lifeline;
  #store;
  #environment;
  #room;
  /** @type {string | null | undefined} */
  #told;
  #mayTypeAt = 0;
  #watch = () => this.#tell();

  /**
   * @param {string} room the first one
   * @param {Lifeline} lifeline
   * @param {Store} store
   * @param {Environment} environment
   */
  constructor(room, lifeline, store, environment) {
    this.#room = room;
    this.#lifeline = lifeline;
    this.#store = store;
    this.#environment = environment;
    environment.document.addEventListener('visibilitychange', this.#watch);
  }

  /** @param {string} room */
  show(room) {
    this.#room = room;
    this.#mayTypeAt = 0;
    this.#tell();
  }

  /** A connection is there, which knows nothing yet. */
  start() {
    this.#told = undefined;
    this.#tell();
  }

  /** Somebody writes in the room on the screen. */
  typing() {
    const now = this.#environment.now();
    if (now >= this.#mayTypeAt && this.#lifeline.isReady) {
      this.#mayTypeAt = now + typingEveryMs;
      this.#lifeline.request(typing(this.#room), () => {});
    }
  }

  /** What was being written is sent; what follows is something new. */
  sent() {
    this.#mayTypeAt = 0;
  }

  /** Somebody else writes. @param {TypingMessage} message */
  heard(message) {
    this.#store.dispatch({ ...message, at: this.#environment.now() });
    const over = () =>
      this.#store.dispatch({ type: 'writing-over', at: this.#environment.now() });
    this.#environment.setTimer(over, writingMs);
  }

  stop() {
    this.#environment.document.removeEventListener('visibilitychange', this.#watch);
  }

  #tell() {
    const seen = this.#environment.document.visibilityState === 'visible' ? this.#room : null;
    if (seen === this.#told || !this.#lifeline.isReady) return;
    this.#told = seen;
    this.#lifeline.request(looking(seen), () => {});
  }
}
