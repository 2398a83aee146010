/** @import {Environment} from '/assets/test/connection/environment.js' */
import { deleteDB, openDB } from 'idb';
import { startClient } from '/assets/test/connection/client.js';
import { aMoment, eventually } from '/test/expect.js';
import { after } from '/test/runner.js';
import { FakeClock } from './clock.js';
import { FakeServer } from './server.js';

let people = 0;

/**
 * A browser with its own clock, network and page, and the real database and channels of the one
 * that runs the tests.
 */
export class FakeBrowser {
  person = `p-${Date.now()}-${++people}`;
  clock = new FakeClock();
  server = new FakeServer(this.person);
  reloads = 0;
  /** What the tabs told each other. @type {string[]} */
  words = [];
  /** @type {Map<string, string>} */
  session = new Map();
  /** @type {ReturnType<typeof startClient>[]} */
  #clients = [];

  constructor() {
    after(() => this.#clean());
  }

  /**
   * Opens the page in a new tab.
   *
   * @param {Partial<Environment>} [other] what is different in this tab
   * @param {string} [room] the one to show first
   */
  open(other = {}, room = 'lobby') {
    const environment = { ...this.#environment(), ...other };
    const { person } = this;
    const options = { url: 'ws://test/chat', doorUrl: '/chat', person, version: '1', room };
    const client = startClient(options, environment);
    this.#clients.push(client);
    return new FakeTab(client, environment);
  }

  /** Opens the page and waits until it is live and sends. @param {Partial<Environment>} [other] */
  async openLive(other = {}) {
    const tab = this.open(other);
    await eventually(() => tab.phase === 'live');
    this.clock.advance(250);
    return tab;
  }

  /** Opens the page in two tabs, of which the first one sends. */
  async openTwo() {
    const first = await this.openLive();
    const second = this.open();
    await eventually(() => second.phase === 'live');
    // The first one took the job, and told the second one so.
    await eventually(() => this.words.filter((word) => word === 'mine').length === 2);
    await aMoment();
    return [first, second];
  }

  /** @returns {Environment} */
  #environment() {
    const { now, setTimer, clearTimer } = this.clock;
    return {
      ...{ WebSocket: this.server.WebSocket, fetch: this.server.fetch, now, setTimer, clearTimer },
      ...{ random: () => 0.5, randomBytes: (bytes) => crypto.getRandomValues(bytes), openDB },
      ...{ BroadcastChannel: overheard(this.words), window: new EventTarget() },
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
      sessionStorage: () => this.#storage(),
      reload: () => {
        this.reloads += 1;
      },
    };
  }

  /** @returns {Storage} */
  #storage() {
    const { session } = this;
    const storage = {
      /** @param {string} key */
      getItem: (key) => session.get(key) ?? null,
      /** @param {string} key @param {string} value */
      setItem: (key, value) => session.set(key, value),
    };
    return /** @type {Storage} */ (/** @type {unknown} */ (storage));
  }

  async #clean() {
    this.#clients.forEach((client) => client.stop());
    // Waits for every tab to let go of it.
    await deleteDB(`beseda-outbox-${this.person}`);
  }
}

/** A real channel whose words are written down. @param {string[]} words */
function overheard(words) {
  return class extends BroadcastChannel {
    /** @param {{word: string}} message */
    postMessage(message) {
      words.push(message.word);
      super.postMessage(message);
    }
  };
}

/** A tab with the page in it. */
export class FakeTab {
  /** @param {ReturnType<typeof startClient>} client @param {Environment} environment */
  constructor(client, environment) {
    this.client = client;
    this.environment = environment;
  }

  /** The lobby's texts in order. */
  get texts() {
    return (this.client.state.rooms.lobby?.entries ?? []).map((entry) => entry.text);
  }

  /** What waits, in order. */
  get waiting() {
    return this.client.state.outbox.map((entry) => entry.text);
  }

  get phase() {
    return this.client.state.connection.phase;
  }

  get connection() {
    return this.client.state.connection;
  }

  get lobby() {
    return this.client.state.rooms.lobby;
  }
}
