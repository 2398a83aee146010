/** How a room is called and marked: its kind is a shape before its name. */

import { html, nothing } from 'lit';
import { LOBBY } from './address.js';
import { lockIcon } from './icons.js';
import { avatar } from './people.js';
import { say } from './words.js';

/** As the server calls it when it begins, in one language. */
const LOBBY_NAME = 'Lobby';

/**
 * The name, or what stands in for one that is not known.
 *
 * @param {{id: string, name: string, kind: string, missing?: boolean}} room
 */
export function nameOf({ id, name, kind, missing }) {
  if (missing) return say('room.missing');
  if (id === LOBBY && name === LOBBY_NAME) return say('room.lobby');
  if (name) return name;
  return kind === 'direct' ? say('room.alone') : say('room.unnamed');
}

/**
 * The sign of its kind, for eyes only; a conversation of two bears the other's.
 *
 * @param {{kind: string, id: string, name: string, people?: unknown}} room
 */
export function signOf({ kind, id, name, people }) {
  switch (kind) {
    case 'direct':
      return avatar(Array.isArray(people) && people.length === 1 ? people[0] : id, name);
    case 'private':
      return html`<span class="hash">${lockIcon}</span>`;
    default:
      return html`<span class="hash" aria-hidden="true">#</span>`;
  }
}

/** What kind it is, for who does not see the sign. @param {{kind: string}} room */
export function kindOf({ kind }) {
  if (kind === 'private') return html`<span class="unseen">, ${say('room.private')}</span>`;
  return kind === 'direct' ? html`<span class="unseen">, ${say('room.direct')}</span>` : nothing;
}
