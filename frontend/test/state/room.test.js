import { firstState } from '/assets/test/state/reducer.js';
import { equal, ok } from '/test/expect.js';
import { RoomLog } from '/test/fakes/room-log.js';
import {
  all,
  arriving,
  events,
  loading,
  logOf,
  room,
  seqs,
  texts,
  welcoming,
} from '/test/fakes/story.js';
import { test } from '/test/runner.js';

test('a first visit shows the newest page and is live', () => {
  const state = all(firstState, ...loading(logOf(70)));
  const { seq, head, hasOlder, restored } = state.rooms[room];
  equal([seq, head, hasOlder, restored], [70, 70, true, null]);
  equal([seqs(state)[0], seqs(state).length], [21, 50]);
  equal(state.connection.phase, 'live');
});

test('an empty room is loaded and live', () => {
  const state = all(firstState, ...loading(new RoomLog()));
  equal(state.rooms[room].entries, []);
  equal([state.rooms[room].loaded, state.connection.phase], [true, 'live']);
});

test('events are shown in their order, edits and deletions in their place', () => {
  const log = logOf(3);
  const before = all(firstState, ...loading(log));
  log.post('four');
  log.edit(2, 'two, better');
  log.delete(3);
  const state = all(before, events(log, 4));
  equal(texts(state), ['message 1', 'two, better', null, 'four']);
  const { name, gone, changed } = state.rooms[room].entries[2];
  equal([name, gone, changed], ['', true, 6]);
  equal([state.rooms[room].entries[1].edited, state.rooms[room].seq], [true, 6]);
});

test('what nothing touched stays the same object', () => {
  const log = logOf(3);
  const before = all(firstState, ...loading(log));
  log.edit(2, 'x');
  const state = all(before, events(log, 4));
  ok(state.rooms[room].entries[0] === before.rooms[room].entries[0]);
  ok(state.rooms[room].entries[1] !== before.rooms[room].entries[1]);
  equal(before.rooms[room].entries[1].text, 'message 2');
});

test('an event that comes twice is dropped and counted', () => {
  const log = logOf(3);
  const before = all(firstState, ...loading(log));
  log.post('four');
  log.post('five');
  const state = all(before, events(log, 4), events(log, 4, 4), events(log, 4));
  equal(seqs(state), [1, 2, 3, 4, 5]);
  equal(state.counters.duplicatesDropped, 3);
});

test('what the page of history told already is no duplicate', () => {
  const log = logOf(3);
  const opened = { seq: 3, epoch: 'e1', reset: true };
  const asked = all(firstState, ...arriving(log), { type: 'opened', room, opened, at: 1 });
  log.post('four');
  log.post('five');
  const page = log.page();
  const state = all(
    asked,
    events(log, 4, 4),
    { type: 'newest-page', room, page, at: 2 },
    events(log, 5),
  );
  equal(seqs(state), [1, 2, 3, 4, 5]);
  equal(state.counters.duplicatesDropped, 0);
});

test('events that come before the page are applied to it', () => {
  const log = logOf(3);
  const opened = { seq: 3, epoch: 'e1', reset: true };
  const asked = all(firstState, ...arriving(log), { type: 'opened', room, opened, at: 1 });
  const page = log.page();
  log.edit(1, 'one, better');
  log.post('five');
  const state = all(asked, events(log, 4), { type: 'newest-page', room, page, at: 2 });
  equal(texts(state), ['one, better', 'message 2', 'message 3', 'five']);
  equal([state.rooms[room].seq, state.connection.phase], [5, 'live']);
});

test('after a break the page tells how many messages came and how long that took', () => {
  const log = logOf(10);
  const before = all(firstState, ...loading(log), { type: 'closed', code: 1006 });
  for (let n = 0; n < 37; n++) {
    log.post('missed');
  }
  log.edit(1, 'no message');
  const caughtUp = all(
    before,
    ...arriving(log),
    { type: 'opened', room, opened: { seq: 48, epoch: 'e1' }, at: 150 },
    events(log, 11, 30, 180),
  );
  equal([caughtUp.rooms[room].restored, caughtUp.connection.phase], [null, 'catching-up']);
  const state = all(caughtUp, events(log, 31, undefined, 220));
  equal(state.rooms[room].restored, { count: 37, ms: 120, at: 220 });
  equal([state.counters.restored, state.counters.reconnects], [37, 1]);
  equal(state.connection.phase, 'live');
});

test('after a break with a reset only the messages that were not known count', () => {
  const log = logOf(100);
  const before = all(firstState, ...loading(log));
  log.post('one');
  log.post('two');
  const state = all(before, ...loading(log));
  equal(state.rooms[room].restored, { count: 2, ms: 20, at: 120 });
});

test('a room that is not known is left alone', () => {
  const state = all(firstState, events(logOf(1), 1), { type: 'head', room: '__proto__', seq: 3 });
  equal(state.rooms, {});
});

test('rooms that one may not enter any more vanish', () => {
  const state = all(firstState, ...arriving(logOf(1)));
  ok(state.rooms[room]);
  equal(all(state, welcoming([])).rooms, {});
});
