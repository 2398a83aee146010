import { may } from '/assets/test/details/may.js';
import { equal } from '/test/expect.js';
import { room } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

/** @param {Partial<ReturnType<typeof room>>} some @param {string} role @param {boolean} [host] */
const deeds = (some, role, host = false) =>
  [...may(room({ id: 'r1', ...some }), role, host)].sort();

const BELONG = ['add', 'part', 'topic'];
const LEAD = ['add', 'archive', 'part', 'remove', 'rename', 'topic'];

test('a member brings people in and sets the topic, a host does all', () => {
  equal(deeds({}, 'member'), BELONG);
  equal(deeds({}, 'member', true), LEAD);
  equal(deeds({ kind: 'private' }, 'member'), BELONG);
});

test('an owner and an admin lead every room that they find', () => {
  equal([deeds({}, 'owner'), deeds({}, 'admin')], [LEAD, LEAD]);
  equal(deeds({ joined: false }, 'admin'), LEAD.filter((deed) => deed !== 'part'));
});

test('who looks in from outside, and a guest, change nothing', () => {
  equal(deeds({ joined: false }, 'member'), []);
  equal(deeds({}, 'guest'), []);
});

test('in a conversation nobody stands above another', () => {
  equal(deeds({ kind: 'direct' }, 'owner', true), []);
});

test('an archived room is left, emptied or opened again, and else as it is', () => {
  equal(deeds({ archived: true }, 'owner'), ['archive', 'part', 'remove']);
  equal(deeds({ archived: true }, 'member'), ['part']);
});

test('everybody is in the lobby, and it stays', () => {
  equal(deeds({ id: 'lobby' }, 'owner'), ['rename', 'topic']);
  equal(deeds({ id: 'lobby' }, 'member'), ['topic']);
});

test('a room that is not there has nothing to change', () => {
  equal(deeds({ missing: true, joined: false }, 'owner'), []);
});
