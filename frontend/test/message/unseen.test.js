import { answered, NOTHING_SEEN, noticed } from '/assets/test/message/unseen.js';
import { equal, ok } from '/test/expect.js';
import { entry, many } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

const ME = 'g-mary';
const start = noticed(NOTHING_SEEN, many(3), ME, true);

test('what was there at the start is not new', () => {
  equal(start, { seen: 3, count: 0, since: null, from: null });
});

test('messages of others are counted while nobody looks, own ones are not', () => {
  const entries = [
    ...many(3),
    entry(4, 'Pedro', 'a'),
    entry(5, 'Mary', 'b'),
    entry(6, 'Pedro', 'c'),
  ];
  equal(noticed(start, entries, ME, false), { seen: 3, count: 2, since: 3, from: 4 });
});

test('the line stays where the new began when it was seen, until one answers', () => {
  const entries = [...many(3), entry(4, 'Pedro', 'a')];
  const away = noticed(start, entries, ME, false);
  const back = noticed(away, entries, ME, true);
  equal(back, { seen: 4, count: 0, since: 3, from: 4 });
  equal(answered(back).from, null);
});

test('the next absence draws a new line', () => {
  const first = [...many(3), entry(4, 'Pedro', 'a')];
  const back = noticed(noticed(start, first, ME, false), first, ME, true);
  const second = [...first, entry(5, 'Pedro', 'b')];
  equal(noticed(back, second, ME, false), { seen: 4, count: 1, since: 4, from: 5 });
});

test('while one looks, nothing is new', () => {
  equal(noticed(start, [...many(3), entry(4, 'Pedro', 'a')], ME, true).count, 0);
});

test('who opens a room finds the line where they had read to, also while they look', () => {
  const entries = many(9);
  const opened = noticed(NOTHING_SEEN, entries, ME, true, 5);
  equal([opened.seen, opened.from], [5, 6]);
  ok(opened.count > 0);
  const seen = noticed(opened, entries, ME, true, 5);
  equal([seen.seen, seen.count, seen.from], [9, 0, 6]);
});

test('who had read all finds no line', () => {
  equal(noticed(NOTHING_SEEN, many(9), ME, true, 9).from, null);
});

test('the line goes up when the page that holds its place comes', () => {
  const late = noticed(NOTHING_SEEN, many(3, 50), ME, true, 20);
  equal(late.from, 50);
  const early = noticed(late, many(30, 23), ME, false, 20);
  equal(early.from, many(30, 23).find((entry) => entry.by !== ME)?.seq);
});

test('what happened to the room is no news to count', () => {
  const joined = entry(4, 'Pedro', null, { kind: 'joined', gone: false });
  equal(noticed(start, [...many(3), joined], ME, false).count, 0);
});
