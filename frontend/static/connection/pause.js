/** @import {Environment} from './environment.js' */
import { backoffMs } from './backoff.js';

const steadyMs = 5_000;
const impatienceMs = 1_000;

/** The pause between two tries: as long as chance says, and never shorter than the server asked. */
export class Pause {
  #environment;
  #failures = 0;
  #notBefore = 0;
  #endedAt = 0;
  #arrivedAt = Infinity;
  /** @type {number | undefined} */
  #timer;

  /** @param {Environment} environment */
  constructor(environment) {
    this.#environment = environment;
  }

  /** The server asks to be left alone for so long. @param {number} ms */
  notWithin(ms) {
    this.#notBefore = Math.max(this.#notBefore, this.#environment.now() + ms);
  }

  /**
   * Begins; `run` is called at its end.
   *
   * @param {() => void} run
   * @returns {number} when that will be
   */
  begin(run) {
    this.end();
    const now = this.#environment.now();
    const chance = backoffMs(this.#failures++, this.#environment.random);
    const endsAt = Math.max(now, this.#notBefore) + chance;
    this.#timer = this.#environment.setTimer(run, endsAt - now);
    return endsAt;
  }

  /** It is over, or cut short. */
  end() {
    this.#endedAt = this.#environment.now();
    this.#environment.clearTimer(this.#timer);
    this.#timer = undefined;
  }

  /** Whether nobody asked for this pause, so that it may be cut short. */
  get isOnlyChance() {
    const now = this.#environment.now();
    return (
      this.#timer !== undefined && now >= Math.max(this.#notBefore, this.#endedAt + impatienceMs)
    );
  }

  /** We were let in: what the server asked before is over. */
  arrived() {
    this.#notBefore = 0;
    this.#arrivedAt = this.#environment.now();
  }

  /** The connection is gone; one that held for a while makes earlier failures forgotten. */
  lost() {
    if (this.#environment.now() - this.#arrivedAt >= steadyMs) {
      this.#failures = 0;
    }
    this.#arrivedAt = Infinity;
  }

  /** Somebody wants to start afresh. */
  forget() {
    this.#notBefore = 0;
    this.#failures = 0;
  }
}
