/** What happened to the room itself, a quiet line among the messages. */

import { html, nothing } from 'lit';
import { fullTime, machineTime, timeOfDay } from '../shared/times.js';
import { say } from '../shared/words.js';

/**
 * @import {Entry} from '../state/types.js'
 * @import {Row} from './timeline.js'
 */

/** @param {Row} row */
export function happened({ entry, at, name }) {
  if (!entry) return nothing;
  return html`<p class="happened" data-kind=${entry.kind}>
    <span>${words(entry, name)}</span>
    <time datetime=${machineTime(at)} title=${fullTime(at)}>${timeOfDay(at)}</time>
  </p>`;
}

/** @param {Entry} entry @param {string} name who did it */
function words({ kind, notice }, name) {
  const whom = notice?.whom?.name ?? '';
  const said = notice?.words ?? '';
  switch (kind) {
    case 'joined':
      return whom ? say('happened.added', name, whom) : say('happened.joined', name);
    case 'left':
      return say('happened.left', name);
    case 'removed':
      return say('happened.removed', name, whom);
    case 'renamed':
      return say('happened.renamed', name, said);
    case 'topic':
      return said ? say('happened.topic', name, said) : say('happened.noTopic', name);
    case 'archived':
      return notice?.on ? say('happened.archived', name) : say('happened.opened', name);
    case 'posted':
      return '';
  }
}
