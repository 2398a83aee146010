/** The list of rooms, as the welcome and one's own log tell it. */
import { firstState } from '/assets/test/state/reducer.js';
import { equal, ok } from '/test/expect.js';
import { all, listed, own, summary, welcomed } from '/test/fakes/list-story.js';
import { test } from '/test/runner.js';

test('a welcome tells of every room how one stands to it', () => {
  const state = welcomed([
    summary('r1', { topic: 'Tea', unread: 3, mentions: 1, read: 4, level: 'mentions' }),
    summary('r2', { kind: 'direct', people: ['p9'], name: 'Anna', archived: true }),
  ]);
  const { topic, unread, mentions, read, level, joined } = state.rooms.r1;
  equal([topic, unread, mentions, read, level, joined], ['Tea', 3, 1, 4, 'mentions', true]);
  const { people, name, archived } = state.rooms.r2;
  equal([people, name, archived], [['p9'], 'Anna', true]);
  equal(state.own, { seq: 7, epoch: 'm1', gap: false });
});

test('a guest without an account has no own log and keeps no place', () => {
  const bare = { id: 'lobby', name: 'Lobby', kind: 'public', seq: 9, epoch: 'e' };
  const state = welcomed([bare], { me: undefined });
  equal([state.own, state.rooms.lobby.read, state.rooms.lobby.unread], [null, null, 0]);
  ok(all(state, own(8, 'removed', { room: 'lobby' })).rooms.lobby);
});

test('who is added to a room sees it in the list, in whichever tab', () => {
  const more = { room: 'r5', roomName: 'Design', roomKind: 'private' };
  const state = all(welcomed([]), own(8, 'added', more));
  const { name, kind, joined, read } = state.rooms.r5;
  equal([name, kind, joined, read], ['Design', 'private', true, 0]);
  equal(state.own?.seq, 8);
});

test('a conversation that somebody began bears the names of the others', () => {
  const more = { room: 'r6', roomName: 'Anna, Pedro', roomKind: 'direct', people: ['p2', 'p3'] };
  const { rooms } = all(welcomed([]), own(8, 'added', more));
  equal([rooms.r6.name, rooms.r6.people], ['Anna, Pedro', ['p2', 'p3']]);
});

test('who looked in from outside and joins keeps what is loaded', () => {
  const found = { id: 'r5', name: 'Design', kind: 'public', people: 3, topic: 'Colours' };
  const outside = all(welcomed([]), { type: 'looking-in', room: 'r5', found });
  equal([outside.rooms.r5.joined, outside.rooms.r5.topic], [false, 'Colours']);
  const more = { room: 'r5', roomName: 'Design', roomKind: 'public' };
  const inside = all(outside, own(8, 'added', more));
  ok(inside.rooms.r5.joined);
  equal(inside.rooms.r5.topic, 'Colours');
});

test('who looks into their own room changes nothing', () => {
  const state = welcomed([summary('r1')]);
  ok(all(state, { type: 'looking-in', room: 'r1' }) === state);
});

test('who is taken out by another reads who did it; who leaves does not', () => {
  const state = welcomed([summary('r1', { name: 'Design' }), summary('r2')]);
  const sent = all(state, own(8, 'removed', { room: 'r1', by: 'p2', name: 'Pedro' }));
  equal(Object.keys(sent.rooms), ['r2']);
  equal(sent.sentAway, { room: 'r1', name: 'Design', by: 'Pedro' });
  equal(all(sent, { type: 'noted' }).sentAway, null);
  equal(all(state, own(8, 'removed', { room: 'r2', by: 'p1' })).sentAway, null);
});

test('what one reads on another device is read here', () => {
  const state = welcomed([summary('r1', { seq: 9, read: 4, unread: 5, mentions: 2 })]);
  const read = all(state, own(8, 'read', { room: 'r1', target: 9 })).rooms.r1;
  equal([read.read, read.unread, read.mentions], [9, 0, 0]);
});

test('what one wants to come back to counts again', () => {
  const state = welcomed([summary('r1', { seq: 9, read: 9, unread: 0 })]);
  const back = all(state, own(8, 'unread', { room: 'r1', target: 7 })).rooms.r1;
  equal([back.read, back.unread], [6, 1]);
});

test('of how much one wants to be told follows to every tab', () => {
  const state = all(welcomed([summary('r1')]), own(8, 'level', { room: 'r1', level: 'hidden' }));
  equal(state.rooms.r1.level, 'hidden');
});

test('one’s own log is taken in order, each entry once', () => {
  const state = welcomed([summary('r1', { seq: 9, read: 0, unread: 9 })]);
  const hole = all(state, own(10, 'read', { room: 'r1', target: 9 }));
  equal([hole.own?.gap, hole.own?.seq, hole.rooms.r1.unread], [true, 7, 9]);
  const asked = all(hole, { type: 'own-opened', opened: { seq: 10, epoch: 'm1' } });
  equal(asked.own, { seq: 7, epoch: 'm1', gap: false });
  const again = all(
    asked,
    own(8, 'level', { room: 'r1', level: 'nothing' }),
    own(8, 'level', { room: 'r1', level: 'hidden' }),
    own(9, 'other', { room: 'r1' }),
  );
  equal([again.own?.seq, again.rooms.r1.level], [9, 'nothing']);
});

test('a log of oneself that is not the same any more begins where it stands', () => {
  const opened = { seq: 2, epoch: 'm2', reset: true };
  const state = all(welcomed([]), { type: 'own-opened', opened });
  equal(state.own, { seq: 2, epoch: 'm2', gap: false });
});

test('entries about rooms that are not known hurt nobody', () => {
  const state = welcomed([]);
  const after = all(state, own(8, 'read', { room: '__proto__', target: 3 }));
  equal(listed(after), []);
  ok(all(firstState, own(1, 'added', { room: 'x' })) === firstState);
});

test('a welcome after a break replaces the list, and leaves what one looks into', () => {
  const outside = all(welcomed([summary('r1')]), { type: 'looking-in', room: 'r9' });
  const state = welcomed([summary('r2')], {}, outside);
  equal(listed(state), ['r2', 'r9']);
  equal(state.counters.reconnects, 1);
});
