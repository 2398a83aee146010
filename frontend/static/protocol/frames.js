/** @import {EventsMessage, ServerMessage} from './types.js' */
import { isObject } from './checks.js';
import { isKnownKind, messageShapes } from './shapes.js';

/**
 * Reads a text frame: one or more JSON objects separated by line feeds. Never throws: what cannot
 * be understood is told as a problem, and what stands beside it in the frame is read all the same.
 * Types that a newer server may use are passed over in silence.
 *
 * @param {unknown} data
 * @returns {{messages: ServerMessage[], problems: string[]}}
 */
export function readFrame(data) {
  if (typeof data !== 'string') {
    return { messages: [], problems: ['a frame that is not text'] };
  }
  /** @type {ServerMessage[]} */
  const messages = [];
  /** @type {string[]} */
  const problems = [];
  for (const line of data.split('\n')) {
    if (line.trim() !== '') {
      readObject(line, messages, problems);
    }
  }
  return { messages, problems };
}

/**
 * @param {string} line
 * @param {ServerMessage[]} messages
 * @param {string[]} problems
 */
function readObject(line, messages, problems) {
  const value = parse(line);
  if (!isObject(value) || typeof value.type !== 'string') {
    problems.push('something that is no message');
  } else if (Object.hasOwn(messageShapes, value.type)) {
    if (messageShapes[value.type](value)) {
      messages.push(understood(/** @type {ServerMessage} */ (/** @type {unknown} */ (value))));
    } else {
      problems.push(`a malformed message of type ${value.type}`);
    }
  }
}

/** @param {string} line @returns {unknown} */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @param {ServerMessage} message @returns {ServerMessage} */
function understood(message) {
  if (message.type !== 'events') {
    return message;
  }
  return knownKinds(message);
}

/** @param {EventsMessage} message @returns {EventsMessage} */
function knownKinds({ type, room, events }) {
  const known = events.map((event) =>
    isKnownKind(room, event.kind) ? event : { seq: event.seq, kind: 'other' },
  );
  return { type, room, events: /** @type {EventsMessage['events']} */ (known) };
}
