/** States worth looking at, by name; `?scene=` chooses one. Stands in for `client.js`. */

import { DAY, emptyState, entry, FakeClient, many, MINUTE, NOON, room } from './fake-client.js';

/** @import {State} from '/assets/test/state/types.js' */

const noon = NOON.getTime();
const yesterday = noon - DAY;

const TALK = [
  entry(
    101,
    'Margaret',
    'The handshake is just an HTTP request that asks politely. ' +
        'If the server agrees, it says 101 and both stop speaking HTTP.',
    { at: yesterday + 342 * MINUTE },
  ),
  entry(
    102,
    'Margaret',
    'The long version: https://www.rfc-editor.org/rfc/rfc6455#section-4 (worth an evening).',
    { at: yesterday + 343 * MINUTE },
  ),
  entry(
    103,
    'Pedro',
    'And the same port, so no firewall drama. ' +
        'I pulled the cable in the middle of this message, by the way.',
    { at: yesterday + 345 * MINUTE, replyTo: 101 },
  ),
  entry(104, 'Pedro', 'It arrived anyway 🎉', { at: yesterday + 346 * MINUTE, edited: true }),
  entry(
    105,
    'Stephan',
    'Good morning! Restored 37 messages in 120 ms when I came out of the lift.',
    { at: noon - 175 * MINUTE },
  ),
  entry(106, 'Stephan', null, { at: noon - 174 * MINUTE, name: '' }),
  entry(107, 'Анна', 'Доброе утро. А если закрыть вкладку, пока нет сети?', {
    at: noon - 90 * MINUTE,
  }),
  entry(
    108,
    'Margaret',
    'Then it waits here, in this browser, and goes out once when you come back.\n\n' +
        'Try it:\n1. pull the cable\n2. write\n3. close the tab, open it again',
    { at: noon - 84 * MINUTE },
  ),
  entry(109, 'Mary', 'Tried it. Nothing lost, nothing twice.', { at: noon - 60 * MINUTE }),
];

/** @type {Record<string, (state: State) => Partial<State>>} */
const SCENES = {
  talk: () => ({ rooms: { lobby: room({ entries: TALK, head: 128, seq: 128 }) } }),
  empty: () => ({ rooms: { lobby: room({}) } }),
  long: () => ({ rooms: { lobby: room({ entries: many(60, 941), hasOlder: true }) } }),
  loading: ({ connection }) => ({
    connection: { ...connection, phase: 'connecting', readyState: 'CONNECTING' },
    rooms: { lobby: room({ loaded: false }) },
  }),
  first: ({ connection }) => ({
    connection: { ...connection, phase: 'connecting', readyState: 'CONNECTING' },
    you: null,
    rooms: {},
  }),
  offline: (state) => ({
    ...talk(),
    connection: {
      ...state.connection,
      phase: 'waiting',
      readyState: 'CLOSED',
      closeCode: 1006,
      retryAt: Date.now() + 4_000,
    },
    outbox: [
      waiting('a', 'I am in the lift now; this waits until I am out again.'),
      waiting('b', 'And so does this.'),
    ],
  }),
  failed: () => ({
    ...talk(),
    outbox: [
      {
        ...waiting('a', 'The plans for the new office'),
        status: 'failed',
        error: { code: 'storage-full', message: '' },
      },
      { ...waiting('b', 'On its way'), status: 'sending' },
    ],
  }),
  gap: ({ connection }) => ({
    connection: { ...connection, phase: 'catching-up' },
    rooms: { lobby: room({ entries: TALK, head: 128, seq: 96, gap: { from: 97, to: 128 } }) },
  }),
  restored: ({ counters }) => ({
    rooms: {
      lobby: room({
        entries: TALK,
        head: 128,
        seq: 128,
        restored: { count: 37, ms: 120, at: Date.now() + 3_600_000 },
      }),
    },
    counters: { ...counters, reconnects: 2, restored: 37, gapsFound: 1, gapsHealed: 1 },
  }),
  draining: ({ connection }) => ({
    ...talk(),
    connection: { ...connection, phase: 'draining', backAt: Date.now() + 8_000 },
  }),
  refused: ({ connection }) => ({
    ...talk(),
    connection: {
      ...connection,
      phase: 'refused',
      readyState: 'CLOSED',
      refusal: { status: 403, error: 'origin', message: '' },
    },
  }),
  slow: ({ connection }) => ({
    ...talk(),
    connection: {
      ...connection,
      phase: 'waiting',
      readyState: 'CLOSED',
      closeCode: 4001,
      retryAt: Date.now() + 3_000,
    },
  }),
  rough: () => ({
    rooms: {
      lobby: room({
        entries: [
          entry(1, 'Bartholomäus-Maximilian von und zu Donaudampfschifffahrt', 'A'.repeat(400)),
          entry(
            2,
            '👩‍🚀 Zoë',
            '🎉'.repeat(80) + '\n\n\n' + 'https://example.org/' + 'long/'.repeat(60),
          ),
          entry(3, 'x', '<img src=x onerror=alert(1)> javascript:alert(1) {{7*7}} ${1}'),
          entry(4, 'Mary', 'مرحبا بالعالم, 你好世界, שלום עולם\n\tindented\n  twice'),
          entry(5, 'Mary', 'one line\n'.repeat(12)),
        ],
      }),
    },
  }),
};

const talk = () => ({ rooms: { lobby: room({ entries: TALK, head: 128, seq: 128 }) } });

/** @param {string} id @param {string} text @returns {State['outbox'][number]} */
function waiting(id, text) {
  const at = noon - 3 * MINUTE;
  return {
    id,
    room: 'lobby',
    text,
    replyTo: null,
    at,
    status: 'pending',
    error: null,
    kept: 'stored',
  };
}

export function startClient() {
  const scene = new URLSearchParams(location.search).get('scene') ?? 'talk';
  const state = emptyState();
  const client = new FakeClient({ ...state, ...SCENES[scene](state) });
  Object.assign(window, { client, entry });
  return client;
}
