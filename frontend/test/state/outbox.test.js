/**
 * @import {Action} from '/assets/test/state/actions.js'
 * @import {OutboxEntry, State} from '/assets/test/state/types.js'
 */
import { firstState } from '/assets/test/state/reducer.js';
import { equal, ok } from '/test/expect.js';
import { all, arriving, events, loading, logOf, room, seqs, texts } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

/** @param {string} id @param {Partial<OutboxEntry>} [fields] @returns {OutboxEntry} */
const written = (id, fields = {}) => ({
  ...{ id, room, text: `text of ${id}`, replyTo: null, at: 50 },
  ...{ status: 'pending', error: null, kept: 'stored', ...fields },
});

/** @param {string} id @returns {Action} */
const queued = (id) => ({ type: 'queued', entry: written(id) });

/** @param {string} id @param {number} seq @returns {Action} */
const accepted = (id, seq) => ({ type: 'accepted', id, stored: { seq, at: 900 }, at: 901 });

/** @param {State} state */
const ids = (state) => state.outbox.map((entry) => entry.id);

/** Nothing is shown twice and nothing is lost. @param {State} state @param {string} id */
function places(state, id) {
  const inRoom = state.rooms[room].entries.filter((entry) => entry.id === id).length;
  return [inRoom, state.outbox.filter((entry) => entry.id === id).length];
}

test('a confirmed message moves from the outbox into the room in one change', () => {
  const before = all(firstState, ...loading(logOf(2)), queued('mine'));
  equal(places(before, 'mine'), [0, 1]);
  const state = all(before, accepted('mine', 3));
  equal(places(state, 'mine'), [1, 0]);
  const { seq, by, name, text, at } = state.rooms[room].entries[2];
  equal([seq, by, name, text, at], [3, 'p1', 'Mary', 'text of mine', 900]);
});

test('its event after the confirmation is no duplicate and brings what the server stored', () => {
  const log = logOf(2);
  const before = all(firstState, ...loading(log), queued('mine'), accepted('mine', 3));
  log.post('as the server stored it', { id: 'mine', by: 'p1', name: 'Mary' });
  const state = all(before, events(log, 3));
  equal(places(state, 'mine'), [1, 0]);
  equal(texts(state)[2], 'as the server stored it');
  equal([state.counters.duplicatesDropped, state.rooms[room].seq], [0, 3]);
});

test('its event before the confirmation moves it too, and the confirmation changes nothing', () => {
  const log = logOf(2);
  const before = all(firstState, ...loading(log), queued('mine'));
  log.post('text of mine', { id: 'mine', by: 'p1' });
  const state = all(before, events(log, 3));
  equal(places(state, 'mine'), [1, 0]);
  ok(all(state, accepted('mine', 3)) === state);
});

test('a confirmation that overtakes what others wrote is put in order', () => {
  const log = logOf(2);
  const before = all(firstState, ...loading(log), queued('mine'), accepted('mine', 4));
  equal(seqs(before), [1, 2, 4]);
  equal(before.rooms[room].gap, null);
  log.post('theirs');
  log.post('text of mine', { id: 'mine', by: 'p1' });
  equal(seqs(all(before, events(log, 3))), [1, 2, 3, 4]);
});

test('confirmations of two tabs that cross are put in order too', () => {
  const before = all(firstState, ...loading(logOf(2)), queued('one'), queued('two'));
  equal(seqs(all(before, accepted('two', 4), accepted('one', 3))), [1, 2, 3, 4]);
});

test('an edit of a message whose event has not come is not undone by that event', () => {
  const log = logOf(1);
  const before = all(firstState, ...loading(log), queued('mine'), accepted('mine', 2));
  log.post('text of mine', { id: 'mine', by: 'p1' });
  log.edit(2, 'better');
  equal(texts(all(before, events(log, 2))), ['message 1', 'better']);
});

test('a message that the newest page shows leaves the outbox', () => {
  const log = logOf(1);
  log.post('text of mine', { id: 'mine', by: 'p1' });
  const state = all(firstState, queued('mine'), ...loading(log));
  equal(places(state, 'mine'), [1, 0]);
});

test('a message of somebody else with the same id stays theirs', () => {
  const log = logOf(1);
  log.post('theirs', { id: 'mine', by: 'p2' });
  const state = all(firstState, queued('mine'), ...loading(log));
  equal(places(state, 'mine'), [1, 1]);
});

test('a confirmed message stays shown while the room is loaded anew', () => {
  const log = logOf(3);
  const before = all(firstState, ...loading(log), queued('mine'));
  const page = log.page();
  const opened = { seq: 3, epoch: 'e1', reset: true };
  const state = all(
    before,
    ...arriving(log),
    { type: 'opened', room, opened, at: 1 },
    accepted('mine', 4),
    { type: 'newest-page', room, page, at: 2 },
  );
  equal(places(state, 'mine'), [1, 0]);
  equal(seqs(state), [1, 2, 3, 4]);
});

test('an old message that is confirmed again is not put above what is loaded', () => {
  const state = all(firstState, ...loading(logOf(120)), queued('mine'), accepted('mine', 7));
  equal([seqs(state)[0], ids(state)], [71, []]);
});

test('a refused message stays with the reason, and can be sent again or thrown away', () => {
  const before = all(firstState, queued('one'), queued('two'));
  const failed = all(before, { type: 'failed', id: 'one', code: 'too-long', message: 'Too long' });
  equal(failed.outbox[0].status, 'failed');
  equal(failed.outbox[0].error, { code: 'too-long', message: 'Too long' });
  equal(failed.outbox[1], before.outbox[1]);
  const again = all(failed, { type: 'retried', id: 'one' });
  equal([again.outbox[0].status, again.outbox[0].error], ['pending', null]);
  equal(ids(all(failed, { type: 'discarded', id: 'one' })), ['two']);
});

test('what another tab wrote, failed and threw away is seen here', () => {
  const before = all(firstState, queued('one'), queued('two'), queued('three'));
  const stored = [
    written('two', { status: 'failed', error: { code: 'busy', message: '' } }),
    written('four'),
  ];
  const state = all(before, { type: 'outbox-read', entries: stored });
  equal(ids(state), ['two', 'four']);
  equal(state.outbox[0].status, 'failed');
});

test('what is not on the disk yet, or cannot be, stays when the disk is read', () => {
  const state = all(
    firstState,
    { type: 'queued', entry: written('memory', { kept: 'memory' }) },
    { type: 'queued', entry: written('writing', { kept: 'writing' }) },
    { type: 'outbox-read', entries: [written('disk')] },
  );
  equal(ids(state), ['disk', 'memory', 'writing']);
});

test('reading the disk does not take back a message that is being sent', () => {
  const before = all(firstState, queued('one'), { type: 'sending', id: 'one' });
  const state = all(before, { type: 'outbox-read', entries: [written('one')] });
  equal(state.outbox[0].status, 'sending');
  equal(all(state, { type: 'unanswered', id: 'one' }).outbox[0].status, 'pending');
});

test('the disk brings nothing back that the room shows', () => {
  const log = logOf(1);
  log.post('x', { id: 'mine', by: 'p1' });
  const entries = [written('mine')];
  const state = all(firstState, ...loading(log), { type: 'outbox-read', entries });
  equal(places(state, 'mine'), [1, 0]);
});
