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
      ${line('details.roundTrip', roundTrip(connection.roundTripMs))}
      ${line('details.outbox', count('waiting', outbox.length))}
      ${line('details.reconnects', count('reconnects', counters.reconnects))}
      ${line('details.restored', count('restored', counters.restored))}
      ${line('details.gapsFound', count('gapsFound', counters.gapsFound))}
      ${line('details.gapsHealed', count('gapsHealed', counters.gapsHealed))}
      ${line('details.duplicates', count('duplicatesDropped', counters.duplicatesDropped))}
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

/**
 * @param {string} name
 * @param {number} number
 */
function count(name, number) {
  return html`<span data-counter=${name} data-count=${number}
    >${say('details.number', number)}</span
  >`;
}

/** @param {number | null} ms */
function roundTrip(ms) {
  if (ms === null) return say('details.unknown');
  return html`<span data-counter="roundTripMs" data-count=${ms}>${say('details.ms', ms)}</span>`;
}
