/**
 * @import {OutboxShelf, Shelved} from './shelf.js'
 */

/**
 * The shelf as the outbox uses it: it never fails but tells whether it worked, and what it reads is
 * never older than what was written here meanwhile.
 */
export class OutboxDisk {
  #shelf;
  #delegate;
  #changes = 0;
  #reading = false;

  /**
   * @param {OutboxShelf} shelf
   * @param {{wrote: (durable: boolean) => void}} delegate
   */
  constructor(shelf, delegate) {
    this.#shelf = shelf;
    this.#delegate = delegate;
  }

  /**
   * @param {(shelf: OutboxShelf) => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it is on the disk
   */
  async write(work) {
    this.#changes += 1;
    const durable = await work(this.#shelf).then(
      () => true,
      // Refused, or full: the state tells the person, and the entry lives on in this tab.
      () => false,
    );
    this.#delegate.wrote(durable);
    return durable;
  }

  /**
   * Reads everything and hands it over, again if something changed meanwhile.
   *
   * @param {(all: Shelved[]) => void} take
   */
  async read(take) {
    this.#changes += 1;
    if (this.#reading) {
      return;
    }
    this.#reading = true;
    try {
      for (let changes = -1; changes !== this.#changes;) {
        changes = this.#changes;
        const all = await this.#shelf.read();
        if (changes === this.#changes) {
          take(all);
          await this.#shelf.sweep(all);
        }
      }
    } catch {
      this.#delegate.wrote(false);
    } finally {
      this.#reading = false;
    }
  }
}
