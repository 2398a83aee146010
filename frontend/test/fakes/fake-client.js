/**
 * A client without a server: it shows one of some scenes, and does at once what the real one does
 * after a while. For the tests of the elements and for looking at them.
 *
 * @import {State, Entry, Room} from '/assets/test/state/types.js'
 */
import { DAY, emptyState, entry, many, MINUTE, NOON, room } from './states.js';

export class FakeClient {
  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();
  calls = /** @type {unknown[][]} */ ([]);

  /** @param {State} state */
  constructor(state = emptyState()) {
    this.state = state;
  }

  /** @param {(state: State) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {Partial<State>} some */
  set(some) {
    this.state = { ...this.state, ...some };
    queueMicrotask(() => this.#listeners.forEach((listener) => listener(this.state)));
  }

  /** @param {Partial<State['connection']>} some */
  setConnection(some) {
    this.set({ connection: { ...this.state.connection, ...some } });
  }

  /** @param {Partial<Room>} some */
  setLobby(some) {
    this.set({ rooms: { lobby: { ...this.state.rooms.lobby, ...some } } });
  }

  /** @param {Entry} added */
  receive(added) {
    const entries = [...this.state.rooms.lobby.entries, added];
    this.setLobby({ entries, seq: added.seq, head: added.seq });
  }

  /** @param {string} room @param {string} text @param {number} [replyTo] */
  post(room, text, replyTo) {
    this.calls.push(['post', room, text, replyTo]);
    const id = `own${this.calls.length}`;
    const at = Date.now();
    const waiting = { id, room, text, replyTo: replyTo ?? null, at, error: null };
    this.set({
      outbox: [...this.state.outbox, { ...waiting, status: 'pending', kept: 'stored' }],
    });
    return id;
  }

  /** The server took it. @param {string} id */
  confirm(id) {
    const waiting = this.state.outbox.find((each) => each.id === id);
    if (!waiting) return;
    const { entries } = this.state.rooms.lobby;
    const seq = (entries.at(-1)?.seq ?? 0) + 1;
    const { text, at, replyTo } = waiting;
    const added = entry(seq, 'Mary', text, { id, at, replyTo, by: 'g-mary' });
    const lobby = { ...this.state.rooms.lobby, entries: [...entries, added], seq, head: seq };
    const outbox = this.state.outbox.filter((each) => each.id !== id);
    this.set({ outbox, rooms: { lobby } });
  }

  /** @param {string} id */
  retry(id) {
    this.calls.push(['retry', id]);
  }

  /** @param {string} id */
  discard(id) {
    this.calls.push(['discard', id]);
    this.set({ outbox: this.state.outbox.filter((each) => each.id !== id) });
  }

  /** Too often to be told of. */
  typing() {}

  /** @param {string} room */
  loadOlder(room) {
    this.calls.push(['loadOlder', room]);
    const { entries } = this.state.rooms.lobby;
    const from = Math.max(1, entries[0].seq - 50);
    this.setLobby({
      entries: [...many(entries[0].seq - from, from), ...entries],
      hasOlder: from > 1,
    });
  }

  reconnectNow() {
    this.calls.push(['reconnectNow']);
  }

  /** @param {string} room */
  show(room) {
    this.calls.push(['show', room]);
  }

  /** @param {string} room @param {number} seq */
  read(room, seq) {
    this.calls.push(['read', room, seq]);
  }

  found = (/** @type {{id: string}} */ { id }) => {
    this.calls.push(['found', id]);
  };

  noted() {
    this.set({ sentAway: null });
  }

  /** What is answered to a question. @type {(request: any) => any} */
  answers = () => ({ error: { code: 'lost', message: '' } });

  ask = async (/** @type {any} */ request) => this.answers(request);
  change = async (/** @type {any} */ request) => {
    this.calls.push([request.type, request]);
    return this.answers(request);
  };

  stop() {}
}

export { DAY, emptyState, entry, many, MINUTE, NOON, room };
