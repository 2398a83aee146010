/** The words about rooms, read and written. */
import { answerShapes } from '/assets/test/protocol/answers.js';
import { readFrame } from '/assets/test/protocol/frames.js';
import { writeFrame } from '/assets/test/protocol/requests.js';
import * as requests from '/assets/test/protocol/room-requests.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

/** @param {string} room @param {object} event */
const told = (room, event) => readFrame(JSON.stringify({ type: 'events', room, events: [event] }));

const by = { seq: 3, by: 'p2', name: 'Pedro', at: 5 };

test('what happens to a room is understood, and nothing that lacks its words', () => {
  const whom = { person: 'p7', personName: 'Anna' };
  for (const event of [
    { ...by, kind: 'joined' },
    { ...by, kind: 'joined', ...whom },
    { ...by, kind: 'left' },
    { ...by, kind: 'removed', ...whom },
    { seq: 3, kind: 'renamed', by: 'p2', byName: 'Pedro', name: 'Tea', at: 5 },
    { ...by, kind: 'topic', text: '' },
    { ...by, kind: 'archived', on: true },
  ]) {
    const { messages, problems } = told('r1', event);
    equal([messages.length, problems], [1, []], event.kind);
  }
  for (const event of [
    { ...by, kind: 'removed' },
    { ...by, kind: 'topic' },
    { ...by, kind: 'archived', on: 'yes' },
    { ...by, kind: 'renamed' },
  ]) {
    equal(told('r1', event).problems.length, 1, event.kind);
  }
});

test('one’s own log has words of its own, also where they are spelt the same', () => {
  const removed = { ...by, kind: 'removed', room: 'r1' };
  equal(told('me', removed).problems, []);
  equal(told('r1', removed).problems.length, 1);
  equal(told('me', { ...by, kind: 'level', room: 'r1', level: 'loud' }).problems.length, 1);
  equal(told('me', { ...by, kind: 'read', room: 'r1', target: 0 }).problems, []);
  const added = { ...by, kind: 'added', room: 'r1', roomName: 'Tea', roomKind: 'direct' };
  equal(told('me', { ...added, people: ['p2'] }).problems, []);
  equal(told('me', { ...added, people: [7] }).problems.length, 1);
});

test('what only a newer server tells still takes its place', () => {
  const { messages } = told('me', { seq: 9, kind: 'mentioned' });
  equal(/** @type {any} */ (messages[0]).events, [{ seq: 9, kind: 'other' }]);
  const { messages: inRoom } = told('r1', { seq: 9, kind: 'level', level: 7 });
  equal(/** @type {any} */ (inRoom[0]).events, [{ seq: 9, kind: 'other' }]);
});

test('a head may count, and what it counts are numbers', () => {
  const head = { type: 'head', room: 'r1', seq: 4 };
  equal(readFrame(JSON.stringify({ ...head, unread: 2, mentions: 0 })).problems, []);
  equal(readFrame(JSON.stringify({ ...head, unread: 'many' })).problems.length, 1);
});

test('answers about rooms and people are looked at closely', () => {
  const room = { id: 'r1', name: 'Tea', kind: 'public', people: 3 };
  ok(answerShapes.rooms({ rooms: [room, { ...room, joined: true, topic: 'x' }], more: false }));
  ok(!answerShapes.rooms({ rooms: [{ ...room, people: 'three' }], more: false }));
  const person = { id: 'p1', name: 'Mary', role: 'owner' };
  ok(answerShapes.people({ people: [person, { ...person, host: true }], more: true }));
  ok(!answerShapes.people({ people: [person] }));
  ok(answerShapes.create({ room: 'r1', seq: 1 }));
  ok(!answerShapes.direct({ seq: 1 }));
  ok(answerShapes.join({ seq: 0 }));
});

test('a page of history holds what happened beside what was said', () => {
  const page = { more: false, epoch: 'e', asOf: 9 };
  const joined = { ...by, kind: 'joined', changed: 3 };
  ok(answerShapes.history({ ...page, entries: [joined, { seq: 4, kind: 'waved', changed: 4 }] }));
  ok(!answerShapes.history({ ...page, entries: [{ ...joined, by: 7 }] }));
  ok(!answerShapes.history({ ...page, entries: [{ ...joined, kind: null }] }));
});

test('requests about rooms say what they mean and nothing else', () => {
  const { create, direct, rooms, people, level, sendAway } = requests;
  equal(create('Tea', 'public', false), { type: 'create', name: 'Tea', kind: 'public' });
  equal(create('Tea', 'private', true).earlierHistory, true);
  equal(direct(['p2', 'p3']), { type: 'direct', people: ['p2', 'p3'] });
  equal(rooms(), { type: 'rooms' });
  equal(rooms({ text: '', after: 'r3' }), { type: 'rooms', after: 'r3' });
  equal(people({ room: 'r1', text: 'an' }), { type: 'people', text: 'an', room: 'r1' });
  equal(level('r1', 'hidden'), { type: 'level', room: 'r1', level: 'hidden' });
  equal(JSON.parse(writeFrame(sendAway('r1', 'p2'), 4)), {
    ...{ type: 'remove', ref: 4, room: 'r1', person: 'p2' },
  });
});
