import { answered, NOTHING_SEEN, noticed } from '/assets/test/message/unseen.js';
import { equal } from '/test/expect.js';
import { entry, many } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

const ME = 'g-mary';
const start = noticed(NOTHING_SEEN, many(3), ME, true);

test('what was there at the start is not new', () => {
  equal(start, { seen: 3, count: 0, from: null });
});

test('messages of others are counted while nobody looks, own ones are not', () => {
  const entries = [
    ...many(3),
    entry(4, 'Pedro', 'a'),
    entry(5, 'Mary', 'b'),
    entry(6, 'Pedro', 'c'),
  ];
  equal(noticed(start, entries, ME, false), { seen: 3, count: 2, from: 4 });
});

test('the line stays where the new began when it was seen, until one answers', () => {
  const entries = [...many(3), entry(4, 'Pedro', 'a')];
  const away = noticed(start, entries, ME, false);
  const back = noticed(away, entries, ME, true);
  equal(back, { seen: 4, count: 0, from: 4 });
  equal(answered(back).from, null);
});

test('the next absence draws a new line', () => {
  const first = [...many(3), entry(4, 'Pedro', 'a')];
  const back = noticed(noticed(start, first, ME, false), first, ME, true);
  const second = [...first, entry(5, 'Pedro', 'b')];
  equal(noticed(back, second, ME, false), { seen: 4, count: 1, from: 5 });
});

test('while one looks, nothing is new', () => {
  equal(noticed(start, [...many(3), entry(4, 'Pedro', 'a')], ME, true).count, 0);
});
