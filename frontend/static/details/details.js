/** The details of the room on screen, made anew for each room. */

import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import './details-panel.js';

/**
 * @import {Client} from '../connection/client.js'
 * @import {Me} from '../message/timeline.js'
 * @import {Room} from '../state/types.js'
 */

/** @param {{client: Client, room: Room, me: Me, shut: () => void}} around */
export function details({ client, room, me, shut }) {
  const panel = html`<beseda-details
    .room=${room}
    .me=${me}
    .presence=${client.state.presence.people}
    .role=${client.state.you?.role ?? 'guest'}
    .ask=${client.ask}
    .change=${client.change}
    @shut=${shut}
  ></beseda-details>`;
  return keyed(room.id, panel);
}
