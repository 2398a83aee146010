/**
 * @import {Stored} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 * @import {OutboxEntry} from '../state/types.js'
 * @import {Environment} from '../connection/environment.js'
 * @import {OutboxShelf, Shelved} from './shelf.js'
 */
import { OutboxDisk } from './disk.js';
import { newId } from './ids.js';

export const outboxEntriesMax = 1_000;

/**
 * What was written and not yet confirmed: in the state for everybody to see, and on the disk of
 * this browser so that it outlives the tab. Where the disk refuses, the entry lives in this tab
 * alone and the state says so. After each change of the disk the other tabs are told to read it.
 */
export class Outbox {
  #store;
  #disk;
  #environment;
  #tellTabs;
  #shelving = false;
  /** What was in the state when it was last looked at. @type {Map<string, OutboxEntry>} */
  #known = new Map();

  /**
   * @param {Store} store
   * @param {OutboxShelf} shelf
   * @param {Environment} environment
   * @param {() => void} tellTabs
   */
  constructor(store, shelf, environment, tellTabs) {
    this.#store = store;
    this.#disk = new OutboxDisk(shelf, { wrote: (durable) => this.#wrote(durable) });
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
    this.#shelve();
    return id;
  }

  /** Sends a failed one again. @param {string} id */
  retry(id) {
    if (this.#find(id)?.status === 'failed') {
      this.#store.dispatch({ type: 'retried', id });
      this.#disk.write((shelf) => shelf.change(id, { status: 'pending', error: null }));
    }
  }

  /** Throws one away that is not on its way. @param {string} id */
  discard(id) {
    const entry = this.#find(id);
    if (entry && entry.status !== 'sending') {
      this.#store.dispatch({ type: 'discarded', id });
      this.#known.delete(id);
      this.#disk.write((shelf) => shelf.remove(id));
    }
  }

  /** The server took it. @param {string} id @param {Stored} stored */
  accepted(id, stored) {
    const at = this.#environment.now();
    this.#store.dispatch({ type: 'accepted', id, stored, at });
    if (this.#known.delete(id)) {
      this.#settle(id, { seq: stored.seq, at: stored.at ?? at });
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
    const error = { code, message };
    this.#store.dispatch({ type: 'failed', id, ...error });
    this.#disk.write((shelf) => shelf.change(id, { status: 'failed', error }));
  }

  /** Settles on the disk what has left the state because its message arrived. */
  review() {
    const { outbox, rooms, you } = this.#store.state;
    const left = new Map(outbox.map((entry) => [entry.id, entry]));
    for (const [id, { room }] of this.#known) {
      const entries = left.has(id) ? [] : (rooms[room]?.entries ?? []);
      const arrived = entries.findLast((entry) => entry.id === id && entry.by === you?.id);
      if (arrived) {
        this.#settle(id, arrived);
      }
    }
    this.#known = left;
    this.#dropUnreachable();
  }

  /** What was refused because its room is gone could neither be seen nor sent ever again. */
  #dropUnreachable() {
    const { outbox, rooms, you } = this.#store.state;
    const gone = outbox.filter(
      ({ room, error }) => error?.code === 'no-such-room' && !Object.hasOwn(rooms, room),
    );
    if (you !== null) gone.forEach(({ id }) => this.discard(id));
  }

  /** Takes over what lies on the disk: at the start, and when another tab changed it. */
  read() {
    return this.#disk.read((all) => this.#take(all));
  }

  /**
   * Puts on the disk what is not there, always in the order of writing: what could not be stored
   * before goes ahead of what comes now, so that another tab cannot send them the other way round.
   */
  async #shelve() {
    if (this.#shelving) {
      return;
    }
    this.#shelving = true;
    while (this.#store.state.outbox.some(({ kept }) => kept === 'writing')) {
      const entries = this.#store.state.outbox.filter(({ kept }) => kept !== 'stored');
      const durable = await this.#disk.write((shelf) => shelf.add(entries));
      entries.forEach(({ id }) => this.#store.dispatch({ type: 'kept', id, durable }));
    }
    this.#shelving = false;
  }

  /** @param {string} id @param {{seq: number, at: number}} where */
  #settle(id, { seq, at }) {
    this.#disk.write((shelf) => shelf.settle(id, { seq, at }));
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

  /** @param {boolean} durable */
  #wrote(durable) {
    this.#store.dispatch({ type: 'durability', durable });
    if (durable) {
      this.#tellTabs();
    }
  }
}

/** @param {Shelved} shelved @returns {OutboxEntry[]} */
function entryOf({ id, room, text, replyTo, at, status, error }) {
  return status === 'done' ? [] : [{ id, room, text, replyTo, at, status, error, kept: 'stored' }];
}
