/**
 * What a page may know, made up.
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
    limits: { textCharacters: 40_000, historyEntries: 200 },
    outboxDurable: true,
    rooms: { lobby: room({}) },
    recent: ['lobby'],
    own: null,
    sentAway: null,
    outbox: [],
    presence: { people: {}, crowd: null, writing: [] },
    counters: {
      ...{ reconnects: 0, restored: 0, gapsFound: 0, gapsHealed: 0 },
      ...{ duplicatesDropped: 0, malformed: 0 },
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
    ...{ topic: '', archived: false, people: [], toldAt: head, joined: true, missing: false },
    ...{ read: null, unread: 0, mentions: 0, level: 'everything' },
    feed: { followed: true, target: 0, opening: null },
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

export { DAY, MINUTE, NOON };
