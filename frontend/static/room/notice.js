/** What one should know before writing on: a line above the field, or a banner when it is grave. */

import { html, nothing } from 'lit';
import { say } from '../shared/words.js';
import { secondsLeft } from './status.js';

/** @import {Connection, State} from '../state/types.js' */

const REMOVED = 4003;
const TOO_OLD = 4004;

/**
 * The one line above the field, or nothing.
 *
 * @param {State} state
 * @param {number} now
 */
export function notice({ connection, outboxDurable, outbox }, now) {
  const { phase, backAt } = connection;
  const back = secondsLeft(backAt, now);
  if (phase === 'draining' || (phase === 'waiting' && back > 0)) {
    return back > 0 ? say('notice.restarting', back) : say('notice.restartingSoon');
  }
  if (phase === 'waiting') return say('notice.offline');
  if (!outboxDurable && outbox.length > 0) return say('notice.notDurable');
  return '';
}

/**
 * Why this page is not let in, and the one thing to do about it.
 *
 * @param {Connection} connection
 */
export function refusal(connection) {
  if (connection.phase !== 'refused') return nothing;
  const { words, link, label } = advice(connection);
  return html`<div class="refusal" role="alert">
    <p>${words}</p>
    <a class="button" href=${link}>${label}</a>
  </div>`;
}

/** @param {Connection} connection */
function advice({ closeCode, refusal: why }) {
  const reload = { link: '/', label: say('refused.reload') };
  if (closeCode === TOO_OLD) return { words: say('refused.old'), ...reload };
  if (closeCode === REMOVED) return { words: say('refused.removed'), ...reload };
  switch (why?.status) {
    case 401:
      return why.error === 'damaged-cookie'
        ? { words: say('refused.sign'), link: '/name', label: say('refused.signLink') }
        : { words: say('refused.ended'), link: '/sign-in', label: say('refused.endedLink') };
    case 403:
    case 421:
      return { words: say('refused.origin'), ...reload };
    case 429:
      return { words: say('refused.rate'), ...reload };
    default:
      return { words: say('refused.unexplained'), ...reload };
  }
}
