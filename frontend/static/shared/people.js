/** How a person looks: a hue from their id, and the first letters of their name. */

import { html, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { say } from './words.js';

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const MUD_FROM = 80;
const MUD_TO = 130;

/**
 * Degrees, the same for an id on every page; without the olives, which look like a fault.
 *
 * @param {string} id
 */
export function hue(id) {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  const clear = 360 - (MUD_TO - MUD_FROM);
  return (MUD_TO + (((hash ^ (hash >>> 16)) >>> 0) % clear)) % 360;
}

/** One or two letters. @param {string} name */
export function initials(name) {
  const parts = name
    .trim()
    .split(/[\s_-]+/u)
    .filter((part) => /^[\p{L}\p{N}\p{Emoji}]/u.test(part));
  const first =
    parts.length > 1 ? [parts[0], parts[parts.length - 1]] : [parts[0] ?? (name.trim() || '?')];
  return first.map(firstLetter).join('').toLocaleUpperCase();
}

/** @param {string} part */
function firstLetter(part) {
  for (const { segment } of segments.segment(part)) return segment;
  return '?';
}

/**
 * A rounded square with initials, and over them a photo where one is known; nothing for who does
 * not see it, since the name stands beside.
 *
 * @param {string} id
 * @param {string} name
 * @param {string} [photo]
 */
export function avatar(id, name, photo) {
  return html`<span class="avatar" aria-hidden="true" ${hued(hue(id))}
    >${initials(name)}${photo ? portrait(id, photo) : nothing}</span
  >`;
}

/** Where it cannot be fetched any more, the initials show. @param {string} id
 * @param {string} photo */
function portrait(id, photo) {
  const address = `/photos/${encodeURIComponent(id)}/${encodeURIComponent(photo)}`;
  return html`<img src=${address} alt="" width="36" height="36" decoding="async" />`;
}

/** Sets a hue as a property: a style attribute would be refused by the page's own policy. */
class Hued extends Directive {
  /** @param {number} _degrees */
  render(_degrees) {
    return undefined;
  }

  /**
   * @param {{element: HTMLElement}} part
   * @param {[number]} values
   */
  update(part, [degrees]) {
    part.element.style.setProperty('--hue', String(degrees));
  }
}

const hued = directive(/** @type {any} */ (Hued));

/** What they are at, in their own words. @param {string} [status] */
export function statusLine(status) {
  return status ? html`<small class="status-line">${status}</small>` : nothing;
}

/** Whether somebody is here, drawn beside their name; nothing of who is not connected.
 * @param {'here' | 'away' | undefined} state */
export function presenceMark(state) {
  if (state === undefined) return nothing;
  const words = state === 'here' ? say('presence.here') : say('presence.away');
  return html`<span class="presence ${state}" title=${words}
    ><span class="unseen">${words}</span></span
  >`;
}
