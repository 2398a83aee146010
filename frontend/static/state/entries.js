/**
 * Messages in order, and what events do to them. Pure.
 *
 * @import {DeletedEvent, EditedEvent, NoticeEvent, PostedEvent} from '../protocol/types.js'
 * @import {Page, WireEntry, WireMessage, WireNotice} from '../protocol/types.js'
 * @import {Entry} from './types.js'
 */
import { fromNotice, isNotice } from './notices.js';

/** An entry from its event. @param {PostedEvent | NoticeEvent} event @returns {Entry} */
export function fromEvent(event) {
  const entry = { ...event, changed: event.seq };
  return isNotice(entry)
    ? fromNotice(/** @type {WireNotice} */ (entry))
    : fromMessage(/** @type {WireMessage} */ (entry));
}

/** What a page of history brings, ascending. @param {Page} page @returns {Entry[]} */
export function fromPage({ entries }) {
  return entries.flatMap(fromWire).sort((one, other) => one.seq - other.seq);
}

/** Nothing, where it is of a kind that only a newer server knows.
 * @param {WireEntry} entry @returns {Entry[]} */
function fromWire(entry) {
  if (isNotice(entry)) {
    return [fromNotice(/** @type {WireNotice} */ (entry))];
  }
  const isMessage = entry.kind === undefined || entry.kind === 'posted';
  return isMessage ? [fromMessage(/** @type {WireMessage} */ (entry))] : [];
}

/** @param {WireMessage} entry @returns {Entry} */
function fromMessage(entry) {
  const { seq, id, by, at, changed } = entry;
  const message = { kind: /** @type {const} */ ('posted'), notice: null };
  const rest = {
    ...{ ...message, guest: entry.guest === true, replyTo: entry.replyTo ?? null, changed },
  };
  return entry.gone === true || entry.text === undefined
    ? { seq, id, by, at, ...rest, name: '', text: null, edited: false, gone: true }
    : {
        ...{ seq, id, by, at, ...rest },
        ...{ name: entry.name ?? '', text: entry.text, edited: entry.edited === true, gone: false },
      };
}

/** The message after an edit or a deletion. @param {Entry} entry
 * @param {EditedEvent | DeletedEvent} event @returns {Entry} */
export function touched(entry, event) {
  if (event.seq <= entry.changed) {
    return entry;
  }
  if (entry.gone) {
    return { ...entry, changed: event.seq };
  }
  // An edit without text was blanked by a deletion further on in the log.
  return event.kind === 'deleted' || event.text === undefined
    ? { ...entry, name: '', text: null, edited: false, gone: true, changed: event.seq }
    : { ...entry, text: event.text, edited: true, changed: event.seq };
}

/**
 * Where the message with this seq is, or belongs: the index of the first that is not below it.
 *
 * @param {Entry[]} entries
 * @param {number} seq
 */
export function placeOf(entries, seq) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle].seq < seq) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Puts a message into its place in a list that the caller owns. One that is there already stays
 * if something touched it since; else the word of the server replaces what was assumed.
 *
 * @param {Entry[]} entries changed in place
 * @param {Entry} entry
 * @returns {boolean} whether it was not there before
 */
export function put(entries, entry) {
  const place = placeOf(entries, entry.seq);
  const there = entries[place];
  if (there?.seq !== entry.seq) {
    entries.splice(place, 0, entry);
    return true;
  }
  if (there.changed <= entry.changed) {
    entries[place] = entry;
  }
  return false;
}

/**
 * Edits or deletes a message of a list that the caller owns.
 *
 * @param {Entry[]} entries changed in place
 * @param {EditedEvent | DeletedEvent} event
 * @returns {boolean} whether the message is there
 */
export function touch(entries, event) {
  const place = placeOf(entries, event.target);
  if (entries[place]?.seq !== event.target) {
    return false;
  }
  entries[place] = touched(entries[place], event);
  return true;
}
