/**
 * @import {Stored} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 * @import {OutboxEntry} from '../state/types.js'
 * @import {Environment} from '../connection/environment.js'
 * @import {OutboxShelf, Shelved} from './shelf.js'
 */
import { newId } from './ids.js';

export const outboxEntriesMax = 1_000;

/**
 * What was written and not yet confirmed: in the state for everybody to see, and on the disk of
 * this browser so that it outlives the tab. Where the disk refuses, the entry lives in this tab
 * alone and the state says so. After each change of the disk the other tabs are told to read it.
 */
export class Outbox {
  #store;
  #shelf;
  #environment;
  #tellTabs;
  #changes = 0;
  #reading = false;
  /** @type {Map<string, OutboxEntry>} */
  #known = new Map();

  /**
   * @param {Store} store
   * @param {OutboxShelf} shelf
   * @param {Environment} environment
   * @param {() => void} tellTabs
   */
  constructor(store, shelf, environment, tellTabs) {
    this.#store = store;
    this.#shelf = shelf;
    this.#environment = environment;
    this.#tellTabs = tellTabs;
  }

  /**
   * Takes a message in; it is sent once it is safe on the disk.
   *
   * @param {string} room
   * @param {string} text
   * @param {number | null} replyTo
   * @returns {string} the id under which the room will know it
   * @throws {RangeError} when too much waits already
   */
  post(room, text, replyTo) {
    if (this.#store.state.outbox.length >= outboxEntriesMax) {
      throw new RangeError(`more than ${outboxEntriesMax} messages wait to be sent`);
    }
    const id = newId(this.#environment.randomBytes);
    /** @type {OutboxEntry} */
    const entry = {
      ...{ id, room, text, replyTo, at: this.#environment.now() },
      ...{ status: 'pending', error: null, kept: 'writing' },
    };
    this.#store.dispatch({ type: 'queued', entry });
    this.#write(() => this.#shelf.add(entry)).then((durable) =>
      this.#store.dispatch({ type: 'kept', id, durable }),
    );
    return id;
  }

  /** Sends a failed one again. @param {string} id */
  retry(id) {
    if (this.#find(id)?.status === 'failed') {
      this.#store.dispatch({ type: 'retried', id });
      this.#write(() => this.#shelf.change(id, { status: 'pending', error: null }));
    }
  }

  /** Throws one away that is not on its way. @param {string} id */
  discard(id) {
    const entry = this.#find(id);
    if (entry && entry.status !== 'sending') {
      this.#store.dispatch({ type: 'discarded', id });
      this.#known.delete(id);
      this.#write(() => this.#shelf.remove(id));
    }
  }

  /** The server took it. @param {string} id @param {Stored} stored */
  accepted(id, stored) {
    const at = this.#environment.now();
    this.#store.dispatch({ type: 'accepted', id, stored, at });
    if (this.#known.delete(id)) {
      this.#write(() => this.#shelf.settle(id, { seq: stored.seq, at: stored.at ?? at }));
    }
  }

  /**
   * The server will not take it.
   *
   * @param {string} id
   * @param {string} code
   * @param {string} message
   */
  failed(id, code, message) {
    this.#store.dispatch({ type: 'failed', id, code, message });
    this.#write(() => this.#shelf.change(id, { status: 'failed', error: { code, message } }));
  }

  /** Settles on the disk what has left the state because its message arrived. */
  review() {
    const { outbox, rooms } = this.#store.state;
    const left = new Map(outbox.map((entry) => [entry.id, entry]));
    for (const [id, { room }] of this.#known) {
      const arrived = left.has(id) ? undefined : rooms[room]?.entries.findLast((e) => e.id === id);
      if (arrived) {
        this.#write(() => this.#shelf.settle(id, arrived));
      }
    }
    this.#known = left;
  }

  /** Takes over what lies on the disk: at the start, and when another tab changed it. */
  async read() {
    if (this.#reading) {
      this.#changes += 1;
      return;
    }
    this.#reading = true;
    let changes;
    try {
      do {
        changes = this.#changes;
        const all = await this.#shelf.read();
        if (changes === this.#changes) {
          this.#take(all);
          await this.#shelf.sweep(all);
        }
      } while (changes !== this.#changes);
    } catch {
      this.#durable(false);
    } finally {
      this.#reading = false;
    }
  }

  /** @param {Shelved[]} all */
  #take(all) {
    for (const { id, status, seq, at } of all) {
      if (status === 'done' && seq !== undefined && this.#find(id)) {
        this.#known.delete(id);
        this.#store.dispatch({ type: 'accepted', id, stored: { seq, at }, at });
      }
    }
    this.#store.dispatch({ type: 'outbox-read', entries: all.flatMap(entryOf) });
  }

  /** @param {string} id */
  #find(id) {
    return this.#store.state.outbox.find((entry) => entry.id === id);
  }

  /**
   * @param {() => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it is on the disk
   */
  async #write(work) {
    this.#changes += 1;
    try {
      await work();
      this.#durable(true);
      this.#tellTabs();
      return true;
    } catch {
      // Refused, or full: the state tells the person, and the entry lives on in this tab.
      this.#durable(false);
      return false;
    }
  }

  /** @param {boolean} wrote */
  #durable(wrote) {
    const { outbox, outboxDurable } = this.#store.state;
    const durable = wrote && outbox.every(({ kept }) => kept !== 'memory');
    if (outboxDurable !== durable) {
      this.#store.dispatch({ type: 'durability', durable });
    }
  }
}

/** @param {Shelved} shelved @returns {OutboxEntry[]} */
function entryOf({ id, room, text, replyTo, at, status, error }) {
  return status === 'done' ? [] : [{ id, room, text, replyTo, at, status, error, kept: 'stored' }];
}
