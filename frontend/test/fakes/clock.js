/** Time that passes when a test says so. */
export class FakeClock {
  #now = 1_763_625_600_000;
  #lastTimer = 0;
  /** @type {Map<number, {at: number, run: () => void}>} */
  #timers = new Map();

  now = () => this.#now;

  /** @param {() => void} run @param {number} ms */
  setTimer = (run, ms) => {
    this.#lastTimer += 1;
    this.#timers.set(this.#lastTimer, { at: this.#now + Math.max(0, ms), run });
    return this.#lastTimer;
  };

  /** @param {number | undefined} timer */
  clearTimer = (timer) => {
    this.#timers.delete(timer ?? 0);
  };

  /** Lets time pass; what is due runs in its order. @param {number} ms */
  advance(ms) {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= until);
      if (due.length === 0) {
        break;
      }
      const [[timer, { at, run }]] = due.sort(([, one], [, other]) => one.at - other.at);
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, at);
      run();
    }
    this.#now = until;
  }

  /** The machine sleeps: time passes, and what was due runs only afterwards. @param {number} ms */
  sleep(ms) {
    this.#now += ms;
  }
}
