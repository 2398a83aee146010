import { asked, came, failed, NOTHING_ASKED } from '/assets/test/dialogs/paged.js';
import { Pages } from '/assets/test/dialogs/pages.js';
import { equal, eventually } from '/test/expect.js';
import { test } from '/test/runner.js';

test('a page replaces what was there, or follows it', () => {
  const first = came(asked(NOTHING_ASKED, 'a'), [1, 2], true, false);
  equal([first.items, first.more, first.asking], [[1, 2], true, false]);
  equal(came(asked(first, 'a'), [3], false, true).items, [1, 2, 3]);
  equal(came(asked(first, 'b'), [9], false, false).items, [9]);
});

test('what stands there stays while one asks, and a failure is forgotten then', () => {
  const broken = failed(came(NOTHING_ASKED, [1], false, false), { code: 'busy', message: '' });
  equal([broken.items, broken.problem?.code], [[1], 'busy']);
  equal(asked(broken, '').problem, null);
});

test('only the newest question counts', async () => {
  /** @type {((answer: any) => void)[]} */
  const answers = [];
  const host = { addController() {}, requestUpdate() {} };
  const pages = new Pages(
    /** @type {any} */ (host),
    () => new Promise((resolve) => answers.push(resolve)),
    'rooms',
  );
  pages.search('a');
  pages.search('ab');
  answers[1]({ ok: { rooms: [{ id: 'second' }], more: false } });
  await eventually(() => pages.list.items.length === 1);
  answers[0]({ ok: { rooms: [{ id: 'first' }], more: true } });
  await Promise.resolve();
  equal([pages.list.items, pages.list.more], [[{ id: 'second' }], false]);
});
