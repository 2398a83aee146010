/** Which dialog somebody asked for. */

import { html, nothing } from 'lit';
import './conversation-dialog.js';
import './directory-dialog.js';
import './new-room-dialog.js';

/**
 * @import {Client} from '../connection/client.js'
 * @import {Me} from '../message/timeline.js'
 * @import {Room} from '../state/types.js'
 */

/**
 * @param {string} name empty for none
 * @param {{client: Client, me: Me, room: Room}} around
 */
export function dialog(name, { client, me, room }) {
  const { ask, change, found } = client;
  switch (name) {
    case 'new-room':
      return html`<beseda-new-room .change=${change}></beseda-new-room>`;
    case 'browse':
      return html`<beseda-directory
        .ask=${ask}
        .change=${change}
        .found=${found}
      ></beseda-directory>`;
    case 'conversation':
      return html`<beseda-conversation
        .ask=${ask}
        .change=${change}
        .me=${me}
      ></beseda-conversation>`;
    case 'add':
      return html`<beseda-conversation
        .ask=${ask}
        .change=${change}
        .me=${me}
        .room=${room}
      ></beseda-conversation>`;
    default:
      return nothing;
  }
}
