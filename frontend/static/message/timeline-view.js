/** The rows of a room, drawn. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayName } from '../shared/times.js';
import { nameOf } from '../shared/room-names.js';
import { say } from '../shared/words.js';
import { emptyRoom } from '../room/empty-room.js';
import { happened } from './happened.js';
import { message } from './message.js';
import { isNotice, replyTo, rows } from './timeline.js';
import { entryAt, shown } from './window.js';

/**
 * @import {Entry, OutboxEntry, Room} from '../state/types.js'
 * @import {Acts} from './message.js'
 * @import {Me, Row} from './timeline.js'
 * @import {Unseen} from './unseen.js'
 * @import {Window} from './window.js'
 *
 * @typedef {object} Shown
 * @property {Room | null} room
 * @property {OutboxEntry[]} outbox
 * @property {Me} me
 * @property {Window} window
 * @property {Unseen} unseen
 * @property {Acts} acts
 */

/** @param {Shown} what */
export function timeline({ room, outbox, me, window, unseen, acts }) {
  if (!room) return nothing;
  const isSilent = outbox.length === 0 && !room.hasOlder && !room.entries.some(isSaid);
  const waiting = window.to === Infinity ? outbox : [];
  const drawn = rows(shown(window, room.entries), waiting, me, unseen.from);
  const lastOwn = drawn.findLast((row) => row.own && row.entry && isSaid(row.entry));
  const today = new Date().toDateString();
  return html`${
      isSilent ? emptyRoom(room) : html`<p class="edge">${edge(room, window)}</p>`
    }${repeat(
      drawn,
      (row) => row.key,
      (row) => {
        const quoted = quotedBy(row, room.entries);
        const fresh = row.entry !== null && row.entry.seq === unseen.from;
        const marked = row === lastOwn;
        const day = row.day && `${dayName(row.day, Date.now())} ${today}`;
        const depends = [row.entry, row.waiting, row.first, row.name, day, quoted, fresh, marked];
        return guard(depends, () => drawnRow(row, quoted, fresh, marked, acts));
      },
    )}`;
}

/**
 * @param {Row} row
 * @param {Entry | null} quoted
 * @param {boolean} fresh whether what is new begins here
 * @param {boolean} marked
 * @param {Acts} acts
 */
function drawnRow(row, quoted, fresh, marked, acts) {
  const drawn = isNotice(row) ? happened(row) : message(row, quoted, marked, acts);
  return html`<div class="row">${line(row, fresh)}${drawn}</div>`;
}

/** @param {Entry} entry */
const isSaid = ({ kind }) => kind === 'posted';

/** What parts a row from the one above: a new day, or what nobody saw yet, or both in one line. */
function line(/** @type {Row} */ row, /** @type {boolean} */ fresh) {
  const word = fresh ? say('messages.fresh') : '';
  if (row.day === null) return fresh ? html`<p class="day fresh">${word}</p>` : nothing;
  const day = dayName(row.day, Date.now());
  return html`<h2 class="day ${fresh ? 'fresh' : ''}">${fresh ? `${day} · ${word}` : day}</h2>`;
}

/** What stands above the first row: nothing moves when it changes, it has a fixed height. */
function edge(/** @type {Room} */ room, /** @type {Window} */ window) {
  if (room.loadingOlder) return say('messages.older');
  const more = room.hasOlder || window.from > (room.entries[0]?.seq ?? 0);
  if (more) return nothing;
  const name = nameOf(room);
  return room.kind === 'direct' ? say('messages.startDirect', name) : say('messages.start', name);
}

/**
 * @param {Row} row
 * @param {Entry[]} entries
 */
function quotedBy(row, entries) {
  const target = replyTo(row);
  return target === null ? null : entryAt(entries, target);
}
