/**
 * What happened to a room itself, as it stands among the messages, and what it says of the room.
 * Pure.
 *
 * @import {WireNotice} from '../protocol/types.js'
 * @import {Entry, Room} from './types.js'
 */

const kinds = new Set(['joined', 'left', 'removed', 'renamed', 'topic', 'archived']);

/** @param {{kind?: string}} event */
export function isNotice({ kind = 'posted' }) {
  return kinds.has(kind);
}

/** @param {WireNotice} wire @returns {Entry} */
export function fromNotice(wire) {
  const { seq, kind, by, at, guest, person, personName = '', text, on = false } = wire;
  const renamed = kind === 'renamed';
  const words = (renamed ? wire.name : text) ?? '';
  const notice = { whom: person ? { id: person, name: personName } : null, words, on };
  return {
    ...{ seq, kind, notice, id: '', by, at, guest: guest === true, changed: wire.changed },
    name: (renamed ? wire.byName : wire.name) ?? '',
    ...{ text: null, replyTo: null, edited: false, gone: false },
  };
}

/**
 * The room as the newest of these entries say, where it was not told later.
 *
 * @param {Room} room
 * @param {Entry[]} entries ascending
 * @returns {Room}
 */
export function described(room, entries) {
  const news = entries.slice(entries.findLastIndex(({ seq }) => seq <= room.toldAt) + 1);
  return news.reduce(after, room);
}

/** @param {Room} room @param {Entry} entry @returns {Room} */
function after(room, { kind, notice, seq }) {
  switch (kind) {
    case 'renamed':
      return { ...room, name: notice?.words ?? room.name, toldAt: seq };
    case 'topic':
      return { ...room, topic: notice?.words ?? '', toldAt: seq };
    case 'archived':
      return { ...room, archived: notice?.on ?? false, toldAt: seq };
    default:
      return room;
  }
}
