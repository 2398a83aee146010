import { firstState } from '/assets/test/state/reducer.js';
import { equal, ok } from '/test/expect.js';
import { RoomLog } from '/test/fakes/room-log.js';
import { all, arriving, events, loading, logOf, room, seqs, texts } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

test('a hole is noticed, nothing behind it is shown, and opening again heals it', () => {
  const log = logOf(3);
  const before = all(firstState, ...loading(log));
  for (const text of ['four', 'five', 'six', 'seven']) {
    log.post(text);
  }
  const holed = all(before, events(log, 4, 4), events(log, 7));
  equal(holed.rooms[room].gap, { from: 5, to: 6 });
  equal(seqs(holed), [1, 2, 3, 4]);
  equal([holed.rooms[room].head, holed.connection.phase], [7, 'catching-up']);
  const healed = all(
    holed,
    { type: 'opened', room, opened: { seq: 7, epoch: 'e1' }, at: 3 },
    events(log, 5),
  );
  equal(healed.rooms[room].gap, null);
  equal(seqs(healed), [1, 2, 3, 4, 5, 6, 7]);
  equal(healed.connection.phase, 'live');
  const { gapsFound, gapsHealed, duplicatesDropped } = healed.counters;
  equal([gapsFound, gapsHealed, duplicatesDropped], [1, 1, 0]);
});

test('a hole that closes by itself is healed too', () => {
  const log = logOf(1);
  const before = all(firstState, ...loading(log));
  log.post('two');
  log.post('three');
  const holed = all(before, events(log, 3));
  const state = all(holed, events(log, 2, 2));
  equal([state.rooms[room].gap, state.counters.gapsHealed], [null, 1]);
  equal(state.rooms[room].seq, 2);
});

test('a reset replaces everything and keeps what was shown until then', () => {
  const old = all(firstState, ...loading(logOf(9)));
  const log = new RoomLog('e2');
  log.post('after the restore');
  const opened = { seq: 1, epoch: 'e2', reset: true };
  const asked = all(old, ...arriving(log), { type: 'opened', room, opened, at: 1 });
  equal(seqs(asked).length, 9);
  equal([asked.rooms[room].epoch, asked.connection.phase], ['e1', 'catching-up']);
  const state = all(asked, { type: 'newest-page', room, page: log.page(), at: 2 });
  equal(texts(state), ['after the restore']);
  equal([state.rooms[room].epoch, state.connection.phase], ['e2', 'live']);
});

test('an answer that does not say reset and does not fit is taken for one', () => {
  const log = logOf(5);
  const before = all(firstState, ...loading(log), ...arriving(log));
  const shorter = { seq: 3, epoch: 'e1' };
  const other = { seq: 9, epoch: 'e2' };
  for (const opened of [shorter, other]) {
    const state = all(before, { type: 'opened', room, opened, at: 1 });
    ok(state.rooms[room].feed.opening !== null);
    equal(state.connection.phase, 'catching-up');
  }
});

test('a page of another log than the one that was opened is ignored', () => {
  const opened = { seq: 9, epoch: 'e1', reset: true };
  const before = all(firstState, ...arriving(logOf(9)), { type: 'opened', room, opened, at: 1 });
  const page = new RoomLog('e2').page();
  const state = all(before, { type: 'newest-page', room, page, at: 2 });
  equal([state.rooms[room].loaded, state.connection.phase], [false, 'catching-up']);
});
