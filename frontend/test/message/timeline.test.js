import { isNotice, rows } from '/assets/test/message/timeline.js';
import { equal, ok } from '/test/expect.js';
import { DAY, entry, MINUTE, NOON } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

const MARY = { id: 'g-mary', name: 'Mary', guest: true };
const noon = NOON.getTime();

/** @param {number} seq @param {string} name @param {number} at */
const said = (seq, name, at) => entry(seq, name, 'text', { at });

/** @param {string} id @param {number} at */
const waiting = (id, at) =>
  /** @type {const} */ ({
    id,
    room: 'lobby',
    text: 'text',
    replyTo: null,
    at,
    status: 'pending',
    error: null,
    kept: 'stored',
  });

test('what happened to the room stands between those who spoke', () => {
  const joined = entry(2, 'Pedro', null, { kind: 'joined', gone: false, at: noon });
  const drawn = rows([said(1, 'Pedro', noon), joined, said(3, 'Pedro', noon)], [], MARY);
  equal(drawn.map(({ first }) => first), [true, true, true]);
  equal(drawn.map(isNotice), [false, true, false]);
  equal(new Set(drawn.map(({ key }) => key)).size, 3);
});

test('below the line of what is new the author stands again', () => {
  const entries = [said(1, 'Pedro', noon), said(2, 'Pedro', noon), said(3, 'Pedro', noon)];
  equal(rows(entries, [], MARY, 2).map(({ first }) => first), [true, true, false]);
});

test('messages of one person within five minutes stand under one name', () => {
  const drawn = rows(
    [
      said(1, 'Pedro', noon),
      said(2, 'Pedro', noon + 4 * MINUTE),
      said(3, 'Pedro', noon + 9 * MINUTE),
      said(4, 'Mary', noon + 9 * MINUTE),
    ],
    [],
    MARY,
  );
  equal(
    drawn.map((row) => row.first),
    [true, false, true, true],
  );
});

test('a new name begins a new group, a deleted message does not', () => {
  const renamed = entry(2, 'Pedro', 'text', { at: noon, name: 'Don Pedro' });
  const gone = entry(3, 'Pedro', null, { at: noon, name: '' });
  const drawn = rows([said(1, 'Pedro', noon), renamed, gone], [], MARY);
  equal(
    drawn.map((row) => row.first),
    [true, true, false],
  );
});

test('each day is headed once', () => {
  const drawn = rows(
    [said(1, 'Pedro', noon - DAY), said(2, 'Pedro', noon), said(3, 'Mary', noon)],
    [],
    MARY,
  );
  equal(
    drawn.map((row) => row.day !== null),
    [true, true, false],
  );
});

test('what is not confirmed stands last, whatever the clock says', () => {
  const drawn = rows([said(1, 'Pedro', noon)], [waiting('a', noon - DAY)], MARY);
  equal(drawn[1].day, null);
  equal(drawn[1].at, noon);
});

test('a message keeps its key and its place under the name when it is confirmed', () => {
  const before = rows([said(1, 'Mary', noon)], [waiting('a', noon)], MARY)[1];
  const confirmed = entry(2, 'Mary', 'text', { at: noon, id: 'a' });
  const after = rows([said(1, 'Mary', noon), confirmed], [], MARY)[1];
  equal(after.key, before.key);
  equal([before.first, before.guest, before.own], [after.first, after.guest, after.own]);
});

test('a reply names its author even below their last message', () => {
  const reply = entry(2, 'Pedro', 'text', { at: noon, replyTo: 1 });
  ok(rows([said(1, 'Pedro', noon), reply], [], MARY)[1].first);
});
