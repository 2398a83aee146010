/**
 * A client without a server: it shows one of some scenes, and does at once what the real one does
 * after a while. For the tests of the elements and for looking at them.
 *
 * @import {State, Entry, Room} from '/assets/test/state/types.js'
 */

const NOON = new Date();
NOON.setHours(12, 0, 0, 0);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @returns {State} */
export function emptyState() {
  return {
    connection: {
      readyState: 'OPEN',
      phase: 'live',
      retryAt: null,
      backAt: null,
      openedAt: 0,
      closeCode: null,
      refusal: null,
      reconnects: 0,
      roundTripMs: 12,
    },
    you: { id: 'g-mary', name: 'Mary', role: 'guest', guest: true },
    limits: {
      textCharacters: 40_000,
      frameBytes: 262_144,
      objectsPerFrame: 32,
      historyEntries: 200,
    },
    outboxDurable: true,
    rooms: { lobby: room({}) },
    recent: ['lobby'],
    own: null,
    sentAway: null,
    outbox: [],
    presence: { people: {}, crowd: null, writing: [] },
    counters: {
      reconnects: 0,
      restored: 0,
      gapsFound: 0,
      gapsHealed: 0,
      duplicatesDropped: 0,
      malformed: 0,
    },
  };
}

/** @param {Partial<Room>} some */
export function room(some) {
  const entries = some.entries ?? [];
  const head = entries.at(-1)?.seq ?? 0;
  return /** @type {Room} */ ({
    id: 'lobby',
    name: 'Lobby',
    kind: 'public',
    epoch: 'e1',
    head,
    seq: head,
    entries,
    loaded: true,
    hasOlder: false,
    loadingOlder: false,
    gap: null,
    restored: null,
    topic: '',
    archived: false,
    people: [],
    toldAt: head,
    joined: true,
    missing: false,
    read: null,
    unread: 0,
    mentions: 0,
    level: 'everything',
    ...some,
  });
}

/**
 * @param {number} seq
 * @param {string} name
 * @param {string | null} text
 * @param {Partial<Entry>} more
 * @returns {Entry}
 */
export function entry(seq, name, text, more = {}) {
  return {
    seq,
    kind: 'posted',
    notice: null,
    id: `m${seq}`,
    by: `g-${name.toLowerCase()}`,
    name,
    guest: true,
    at: NOON.getTime() + seq * MINUTE,
    text,
    replyTo: null,
    edited: false,
    gone: text === null,
    changed: seq,
    ...more,
  };
}

/** @param {number} count @param {number} from */
export function many(count, from = 1) {
  return Array.from({ length: count }, (_, i) => {
    const seq = from + i;
    const name = ['Margaret', 'Pedro', 'Stephan', 'Mary'][Math.floor(seq / 3) % 4];
    const text = `Message ${seq}${seq % 7 === 0 ? '\nwith a second line' : ''}`;
    return entry(seq, name, text, { at: NOON.getTime() + (seq - 5_000) * MINUTE });
  });
}

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

  stop() {}
}

export { DAY, MINUTE, NOON };
