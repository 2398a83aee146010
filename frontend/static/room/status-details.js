/** The numbers behind the pill. */

import { html } from 'lit';
import { say } from '../shared/words.js';

/** @import {Room, State} from '../state/types.js' */

const READY_STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

/**
 * @param {State} state
 * @param {Room | null} room
 */
export function details({ connection, counters, outbox }, room) {
  const { readyState } = connection;
  const ready = `${READY_STATES.indexOf(readyState)} ${readyState}`;
  return html`<h2>${say('details')}</h2>
    <dl>
      ${line('details.ready', html`<code>${ready}</code>`)}
      ${room ? line('details.room', say('details.seq', room.seq, room.head)) : ''}
      ${line('details.outbox', say('details.number', outbox.length))}
      ${line('details.reconnects', say('details.number', counters.reconnects))}
      ${line('details.restored', say('details.number', counters.restored))}
      ${line('details.gaps', say('details.pair', counters.gapsFound, counters.gapsHealed))}
      ${line('details.duplicates', say('details.number', counters.duplicatesDropped))}
    </dl>`;
}

/**
 * @param {string} key
 * @param {unknown} value
 */
function line(key, value) {
  return html`<div>
    <dt>${say(key)}</dt>
    <dd>${value}</dd>
  </div>`;
}
