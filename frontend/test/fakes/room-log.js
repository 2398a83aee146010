/**
 * @import {NoticeEvent, NoticeKind, Page, RoomEvent} from '/assets/test/protocol/types.js'
 * @import {WireEntry, WireMessage, WireNotice} from '/assets/test/protocol/types.js'
 */

/** A room as the server keeps it: a log without holes, and the messages that follow from it. */
export class RoomLog {
  /** @type {RoomEvent[]} */
  events = [];

  /** @param {string} [epoch] */
  constructor(epoch = 'e1') {
    this.epoch = epoch;
  }

  get head() {
    return this.events.length;
  }

  /**
   * @param {string} text
   * @param {{id?: string, by?: string, name?: string, replyTo?: number}} [more]
   * @returns {RoomEvent}
   */
  post(text, { id = `id-${this.head + 1}`, by = 'p2', name = 'Pedro', replyTo } = {}) {
    return this.#add({
      ...{ seq: this.head + 1, kind: 'posted', id, by, name, at: 1000 + this.head, text },
      ...(replyTo === undefined ? {} : { replyTo }),
    });
  }

  /** @param {number} target @param {string} text @returns {RoomEvent} */
  edit(target, text) {
    const { by } = this.entry(target);
    return this.#add({ seq: this.head + 1, kind: 'edited', by, target, text });
  }

  /** Takes a message away; its words vanish from the log too. @param {number} target
   * @returns {RoomEvent} */
  delete(target) {
    const { by } = this.entry(target);
    this.events = this.events.map((event) => {
      if (event.kind === 'posted' && event.seq === target) {
        const { text, name, ...left } = event;
        return { ...left, gone: true };
      }
      if (event.kind === 'edited' && event.target === target) {
        const { text, ...left } = event;
        return { ...left, gone: true };
      }
      return event;
    });
    return this.#add({ seq: this.head + 1, kind: 'deleted', by, target });
  }

  /** @param {NoticeKind} kind @param {Partial<NoticeEvent>} [fields] @returns {NoticeEvent} */
  happen(kind, fields = {}) {
    const seq = this.head + 1;
    const event = { seq, kind, by: 'p2', name: 'Pedro', at: 1000 + this.head, ...fields };
    return this.#add(/** @type {NoticeEvent} */ (event));
  }

  /** Something that this version of the page does not know. @returns {RoomEvent} */
  wave() {
    return this.#add({ seq: this.head + 1, kind: 'other' });
  }

  /** @param {number} seq @returns {RoomEvent[]} */
  after(seq) {
    return this.events.slice(seq);
  }

  /** The entries as they stand. @returns {WireEntry[]} */
  entries() {
    /** @type {Map<number, WireEntry>} */
    const entries = new Map();
    for (const event of this.events) {
      if (event.kind === 'edited' || event.kind === 'deleted') {
        const entry = /** @type {WireMessage} */ (entries.get(event.target));
        entry.changed = event.seq;
        if (event.kind === 'edited' && !entry.gone) {
          Object.assign(entry, { text: event.text, edited: true });
        }
      } else if (event.kind !== 'other') {
        const entry = { ...event, changed: event.seq };
        entries.set(event.seq, /** @type {WireMessage | WireNotice} */ (entry));
      }
    }
    return [...entries.values()];
  }

  /** The messages that were not deleted. @returns {WireMessage[]} */
  messages() {
    return this.entries().flatMap((entry) =>
      (entry.kind ?? 'posted') === 'posted' && !('gone' in entry)
        ? [/** @type {WireMessage} */ (entry)]
        : [],
    );
  }

  /** @param {number} seq @returns {WireMessage} */
  entry(seq) {
    const found = this.entries().find((entry) => entry.seq === seq);
    if (!found) {
      throw new Error(`no message ${seq}`);
    }
    return /** @type {WireMessage} */ (found);
  }

  /** @param {{before?: number, limit?: number}} [where] @returns {Page} */
  page({ before = Infinity, limit = 50 } = {}) {
    const older = this.entries().filter((entry) => entry.seq < before);
    return {
      ...{ entries: older.slice(-limit), more: older.length > limit },
      ...{ epoch: this.epoch, asOf: this.head },
    };
  }

  /** @template {RoomEvent} E @param {E} event @returns {E} */
  #add(event) {
    this.events = [...this.events, event];
    return event;
  }
}
