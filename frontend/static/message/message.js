/** One message, as it is drawn. */

import { html, nothing } from 'lit';
import { retryOf } from '../protocol/error-codes.js';
import { alertIcon, checkIcon, clockIcon, replyIcon } from '../shared/icons.js';
import { pieces } from '../shared/links.js';
import { avatar } from '../shared/people.js';
import { fullTime, machineTime, shortTime, timeOfDay } from '../shared/times.js';
import { say } from '../shared/words.js';
import { reason } from './failure.js';
import { replyTo } from './timeline.js';

/**
 * @import {Entry} from '../state/types.js'
 * @import {Row} from './timeline.js'
 *
 * @typedef {object} Acts what one can do with a message
 * @property {(id: string) => void} retry
 * @property {(id: string) => void} discard
 * @property {(waiting: NonNullable<Row['waiting']>) => void} rewrite
 * @property {(entry: Entry) => void} reply
 */

/**
 * @param {Row} row
 * @param {Entry | null} quoted the message it answers, where that is loaded
 * @param {boolean} marked whether "sent" is shown
 * @param {Acts} acts
 */
export function message(row, quoted, marked, acts) {
  const { entry, waiting } = row;
  const state = waiting?.status ?? (entry?.gone ? 'gone' : 'there');
  return html`<article
    class="message ${row.first ? 'first' : 'more'} ${state} ${row.own ? 'mine' : ''}"
    data-seq=${entry?.seq ?? nothing}
    data-id=${entry?.id ?? waiting?.id ?? nothing}
    data-state=${state}
    tabindex="-1"
  >
    ${row.first ? avatar(row.by, row.name) : time(row, 'beside')}
    <div class="said">
      ${row.first ? heading(row) : html`<span class="unseen">${row.name}</span>`}
      ${replyTo(row) === null ? nothing : quote(quoted)} ${body(row)}
      ${waiting?.status === 'failed' ? failure(waiting, acts) : nothing}
    </div>
    ${mark(row, marked)} ${entry && !entry.gone ? tools(entry, acts) : nothing}
  </article>`;
}

function heading(/** @type {Row} */ row) {
  return html`<header>
    <span class="author">${row.name}</span>
    ${row.guest ? html`<span class="tag">${say('message.guest')}</span>` : nothing}
    ${time(row, '')}
  </header>`;
}

function time(/** @type {Row} */ row, /** @type {string} */ place) {
  return html`<time class=${place} datetime=${machineTime(row.at)} title=${fullTime(row.at)}
    >${place ? shortTime(row.at) : timeOfDay(row.at)}</time
  >`;
}

function body(/** @type {Row} */ row) {
  if (row.entry?.gone) return html`<p class="text">${say('message.gone')}</p>`;
  const text = row.entry?.text ?? row.waiting?.text ?? '';
  const edited = row.entry?.edited ? html` <small>(${say('message.edited')})</small>` : nothing;
  return html`<p class="text">${pieces(text).map(piece)}${edited}</p>`;
}

function piece(/** @type {{text: string, href?: string}} */ { text, href }) {
  if (!href) return text;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
}

function quote(/** @type {Entry | null} */ quoted) {
  if (!quoted) return html`<p class="quote">${say('message.replyGone')}</p>`;
  const text = quoted.gone ? say('message.gone') : quoted.text;
  return html`<p class="quote">
    <span class="unseen">${say('message.replyTo', '')}</span><b>${quoted.name}</b> ${text}
  </p>`;
}

/** What would only be refused again is not offered to be sent as it is. */
function failure(/** @type {NonNullable<Row['waiting']>} */ waiting, /** @type {Acts} */ acts) {
  const again = retryOf(waiting.error?.code ?? '') !== 'never';
  return html`<p class="failure">
    <span class="why"
      >${alertIcon}<span>${say('message.failed', reason(waiting.error))}</span></span
    >
    ${again
      ? html`<button class="quiet" @click=${() => acts.retry(waiting.id)}>
          ${say('message.again')}
        </button>`
      : nothing}
    <button class="quiet" @click=${() => acts.rewrite(waiting)}>${say('message.rewrite')}</button>
    <button class="quiet" @click=${() => acts.discard(waiting.id)}>
      ${say('message.discard')}
    </button>
  </p>`;
}

/** The quiet mark at the end of one's own line: on its way, or arrived. */
function mark(/** @type {Row} */ row, /** @type {boolean} */ marked) {
  if (!row.own || row.entry?.gone || row.waiting?.status === 'failed') return nothing;
  if (!row.waiting && !marked) return nothing;
  const word = progress(row);
  return html`<span class="mark-of" title=${word}>
    ${row.waiting ? clockIcon : checkIcon}<span class="unseen">${word}</span>
  </span>`;
}

function progress(/** @type {Row} */ { waiting }) {
  if (!waiting) return say('message.sent');
  return waiting.status === 'sending' ? say('message.sending') : say('message.pending');
}

function tools(/** @type {Entry} */ entry, /** @type {Acts} */ acts) {
  return html`<div class="tools">
    <button
      class="icon-button"
      tabindex="-1"
      title=${say('message.reply')}
      aria-label=${say('message.reply')}
      @click=${() => acts.reply(entry)}
    >
      ${replyIcon}
    </button>
  </div>`;
}
