/** Turns what a room holds into the rows that are drawn: days, and messages joined by author. */

import { sameDay } from '../shared/times.js';

/**
 * @import {Entry, OutboxEntry} from '../state/types.js'
 *
 * @typedef {{id: string, name: string, guest?: boolean}} Me who looks at the page
 *
 * @typedef {object} Row a message, or what happened to the room
 * @property {string} key the same before and after the message is confirmed
 * @property {string} by
 * @property {string} name
 * @property {boolean} [guest]
 * @property {number} at
 * @property {number | null} day set where a new day begins with this message
 * @property {boolean} first whether the author stands above it, or it goes on below their last
 * @property {boolean} own
 * @property {Entry | null} entry null while it is not confirmed
 * @property {OutboxEntry | null} waiting null once it is confirmed
 */

const JOINED_MS = 5 * 60 * 1000;

/**
 * @param {Entry[]} entries ascending
 * @param {OutboxEntry[]} outbox of the same room
 * @param {Me} me
 * @param {number | null} [fresh] the seq above which a line is drawn, so that its author follows
 * @returns {Row[]}
 */
export function rows(entries, outbox, me, fresh = null) {
  const drawn = entries.map((entry) => confirmed(entry, me));
  for (const waiting of outbox) drawn.push(unconfirmed(waiting, me, drawn.at(-1)));
  let last = null;
  for (const row of drawn) {
    const newDay = !last || !sameDay(last.at, row.at);
    row.day = newDay ? row.at : null;
    const below = fresh !== null && row.entry?.seq === fresh;
    row.first = newDay || below || !last || !joins(last, row);
    last = row;
  }
  return drawn;
}

/**
 * @param {Entry} entry
 * @param {{id: string}} me
 * @returns {Row}
 */
function confirmed(entry, me) {
  const { by, name, guest, at } = entry;
  const key = entry.kind === 'posted' ? `${by} ${entry.id}` : `#${entry.seq}`;
  const author = { key, by, name, guest, own: by === me.id };
  return { ...author, at, day: null, first: true, entry, waiting: null };
}

/**
 * Unconfirmed messages stand last, whatever this computer's clock says.
 *
 * @param {OutboxEntry} waiting
 * @param {Me} me
 * @param {Row | undefined} last
 * @returns {Row}
 */
function unconfirmed(waiting, me, last) {
  const at = Math.max(waiting.at, last?.at ?? 0);
  const author = { key: `${me.id} ${waiting.id}`, by: me.id, name: me.name, guest: me.guest };
  return { ...author, own: true, at, day: null, first: true, entry: null, waiting };
}

/**
 * @param {Row} last
 * @param {Row} next
 */
function joins(last, next) {
  if (isNotice(last) || isNotice(next)) return false;
  const sameAuthor = last.by === next.by && (last.name === next.name || gone(last) || gone(next));
  return sameAuthor && next.at - last.at < JOINED_MS && replyTo(next) === null;
}

/** A deleted message has no name any more, and still belongs to its author. @param {Row} row */
const gone = (row) => row.entry?.gone ?? false;

/** Whether it tells what happened to the room. @param {Row} row */
export const isNotice = ({ entry }) => entry !== null && entry.kind !== 'posted';

/** The seq a message answers, or null. @param {Row} row */
export function replyTo(row) {
  return (row.entry ?? row.waiting)?.replyTo ?? null;
}
