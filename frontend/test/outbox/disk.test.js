/** What lies on the disk, and what happens where the browser refuses to store. */
import { openDB } from 'idb';
import { newId } from '/assets/test/outbox/ids.js';
import { outboxEntriesMax } from '/assets/test/outbox/outbox.js';
import { OutboxShelf } from '/assets/test/outbox/shelf.js';
import { equal, eventually, ok, throws } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

const refusing = async () => {
  throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
};

test('an id is a UUID of version 4, and no two are the same', () => {
  const random = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => crypto.getRandomValues(bytes);
  const ids = Array.from({ length: 1_000 }, () => newId(random));
  const version4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  ok(ids.every((id) => version4.test(id)));
  equal(new Set(ids).size, 1_000);
  equal(
    newId((bytes) => bytes.fill(255)),
    'ffffffff-ffff-4fff-bfff-ffffffffffff',
  );
});

test('entries come back from the disk in the order in which they were written', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  const tab = browser.open();
  const texts = ['one', 'two', 'three', 'four', 'five'];
  texts.forEach((text) => tab.client.post('lobby', text));
  await eventually(() => tab.client.state.outbox.every(({ kept }) => kept === 'stored'));
  const again = browser.open();
  await eventually(() => again.waiting.length === 5);
  equal(again.waiting, texts);
});

test('a message is not sent before it is safe on the disk', async () => {
  const browser = new FakeBrowser();
  /** @type {() => void} */
  let open = () => {};
  const slow = new Promise((resolve) => {
    open = () => resolve(undefined);
  });
  const tab = browser.open({
    openDB: async (...how) => {
      await slow;
      return openDB(...how);
    },
  });
  await eventually(() => tab.phase === 'live');
  tab.client.post('lobby', 'hi');
  browser.server.post('somebody else');
  await eventually(() => tab.texts.length === 1);
  equal([tab.waiting, browser.server.requestsOf('post')], [['hi'], []]);
  open();
  browser.clock.advance(250);
  await eventually(() => tab.texts.length === 2);
});

test('where there is no database, messages go out all the same and the page says so', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive({ openDB: refusing });
  await eventually(() => !tab.client.state.outboxDurable);
  tab.client.post('lobby', 'one');
  tab.client.post('lobby', 'two');
  await eventually(() => tab.texts.length === 2);
  equal([tab.texts, tab.waiting], [['one', 'two'], []]);
});

test('a database that neither opens nor refuses is given up after three seconds', async () => {
  const browser = new FakeBrowser();
  const tab = browser.open({ openDB: () => new Promise(() => {}) });
  await eventually(() => tab.phase === 'live');
  tab.client.post('lobby', 'one');
  browser.clock.advance(3_000);
  await eventually(() => tab.texts.length === 1);
  equal(tab.client.state.outboxDurable, false);
});

test('a full disk is told, the message goes out, and room on the disk is noticed', async () => {
  const browser = new FakeBrowser();
  let isFull = true;
  const tab = await browser.openLive({
    openDB: async (...how) => {
      const database = await openDB(...how);
      const close = () => database.close();
      return /** @type {typeof database} */ ({
        ...{ close, createObjectStore: database.createObjectStore },
        transaction(store, mode) {
          if (isFull && mode === 'readwrite') {
            throw new DOMException('full', 'QuotaExceededError');
          }
          return database.transaction(store, mode);
        },
      });
    },
  });
  equal(tab.client.state.outboxDurable, true);
  tab.client.post('lobby', 'one');
  await eventually(() => !tab.client.state.outboxDurable);
  await eventually(() => tab.texts.length === 1);
  isFull = false;
  tab.client.post('lobby', 'two');
  await eventually(() => tab.texts.length === 2);
  equal(tab.client.state.outboxDurable, true);
});

test('another person who uses this browser does not see the outbox', async () => {
  const mary = new FakeBrowser();
  mary.server.isUp = false;
  const tab = mary.open();
  tab.client.post('lobby', 'private');
  await eventually(() => tab.client.state.outbox[0].kept === 'stored');
  const pedro = new FakeBrowser();
  const other = await pedro.openLive();
  equal([other.waiting, pedro.server.requestsOf('post')], [[], []]);
});

test('the outbox has an end, and says so before it takes the words', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  const tab = browser.open({ openDB: refusing });
  for (let n = 0; n < outboxEntriesMax; n++) {
    tab.client.post('lobby', `message ${n}`);
  }
  throws(() => tab.client.post('lobby', 'one too many'), '1000 messages wait');
  equal(tab.waiting.length, outboxEntriesMax);
});

test('what was done long ago leaves the disk, and its words leave it at once', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  tab.client.post('lobby', 'secret');
  await eventually(() => tab.texts.length === 1);
  const shelf = new OutboxShelf(browser.person, tab.environment);
  /** @type {import('/assets/test/outbox/shelf.js').Shelved[]} */
  let lying = [];
  const look = () => {
    shelf.read().then((all) => {
      lying = all;
    });
    return lying;
  };
  await eventually(() => look()[0]?.status === 'done');
  equal([lying[0].text, lying[0].seq], ['', 1]);
  browser.clock.advance(600_001);
  browser.open();
  await eventually(() => look().length === 0);
  await shelf.close();
});
