/**
 * @import {Database, Store as ObjectStore} from 'idb'
 * @import {OutboxEntry} from '../state/types.js'
 * @import {Environment} from '../connection/environment.js'
 */

/**
 * An outbox entry as it lies on the disk of this browser. One that the server took stays for ten
 * minutes without its text, so that tabs which slept learn where it went.
 *
 * @typedef {object} Shelved
 * @property {number} [place] the order in which entries were written
 * @property {string} id
 * @property {string} room
 * @property {string} text
 * @property {number | null} replyTo
 * @property {number} at
 * @property {'pending' | 'failed' | 'done'} status
 * @property {{code: string, message: string} | null} error
 * @property {number} [seq] of the message, once done
 * @property {number} [doneAt]
 */

const openWaitMs = 3_000;
const doneKeptMs = 600_000;
const shelf = 'entries';

/** One person's outbox in IndexedDB. Every method fails where the browser refuses to store. */
export class OutboxShelf {
  #name;
  #environment;
  /** @type {Promise<Database> | null} */
  #opening = null;
  #isClosed = false;

  /**
   * @param {string} person
   * @param {Environment} environment
   */
  constructor(person, environment) {
    this.#name = `beseda-outbox-${person}`;
    this.#environment = environment;
  }

  /** Adds them in their order, all or none. @param {OutboxEntry[]} entries */
  add(entries) {
    return this.#write((store, commit) => {
      if (entries.some(({ kept }) => kept === 'memory')) {
        return addMissing(store, entries);
      }
      const added = entries.map((entry) => store.add(shelved(entry)));
      // At once and by hand: a tab that closes now must not take the entries with it.
      commit();
      return Promise.all(added);
    });
  }

  /**
   * Changes an entry that is there; does nothing where it is not.
   *
   * @param {string} id
   * @param {Partial<Shelved>} fields
   */
  change(id, fields) {
    return this.#write(async (store) => {
      const there = /** @type {Shelved | undefined} */ (await store.index('id').get(id));
      return there && store.put({ ...there, ...fields });
    });
  }

  /** The server took it as this seq. @param {string} id @param {{seq: number, at: number}} where */
  settle(id, { seq, at }) {
    return this.change(id, { status: 'done', text: '', seq, at, doneAt: this.#environment.now() });
  }

  /** @param {string} id */
  remove(id) {
    return this.#write(async (store) => {
      const there = /** @type {Shelved | undefined} */ (await store.index('id').get(id));
      return there?.place === undefined ? undefined : store.delete(there.place);
    });
  }

  /** Everything in the order in which it was written. @returns {Promise<Shelved[]>} */
  async read() {
    const database = await this.#database();
    const all = await database.transaction(shelf, 'readonly').store.getAll();
    return /** @type {Shelved[]} */ (all);
  }

  /** Forgets what was done long ago. @param {Shelved[]} all */
  async sweep(all) {
    const before = this.#environment.now() - doneKeptMs;
    const old = all.filter(({ doneAt }) => doneAt !== undefined && doneAt < before);
    for (const { id } of old) {
      await this.remove(id);
    }
  }

  /** Forgets everything, for the person leaves this browser. */
  clear() {
    return this.#write((store) => store.clear());
  }

  /** For good; what is being written is still written. */
  close() {
    this.#isClosed = true;
    return this.#letGo();
  }

  /** @param {(store: ObjectStore, commit: () => void) => Promise<unknown>} work */
  async #write(work) {
    const database = await this.#database();
    const transaction = database.transaction(shelf, 'readwrite');
    const commit = () => transaction.commit?.();
    await Promise.all([work(transaction.store, commit), transaction.done]);
  }

  /** @returns {Promise<Database>} */
  #database() {
    if (this.#isClosed) {
      return Promise.reject(new Error('the outbox is closed'));
    }
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** @returns {Promise<Database>} */
  async #open() {
    const letGo = () => void this.#letGo();
    const opened = this.#environment.openDB(this.#name, 1, {
      upgrade(database) {
        database
          .createObjectStore(shelf, { keyPath: 'place', autoIncrement: true })
          .createIndex('id', 'id', { unique: true });
      },
      blocking: letGo,
      terminated: letGo,
    });
    return this.#notTooLate(opened);
  }

  async #letGo() {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  /** Some browsers neither open nor refuse. @param {Promise<Database>} opened
   * @returns {Promise<Database>} */
  #notTooLate(opened) {
    const { setTimer, clearTimer } = this.#environment;
    return new Promise((resolve, reject) => {
      const timer = setTimer(() => {
        reject(new Error('the browser does not open its database'));
        opened.then((database) => database.close()).catch(() => {});
      }, openWaitMs);
      opened.then(resolve, reject).finally(() => clearTimer(timer));
    });
  }
}

/**
 * What could not be stored before may be there all the same.
 *
 * @param {ObjectStore} store
 * @param {OutboxEntry[]} entries
 */
async function addMissing(store, entries) {
  for (const entry of entries) {
    if (!(await store.index('id').get(entry.id))) {
      await store.add(shelved(entry));
    }
  }
}

/** @param {OutboxEntry} entry @returns {Shelved} */
function shelved({ id, room, text, replyTo, at, status, error }) {
  return { id, room, text, replyTo, at, status: status === 'failed' ? status : 'pending', error };
}
