/** A room in the sidebar. */

import { html, nothing } from 'lit';
import { addressOf } from '../shared/address.js';
import { presenceMark } from '../shared/people.js';
import { kindOf, nameOf, signOf } from '../shared/room-names.js';
import { say, sayMany } from '../shared/words.js';
import { wanted } from './listed.js';

/** @import {Room} from '../state/types.js' */

const SHOWN_MAX = 999;

/**
 * @param {Room} room
 * @param {boolean} current
 * @param {{[person: string]: 'here' | 'away'}} presence
 */
export function roomRow(room, current, presence) {
  const loud = wanted(room) > 0;
  const quiet = room.level === 'nothing' || room.level === 'hidden' || !room.joined;
  return html`<li>
    <a
      class="${loud ? 'loud' : ''} ${quiet ? 'muted' : ''}"
      href=${addressOf(room.id)}
      aria-current=${current ? 'page' : 'false'}
      data-room=${room.id}
    >
      ${signOf(room)}<span class="name">${nameOf(room)}</span>${kindOf(room)}
      ${other(room, presence)} ${count(room)}
    </a>
  </li>`;
}

/** With one other person it matters whether they are here.
 * @param {Room} room @param {{[person: string]: 'here' | 'away'}} presence */
function other({ kind, people }, presence) {
  return kind === 'direct' && people.length === 1 ? presenceMark(presence[people[0]]) : nothing;
}

/** @param {Room} room */
function count(room) {
  const { unread, mentions, kind, level } = room;
  if (unread === 0 || level === 'nothing' || level === 'hidden') return nothing;
  const calls = wanted(room) > 0 && (mentions > 0 || kind === 'direct');
  const number = mentions > 0 ? mentions : unread;
  const shown = number > SHOWN_MAX ? say('rooms.over', SHOWN_MAX) : say('details.number', number);
  return html`<span class="count ${calls ? 'calls' : ''}" data-unread=${unread}
    ><span aria-hidden="true">${shown}</span
    ><span class="unseen">${sayMany('rooms.unread', unread)}</span></span
  >`;
}
