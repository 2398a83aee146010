/** @import {NoticeKind, OwnEvent, RoomEvent, ServerMessage} from './types.js' */
/** @import {Check} from './checks.js' */
import { flag, isObject, listOf, oneOf, optional, position, shape, text, whole } from './checks.js';

/**
 * Whether a value that came over the wire has the shape that the rest of the program relies on.
 * Fields that are not named here are nobody's business and may be anything.
 */

export const message = {
  ...{ id: text, by: text, name: optional(text) },
  ...{ at: whole, guest: optional(flag) },
};
export const content = { text: optional(text), gone: optional(flag), replyTo: optional(position) };

const origin = { by: text, at: whole, guest: optional(flag) };
const someone = { ...origin, name: text };

/** @type {Record<NoticeKind, Check>} */
export const notices = {
  joined: shape({ ...someone, person: optional(text), personName: optional(text) }),
  left: shape(someone),
  removed: shape({ ...someone, person: text, personName: text }),
  renamed: shape({ ...origin, byName: text, name: text }),
  topic: shape({ ...someone, text }),
  archived: shape({ ...someone, on: flag }),
};

/** @type {Record<Exclude<RoomEvent['kind'], 'other'>, Check>} */
const knownEvents = {
  ...notices,
  posted: shape({ ...message, ...content }),
  edited: shape({ target: position, text: optional(text), gone: optional(flag) }),
  deleted: shape({ target: position }),
};

/** @type {Record<string, Check>} */
const eventShapes = knownEvents;

const level = oneOf('everything', 'mentions', 'nothing', 'hidden');
const people = optional(listOf(text));
const own = { by: text, name: text, room: text };

/** @type {Record<Exclude<OwnEvent['kind'], 'other'>, Check>} */
const knownOwnEvents = {
  added: shape({ ...own, roomName: text, roomKind: text, people }),
  removed: shape(own),
  read: shape({ ...own, target: whole }),
  unread: shape({ ...own, target: whole }),
  level: shape({ ...own, level }),
};

/** @type {Record<string, Check>} */
const ownEventShapes = knownOwnEvents;

/** @param {Record<string, Check>} known @returns {Check} */
const eventOf = (known) => (value) =>
  isObject(value) &&
  position(value.seq) &&
  typeof value.kind === 'string' &&
  (!Object.hasOwn(known, value.kind) || known[value.kind](value));

/** @type {Check} */
const events = (value) =>
  isObject(value) &&
  text(value.room) &&
  listOf(eventOf(isOwnLog(value.room) ? ownEventShapes : eventShapes))(value.events);

const place = {
  ...{ read: optional(whole), unread: optional(whole), mentions: optional(whole) },
  level: optional(level),
};

const room = shape({
  ...{ id: text, name: text, kind: text, seq: whole, epoch: text },
  ...{ topic: optional(text), archived: optional(flag), people },
  ...place,
});

const presentPeople = shape({
  people: listOf(shape({ id: text, state: oneOf('here', 'away', 'offline') })),
});

const crowd = shape({ room: text, here: whole });

/** @type {Record<ServerMessage['type'], Check>} */
const knownMessages = {
  welcome: shape({
    version: text,
    you: shape({ id: text, name: text, role: text, guest: optional(flag), photo: optional(text) }),
    me: optional(shape({ seq: whole, epoch: text })),
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
  events,
  head: shape({ room: text, seq: whole, unread: optional(whole), mentions: optional(whole) }),
  typing: shape({ room: text, by: text, name: text }),
  presence: (value) => presentPeople(value) || crowd(value),
  drain: shape({ closeInMs: whole, backInMs: optional(whole) }),
};

/** What the server says, by `type`. @type {Record<string, Check>} */
export const messageShapes = knownMessages;

/** Whether an event of a room is of a kind that this program understands. @param {string} room
 * @param {string} kind */
export function isKnownKind(room, kind) {
  return Object.hasOwn(isOwnLog(room) ? ownEventShapes : eventShapes, kind);
}

/** Whether this is the log of oneself rather than a room. @param {unknown} room */
export function isOwnLog(room) {
  return room === 'me';
}
