import { readFrame } from '/assets/test/protocol/frames.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

const head = { type: 'head', room: 'lobby', seq: 3 };

test('several objects in one frame are read in their order', () => {
  const drain = { type: 'drain', closeInMs: 5 };
  const { messages, problems } = readFrame(`${JSON.stringify(head)}\n${JSON.stringify(drain)}\n`);
  equal(messages, [head, drain]);
  equal(problems, []);
});

test('a malformed object is told and does not hide its neighbours', () => {
  const { messages, problems } = readFrame(`{"type":\n${JSON.stringify(head)}\n[]\nnull\n7\n{}`);
  equal(messages, [head]);
  equal(problems.length, 5);
});

test('a message with a field of the wrong kind is told by its type', () => {
  const wrong = [
    { type: 'head', room: 'lobby', seq: '3' },
    { type: 'events', room: 'lobby', events: {} },
    { type: 'events', room: 'lobby', events: [{ seq: 0, kind: 'posted' }] },
    { type: 'events', room: 'lobby', events: [{ seq: 1, kind: 'deleted', target: -1 }] },
    { type: 'error', ref: 1.5, code: 'busy', message: '' },
    { type: 'welcome', version: '1' },
    { type: 'drain', closeInMs: 1e300 },
  ];
  for (const message of wrong) {
    const { messages, problems } = readFrame(JSON.stringify(message));
    equal(messages, []);
    equal(problems, [`a malformed message of type ${message.type}`]);
  }
});

test('a type or kind that a newer server knows does no harm, and its seq still counts', () => {
  equal(readFrame('{"type":"fireworks","colours":7}'), { messages: [], problems: [] });
  const events = '{"type":"events","room":"lobby","events":[{"seq":9,"kind":"waved","by":"p1"}]}';
  equal(readFrame(events).messages, [
    { type: 'events', room: 'lobby', events: [{ seq: 9, kind: 'other' }] },
  ]);
});

test('names that every object inherits are types of nothing', () => {
  for (const type of ['__proto__', 'constructor', 'toString']) {
    equal(readFrame(JSON.stringify({ type })), { messages: [], problems: [] });
  }
  const kind = '{"type":"events","room":"lobby","events":[{"seq":9,"kind":"constructor"}]}';
  equal(readFrame(kind).problems, []);
});

test('a binary frame is told', () => {
  equal(readFrame(new ArrayBuffer(3)).problems.length, 1);
  ok(readFrame(new Blob(['x'])).messages.length === 0);
});
