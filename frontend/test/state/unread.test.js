/** How much one has not seen. */
import { equal } from '/test/expect.js';
import { all, summary, welcomed } from '/test/fakes/list-story.js';
import { logOf } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

/** @param {import('/test/fakes/room-log.js').RoomLog} log @param {object} place */
function opened(log, place) {
  const { head: seq, epoch } = log;
  return all(
    welcomed([summary('a', { seq, ...place })]),
    { type: 'following', room: 'a' },
    { type: 'opened', room: 'a', opened: { seq, epoch, reset: true }, at: 1 },
    { type: 'newest-page', room: 'a', page: log.page(), at: 2 },
  );
}

/** @param {ReturnType<typeof opened>} state @param {any} log @param {number} from */
const hear = (state, log, from) =>
  all(state, { type: 'events', room: 'a', events: log.events.slice(from - 1), at: 3 });

test('a head tells of a room that is elsewhere, and not of the one on screen', () => {
  const state = welcomed([summary('a', { seq: 3, read: 3 })]);
  const told = all(state, { type: 'head', room: 'a', seq: 5, unread: 2, mentions: 1 });
  const { head, unread, mentions } = told.rooms.a;
  equal([head, unread, mentions], [5, 2, 1]);
  const late = all(opened(logOf(3), { read: 3 }), { type: 'head', room: 'a', seq: 9, unread: 4 });
  equal([late.rooms.a.head, late.rooms.a.unread], [9, 0]);
});

test('messages of others count while nobody looks; one’s own and notices do not', () => {
  const log = logOf(2);
  const state = opened(log, { read: 2 });
  log.post('from Pedro');
  log.post('from me', { by: 'p1' });
  log.happen('joined');
  log.post('again');
  const after = hear(state, log, 3);
  equal(after.rooms.a.unread, 2);
  const seen = all(after, { type: 'seen', room: 'a', seq: 3 });
  equal([seen.rooms.a.read, seen.rooms.a.unread], [3, 1]);
  equal(all(seen, { type: 'seen', room: 'a', seq: 6 }).rooms.a.unread, 0);
});

test('nothing is seen twice, and nothing is seen backwards', () => {
  const state = opened(logOf(4), { read: 4 });
  equal(all(state, { type: 'seen', room: 'a', seq: 2 }).rooms.a.read, 4);
});

test('what the server counted beyond the page is kept, and goes on', () => {
  const log = logOf(200);
  const state = opened(log, { read: 20, unread: 180 });
  equal(state.rooms.a.unread, 180);
  log.post('one more');
  equal(hear(state, log, 201).rooms.a.unread, 181);
});

test('what the head told already is not counted again when the feed brings it', () => {
  const log = logOf(200);
  const state = all(opened(log, { read: 20, unread: 180 }), { type: 'unfollowing', room: 'a' });
  log.post('told by the head');
  const told = all(state, { type: 'head', room: 'a', seq: 201, unread: 181 });
  const back = all(
    told,
    { type: 'following', room: 'a', switched: true },
    { type: 'opened', room: 'a', opened: { seq: 201, epoch: 'e1' }, at: 4 },
  );
  equal(hear(back, log, 201).rooms.a.unread, 181);
});

test('who keeps no place has nothing unread', () => {
  const log = logOf(2);
  const state = opened(log, { read: undefined });
  log.post('x');
  const { read, unread } = hear(state, log, 3).rooms.a;
  equal([read, unread], [null, 0]);
});
