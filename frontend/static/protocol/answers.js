/** @import {Check} from './checks.js' */
import { flag, isObject, listOf, optional, position, shape, text, whole } from './checks.js';
import { content, message, notices } from './shapes.js';

/** @type {Record<string, Check>} */
const noticeShapes = notices;

/** Entries of a kind that nobody here knows may look like anything. @type {Check} */
const entry = (value) =>
  isObject(value) && position(value.seq) && position(value.changed) && kindOf(value)(value);

/** @param {Record<string, unknown>} entry @returns {Check} */
function kindOf({ kind = 'posted' }) {
  if (kind === 'posted') {
    return shape({ ...message, ...content });
  }
  const known = typeof kind === 'string' && Object.hasOwn(noticeShapes, kind);
  return known ? noticeShapes[kind] : text(kind) ? () => true : () => false;
}

const stored = shape({ seq: position, at: optional(whole) });
const inRoom = shape({ room: text, seq: whole });

const foundRoom = shape({
  ...{ id: text, name: text, kind: text, topic: optional(text) },
  ...{ people: whole, joined: optional(flag) },
});

const foundPerson = shape({
  ...{ id: text, name: text, role: text, host: optional(flag) },
  ...{ photo: optional(text), status: optional(text) },
});

/** What an `ok` carries, by the request that it answers. @type {Record<string, Check>} */
export const answerShapes = {
  open: shape({ seq: whole, epoch: text, reset: optional(flag) }),
  post: stored,
  history: shape({ entries: listOf(entry), more: flag, epoch: text, asOf: whole }),
  create: inRoom,
  direct: inRoom,
  rooms: shape({ rooms: listOf(foundRoom), more: flag }),
  people: shape({ people: listOf(foundPerson), more: flag }),
  // Where nothing had to happen, the head of a room that may be empty.
  ...Object.fromEntries(
    ['rename', 'topic', 'archive', 'join', 'part', 'add', 'remove'].map((type) => [
      type,
      shape({ seq: whole }),
    ]),
  ),
};
