/** Draws an element again each second while something on it counts down or fades. */
export class Ticking {
  #timer = 0;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  /** @param {boolean} needed */
  while(needed) {
    if (needed && !this.#timer) this.#timer = setInterval(() => this.host.requestUpdate(), 250);
    if (!needed) this.hostDisconnected();
  }

  hostDisconnected() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }
}
