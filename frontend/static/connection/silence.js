/** @import {Environment} from './environment.js' */

const silenceMsMax = 35_000;
const answerMsMax = 8_000;
const tickMs = 5_000;

/**
 * Notices that the other side has gone without a word: after 35 s of silence it asks, and gives up
 * when nothing at all was heard 8 s later. A tick that comes far too late means that the machine
 * slept, and that the connection is probably dead: then it asks at once.
 */
export class SilenceWatch {
  #environment;
  #ask;
  #giveUp;
  #heardAt = 0;
  #tickedAt = 0;
  /** @type {number | undefined} */
  #ticking;
  /** @type {number | undefined} */
  #waiting;

  /**
   * @param {Environment} environment
   * @param {() => void} ask
   * @param {() => void} giveUp
   */
  constructor(environment, ask, giveUp) {
    this.#environment = environment;
    this.#ask = ask;
    this.#giveUp = giveUp;
  }

  start() {
    this.stop();
    this.#heardAt = this.#environment.now();
    this.#schedule();
  }

  stop() {
    this.#environment.clearTimer(this.#ticking);
    this.#environment.clearTimer(this.#waiting);
    this.#ticking = this.#waiting = undefined;
  }

  heard() {
    this.#heardAt = this.#environment.now();
    this.#environment.clearTimer(this.#waiting);
    this.#waiting = undefined;
  }

  /** Asks now, because something happened that may have cut the line. @param {number} [waitMs] */
  check(waitMs = answerMsMax) {
    if (this.#ticking !== undefined && this.#waiting === undefined) {
      this.#waiting = this.#environment.setTimer(() => this.#giveUp(), waitMs);
      this.#ask();
    }
  }

  #schedule() {
    const now = this.#environment.now();
    const leftMs = this.#heardAt + silenceMsMax - now;
    this.#tickedAt = now;
    this.#ticking = this.#environment.setTimer(
      () => this.#tick(),
      leftMs > 0 ? Math.min(leftMs, tickMs) : tickMs,
    );
  }

  #tick() {
    const now = this.#environment.now();
    const slept = now - this.#tickedAt > 3 * tickMs;
    this.#schedule();
    if (slept || now - this.#heardAt >= silenceMsMax) {
      this.check();
    }
  }
}
