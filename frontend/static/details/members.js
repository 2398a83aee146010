/** Who is in a room, drawn. */

import { html, nothing } from 'lit';
import { closeIcon } from '../shared/icons.js';
import { avatar, presenceMark, statusLine } from '../shared/people.js';
import { say } from '../shared/words.js';

/** @import {FoundPerson} from '../protocol/types.js' */

/**
 * @param {FoundPerson} person
 * @param {{me: string, remove: ((person: FoundPerson) => unknown) | null,
 *   presence: {[person: string]: 'here' | 'away'}}} around
 */
export function memberRow(person, { me, remove, presence }) {
  const { id, name, role, host, photo, status } = person;
  const isMe = id === me;
  return html`<li data-person=${id}>
    ${avatar(id, name, photo)}
    <span class="what">
      <b>${name}${isMe ? html` <span class="tag">${say('members.you')}</span>` : nothing}</b>
      ${tags(role, host === true)} ${statusLine(status)}
    </span>
    ${presenceMark(presence[id])}
    ${
      remove && !isMe
        ? html`<button
          class="icon-button"
          title=${say('members.remove', name)}
          aria-label=${say('members.remove', name)}
          @click=${() => remove(person)}
        >
          ${closeIcon}
        </button>`
        : nothing
    }
  </li>`;
}

/** @param {string} role @param {boolean} host */
function tags(role, host) {
  const words = [roleWord(role), host ? say('members.host') : ''].filter((word) => word !== '');
  return words.length > 0 ? html`<small>${words.join(' · ')}</small>` : nothing;
}

/** Members need no word. @param {string} role */
function roleWord(role) {
  switch (role) {
    case 'owner':
      return say('members.owner');
    case 'admin':
      return say('members.admin');
    case 'guest':
      return say('you.guest');
    default:
      return '';
  }
}
