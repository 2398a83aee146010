import { Announcer } from '/assets/test/room/announcer.js';
import { equal } from '/test/expect.js';
import { emptyState, entry, many, room } from '/test/fakes/fake-client.js';
import { mount, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

const { connection } = emptyState();
const WORDS = {
  'browser.announce.message': '{0}: {1}',
  'browser.announce.many.other': '{0} new messages',
  'browser.announce.offline': 'offline',
  'browser.announce.back': 'back.',
};

/** @param {ReturnType<typeof many>} entries */
async function announcer(entries) {
  const element = Object.assign(new Announcer(), { me: 'g-mary', connection });
  element.room = room({ entries });
  return mount(element, { words: WORDS });
}

/** @param {Announcer} element @param {Partial<Announcer>} some */
async function said(element, some) {
  Object.assign(element, some);
  await settled(element);
  return element.textContent?.trim();
}

test('history is not read out, what comes is', async () => {
  const element = await announcer(many(3));
  equal(element.textContent?.trim(), '');
  const entries = [...many(3), entry(4, 'Pedro', 'hello')];
  equal(await said(element, { room: room({ entries }) }), 'Pedro: hello');
});

test('older history that is loaded is not read out', async () => {
  const element = await announcer(many(3, 51));
  equal(await said(element, { room: room({ entries: many(53) }) }), '');
});

test('own words are not read back', async () => {
  const element = await announcer(many(3));
  equal(await said(element, { room: room({ entries: [...many(3), entry(4, 'Mary', 'hi')] }) }), '');
});

test('many at once are counted', async () => {
  const element = await announcer([]);
  const entries = [1, 2, 3, 4].map((seq) => entry(seq, 'Pedro', 'x'));
  equal(await said(element, { room: room({ entries }) }), '4 new messages');
});

test('a break is told, and what it brought is counted', async () => {
  const element = await announcer(many(3));
  const away = /** @type {const} */ ({ ...connection, phase: 'waiting' });
  equal(await said(element, { connection: away }), 'offline');
  const restored = { count: 37, ms: 1, at: 1 };
  const back = { connection, room: room({ entries: many(40), restored }) };
  equal(await said(element, back), 'back. 37 new messages');
});
