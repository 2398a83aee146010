/**
 * @import {Request, ServerMessage, Welcome} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 * @import {Refusal} from '../state/types.js'
 * @import {Environment} from './environment.js'
 * @import {Outcome} from './socket.js'
 */
import { ping } from '../protocol/requests.js';
import { afterClose } from './after-close.js';
import { askDoor } from './door.js';
import { Pause } from './pause.js';
import { reloadOnce } from './reload.js';
import { measured } from './round-trip.js';
import { SilenceWatch } from './silence.js';
import { ChatSocket } from './socket.js';

/**
 * @typedef {object} LifelineDelegate
 * @property {(welcome: Welcome) => void} welcomed
 * @property {(message: ServerMessage) => void} said
 * @property {() => void} cutOff the socket is gone
 *
 * @typedef {object} Address
 * @property {string} url of the WebSocket
 * @property {string} doorUrl of the plain GET that says why it did not open
 * @property {string} page what tells this page from the one that a reload would bring
 */

const offlineAnswerMs = 2_000;

/**
 * Keeps one connection alive: opens it, notices when it is gone, and comes back as the close code,
 * the door and the drain say.
 */
export class Lifeline {
  #address;
  #environment;
  #store;
  #delegate;
  #watch;
  #pause;
  /** @type {ChatSocket | null} */
  #socket = null;
  #stopped = true;
  #tries = 0;
  #isWelcome = false;

  /**
   * @param {Address} address
   * @param {Environment} environment
   * @param {Store} store
   * @param {LifelineDelegate} delegate
   */
  constructor(address, environment, store, delegate) {
    this.#address = address;
    this.#environment = environment;
    this.#store = store;
    this.#delegate = delegate;
    const ask = () => this.request(ping(), () => {});
    this.#pause = new Pause(environment);
    this.#watch = new SilenceWatch(environment, ask, () => this.#socket?.abandon());
  }

  /** Whether requests can be sent: the socket is open and the server said welcome. */
  get isReady() {
    return this.#isWelcome && this.#socket?.isOpen === true;
  }

  start() {
    this.#stopped = false;
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    this.#pause.end();
    this.#socket?.leave();
  }

  /** Somebody does not want to wait; also after a refusal. */
  reconnectNow() {
    if (!this.#stopped && this.#socket === null) {
      this.#pause.forget();
      this.#connect();
    }
  }

  /** The network or the person is back: no need to sit out the pause that chance gave. */
  returned() {
    if (this.#socket !== null) {
      this.#watch.check();
    } else if (this.#pause.isOnlyChance) {
      this.#connect();
    }
  }

  wentOffline() {
    this.#watch.check(offlineAnswerMs);
  }

  /**
   * @param {Request} request
   * @param {(outcome: Outcome) => void} answered
   */
  request(request, answered) {
    if (this.#socket === null) {
      answered({ lost: 1006 });
    } else {
      this.#socket.request(request, measured(answered, this.#environment, this.#store));
    }
  }

  /** This page cannot go on as it is: loads it anew, or refuses where that was tried before.
   * @param {Refusal} refusal */
  reload(refusal) {
    this.stop();
    if (!reloadOnce(this.#environment, this.#address.page)) {
      this.#store.dispatch({ type: 'refused', refusal });
    }
  }

  #connect() {
    this.#tries += 1;
    this.#pause.end();
    this.#store.dispatch({ type: 'connecting' });
    this.#socket = new ChatSocket(this.#address.url, this.#environment, {
      opened: () => {
        this.#store.dispatch({ type: 'socket-opened', at: this.#environment.now() });
        this.#watch.start();
      },
      heard: () => this.#watch.heard(),
      said: (message) => this.#said(message),
      misunderstood: (problems) => this.#misunderstood(problems),
      closed: (code, reason, wasOpen) => this.#closed(code, reason, wasOpen),
    });
  }

  /** @param {ServerMessage} message */
  #said(message) {
    if (message.type === 'welcome') {
      this.#isWelcome = true;
      this.#pause.arrived();
      this.#delegate.welcomed(message);
    } else if (message.type === 'drain') {
      this.#pause.notWithin(message.backInMs ?? 0);
      this.#store.dispatch({ ...message, at: this.#environment.now() });
    } else {
      this.#delegate.said(message);
    }
  }

  /** @param {string[]} problems */
  #misunderstood(problems) {
    console.warn('The server said what this page does not understand:', problems.join(', '));
    this.#store.dispatch({ type: 'malformed', count: problems.length });
  }

  /** @param {number} code @param {string} reason @param {boolean} wasOpen */
  #closed(code, reason, wasOpen) {
    this.#socket = null;
    this.#isWelcome = false;
    this.#pause.lost();
    this.#watch.stop();
    this.#store.dispatch({ type: 'closed', code });
    this.#delegate.cutOff();
    if (this.#stopped) {
      return;
    }
    const next = wasOpen ? afterClose(code, reason) : null;
    if (next === null) {
      this.#askWhy(this.#tries);
    } else if ('retryMs' in next) {
      this.#retry(next.retryMs, null);
    } else if (next.reload) {
      this.reload(next.refusal);
    } else {
      this.#store.dispatch({ type: 'refused', refusal: next.refusal });
    }
  }

  /** @param {number} tries so far: an answer that comes after another try is of no use */
  async #askWhy(tries) {
    const { stay, refusal, waitMs } = await askDoor(this.#address.doorUrl, this.#environment);
    if (this.#stopped || tries !== this.#tries) {
      return;
    }
    if (stay && refusal) {
      this.#store.dispatch({ type: 'refused', refusal });
    } else {
      this.#retry(waitMs, refusal);
    }
  }

  /** @param {number} waitMs what the server asks for @param {Refusal | null} refusal */
  #retry(waitMs, refusal) {
    this.#pause.notWithin(waitMs);
    const retryAt = this.#pause.begin(() => this.#connect());
    this.#store.dispatch({ type: 'waiting', retryAt, refusal });
  }
}
