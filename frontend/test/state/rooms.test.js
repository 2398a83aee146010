/** Several rooms, of which one is on screen. */
import { firstState } from '/assets/test/state/reducer.js';
import { roomsKeptMax } from '/assets/test/state/rooms.js';
import { equal, ok } from '/test/expect.js';
import { summary, welcomed } from '/test/fakes/list-story.js';
import { all, events, loading, logOf, room } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

/** @import {Action} from '/assets/test/state/actions.js' */
/** @import {RoomLog} from '/test/fakes/room-log.js' */

/** @param {string} id @param {RoomLog} log @returns {Action[]} */
function shown(id, log) {
  const { head: seq, epoch } = log;
  return [
    { type: 'following', room: id, switched: true },
    { type: 'opened', room: id, opened: { seq, epoch, reset: true }, at: 1 },
    { type: 'newest-page', room: id, page: log.page(), at: 2 },
  ];
}

test('who goes to another room and comes back finds what was loaded', () => {
  const log = logOf(5);
  const away = all(firstState, ...loading(log), { type: 'unfollowing', room });
  const before = away.rooms[room].entries;
  log.post('meanwhile');
  const back = all(
    away,
    { type: 'following', room, switched: true },
    { type: 'opened', room, opened: { seq: 6, epoch: 'e1' }, at: 300 },
    events(log, 6),
  );
  ok(back.rooms[room].entries[0] === before[0]);
  equal([back.rooms[room].seq, back.rooms[room].restored], [6, null]);
  equal([back.counters.restored, back.connection.phase], [0, 'live']);
});

test('what a closed feed still brings is left for the next opening', () => {
  const log = logOf(2);
  const away = all(firstState, ...loading(log), { type: 'unfollowing', room });
  log.post('late');
  ok(all(away, events(log, 3)) === away);
});

test('while a room loads the page is catching up, and live when it is there', () => {
  const live = all(welcomed([summary('a'), summary('b')]), ...shown('a', logOf(1)));
  equal(live.connection.phase, 'live');
  const loads = all(live, { type: 'unfollowing', room: 'a' }, ...shown('b', logOf(1)).slice(0, 2));
  equal(loads.connection.phase, 'catching-up');
  equal(all(loads, ...shown('b', logOf(1)).slice(2)).connection.phase, 'live');
});

test('a room that is not there keeps nobody waiting', () => {
  const state = all(
    welcomed([]),
    { type: 'looking-in', room: 'x' },
    { type: 'following', room: 'x' },
    { type: 'missing', room: 'x' },
  );
  const { missing, loaded, feed } = state.rooms.x;
  equal([missing, loaded, feed.followed], [true, false, false]);
  equal(state.connection.phase, 'live');
});

test('so many rooms keep what was said in them, the others forget it', () => {
  const ids = Array.from({ length: roomsKeptMax + 1 }, (_, n) => `r${n}`);
  const start = welcomed(ids.map((id) => summary(id)));
  const state = ids.reduce(
    (now, id) => all(now, ...shown(id, logOf(1)), { type: 'unfollowing', room: id }),
    start,
  );
  equal([state.rooms.r0.loaded, state.rooms.r0.entries], [false, []]);
  equal(ids.filter((id) => state.rooms[id].loaded).length, roomsKeptMax);
  equal(state.recent[0], `r${roomsKeptMax}`);
  equal(state.rooms.r0.name, 'r0');
});

test('a message for another room waits and arrives there', () => {
  const two = [summary('a'), summary('b')];
  const live = all(welcomed(two), ...shown('a', logOf(1)), { type: 'unfollowing', room: 'a' });
  /** @type {import('/assets/test/state/types.js').OutboxEntry} */
  const entry = {
    ...{ id: 'own', room: 'a', text: 'hi', replyTo: null, at: 5 },
    ...{ status: 'sending', error: null, kept: 'stored' },
  };
  const state = all(
    live,
    ...shown('b', logOf(1)),
    { type: 'queued', entry },
    { type: 'accepted', id: 'own', stored: { seq: 2, at: 6 }, at: 7 },
  );
  equal(state.outbox, []);
  equal(state.rooms.a.entries.map(({ text }) => text), ['message 1', 'hi']);
});

test('what one only looked into is not kept', () => {
  const outside = all(welcomed([]), { type: 'looking-in', room: 'x' }, ...shown('x', logOf(1)));
  equal(outside.rooms.x.loaded, true);
  const away = all(outside, { type: 'unfollowing', room: 'x' });
  equal([away.rooms, away.recent], [{}, []]);
});
