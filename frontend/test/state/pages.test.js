import { firstState } from '/assets/test/state/reducer.js';
import { equal, ok } from '/test/expect.js';
import { all, events, loading, logOf, room, seqs } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

test('older pages join above, to the very first message', () => {
  const log = logOf(120);
  let state = all(firstState, ...loading(log));
  for (let pages = 0; state.rooms[room].hasOlder; pages++) {
    const before = state.rooms[room].entries[0].seq;
    state = all(state, { type: 'asking-older', room });
    ok(state.rooms[room].loadingOlder);
    state = all(state, { type: 'older-page', room, page: log.page({ before }) });
    ok(pages < 3);
  }
  equal(
    seqs(state),
    log.entries().map((entry) => entry.seq),
  );
  equal(state.rooms[room].loadingOlder, false);
});

test('an edit that arrives before the page that it touches is not lost', () => {
  const log = logOf(120);
  const before = all(firstState, ...loading(log), { type: 'asking-older', room });
  const page = log.page({ before: 71 });
  log.edit(30, 'edited meanwhile');
  log.delete(31);
  const state = all(before, events(log, 121), { type: 'older-page', room, page });
  const entries = state.rooms[room].entries;
  const [edited, gone] = [30, 31].map((seq) => entries.find((entry) => entry.seq === seq));
  equal([edited?.text, edited?.changed], ['edited meanwhile', 121]);
  equal([gone?.text, gone?.gone], [null, true]);
});

test('a page that knows of an edit before the feed tells it, shows it once', () => {
  const log = logOf(120);
  const before = all(firstState, ...loading(log), { type: 'asking-older', room });
  log.edit(30, 'first');
  log.edit(30, 'second');
  const page = log.page({ before: 71 });
  let state = all(before, { type: 'older-page', room, page });
  for (const seq of [121, 122]) {
    state = all(state, events(log, seq, seq));
    const entry = state.rooms[room].entries.find((one) => one.seq === 30);
    equal([entry?.text, entry?.changed], ['second', 122]);
  }
});

test('a page that is older than what was known when it was asked for is not shown', () => {
  const log = logOf(120);
  const page = log.page({ before: 71 });
  const before = all(firstState, ...loading(log));
  log.edit(30, 'x');
  const state = all(
    before,
    events(log, 121),
    { type: 'asking-older', room },
    { type: 'older-page', room, page },
  );
  equal([seqs(state)[0], state.rooms[room].loadingOlder], [71, false]);
});
