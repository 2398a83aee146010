/** @import {RoomEvent, ServerMessage} from './types.js' */

/**
 * Whether a value that came over the wire has the shape that the rest of the program relies on.
 * Fields that are not named here are nobody's business and may be anything.
 */

/** @typedef {(value: unknown) => boolean} Check */

/** @type {Check} */
const text = (value) => typeof value === 'string';

/** @type {Check} */
const flag = (value) => typeof value === 'boolean';

/** @type {Check} */
const whole = (value) => Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0;

/** @type {Check} */
const position = (value) => whole(value) && /** @type {number} */ (value) > 0;

/** @param {Check} check @returns {Check} */
const optional = (check) => (value) => value === undefined || check(value);

/** @param {Check} check @returns {Check} */
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);

/** @param {Record<string, Check>} fields @returns {Check} */
const shape = (fields) => (value) =>
  isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const message = { id: text, by: text, name: optional(text), at: whole, guest: optional(flag) };
const content = { text: optional(text), gone: optional(flag), replyTo: optional(position) };

/** @type {Record<Exclude<RoomEvent['kind'], 'other'>, Check>} */
const knownEvents = {
  posted: shape({ ...message, ...content }),
  edited: shape({ target: position, text: optional(text), gone: optional(flag) }),
  deleted: shape({ target: position }),
};

/** @type {Record<string, Check>} */
const eventShapes = knownEvents;

/** @type {Check} */
const event = (value) =>
  isObject(value) &&
  position(value.seq) &&
  typeof value.kind === 'string' &&
  (!Object.hasOwn(eventShapes, value.kind) || eventShapes[value.kind](value));

const room = shape({ id: text, name: text, kind: text, seq: whole, epoch: text });

/** @type {Record<ServerMessage['type'], Check>} */
const knownMessages = {
  welcome: shape({
    version: text,
    you: shape({ id: text, name: text, role: text, guest: optional(flag) }),
    rooms: listOf(room),
    limits: shape({ textCharacters: position }),
  }),
  ok: shape({ ref: whole }),
  error: shape({
    ref: optional(whole),
    code: text,
    message: text,
    retryAfterMs: optional(whole),
  }),
  events: shape({ room: text, events: listOf(event) }),
  head: shape({ room: text, seq: whole }),
  drain: shape({ closeInMs: whole, backInMs: optional(whole) }),
};

/** What the server says, by `type`. @type {Record<string, Check>} */
export const messageShapes = knownMessages;

/** What an `ok` carries, by the request that it answers. @type {Record<string, Check>} */
export const answerShapes = {
  open: shape({ seq: whole, epoch: text, reset: optional(flag) }),
  post: shape({ seq: position, at: optional(whole) }),
  history: shape({
    entries: listOf(shape({ seq: position, ...message, ...content, changed: position })),
    more: flag,
    epoch: text,
    asOf: whole,
  }),
};

/** Whether an event is of a kind that this program understands. @param {string} kind */
export function isKnownKind(kind) {
  return Object.hasOwn(eventShapes, kind);
}
