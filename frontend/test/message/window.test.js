import { adjusted, earlier, later, NEWEST, shown, SHOWN_MAX } from '/assets/test/message/window.js';
import { equal, ok } from '/test/expect.js';
import { many } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

/** @param {{from: number, to: number}} window @param {ReturnType<typeof many>} entries */
const ends = (window, entries) => {
  const inPage = shown(window, entries);
  return [inPage[0]?.seq, inPage.at(-1)?.seq];
};

test('a long room begins with its newest messages, and not with too many', () => {
  const entries = many(5_000);
  const window = adjusted(NEWEST, entries, true);
  equal(shown(window, entries).at(-1)?.seq, 5_000);
  ok(shown(window, entries).length <= SHOWN_MAX);
});

test('an empty room shows nothing and takes the first message', () => {
  const window = adjusted(NEWEST, [], true);
  equal(shown(window, []), []);
  const entries = many(1);
  equal(ends(adjusted(window, entries, true), entries), [1, 1]);
});

test('following along, the page stays bounded', () => {
  let window = NEWEST;
  for (let count = 1; count <= 1_000; count++) {
    const entries = many(count);
    window = adjusted(window, entries, true);
    ok(shown(window, entries).length <= SHOWN_MAX, `at ${count}`);
    equal(shown(window, entries).at(-1)?.seq, count);
  }
});

test('whoever reads above keeps what they read, and the page stays bounded', () => {
  const before = many(200);
  const window = adjusted(NEWEST, before, true);
  const first = shown(window, before)[0].seq;
  const entries = many(5_000);
  const reading = adjusted(window, entries, false);
  equal(shown(reading, entries)[0].seq, first);
  ok(shown(reading, entries).length <= SHOWN_MAX + 80);
});

test('up to the beginning and down to the end, nothing is left out', () => {
  const entries = many(1_000);
  let window = adjusted(NEWEST, entries, true);
  /** @type {Set<number>} */
  const seen = new Set();
  const look = () => shown(window, entries).forEach(({ seq }) => seen.add(seq));
  look();
  while (earlier(window, entries) !== window) {
    window = earlier(window, entries);
    look();
    ok(shown(window, entries).length <= SHOWN_MAX);
  }
  equal(seen.size, 1_000);
  equal(shown(window, entries)[0].seq, 1);
  seen.clear();
  while (window.to !== Infinity) {
    look();
    window = later(window, entries);
    ok(shown(window, entries).length <= SHOWN_MAX);
  }
  look();
  equal(seen.size, 1_000);
  equal(shown(window, entries).at(-1)?.seq, 1_000);
});

test('older history joins above and moves nothing', () => {
  const entries = many(50, 951);
  const window = adjusted(NEWEST, entries, true);
  const more = many(100, 901);
  equal(ends(adjusted(window, more, false), more), ends(window, entries));
  equal(shown(earlier(window, more), more)[0].seq, 901);
});
