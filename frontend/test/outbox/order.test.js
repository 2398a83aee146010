/** The disk under difficulties: nothing is overtaken, doubled or read too early. */
import { openDB } from 'idb';
import { OutboxDisk } from '/assets/test/outbox/disk.js';
import { equal, eventually } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

test('what could not be stored goes to the disk ahead of what comes next', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  let isRefusing = true;
  const tab = browser.open({
    openDB: async (...how) => {
      if (isRefusing) {
        throw new DOMException('not now', 'InvalidStateError');
      }
      return openDB(...how);
    },
  });
  tab.client.post('lobby', 'one');
  await eventually(() => tab.client.state.outbox[0].kept === 'memory');
  isRefusing = false;
  tab.client.post('lobby', 'two');
  await eventually(() => tab.client.state.outbox.every(({ kept }) => kept === 'stored'));
  const again = browser.open();
  await eventually(() => again.waiting.length === 2);
  equal([again.waiting, tab.client.state.outboxDurable], [['one', 'two'], true]);
});

test('what is on the disk although that was not said is not put there twice', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  let doubts = 1;
  const tab = browser.open({
    openDB: async (...how) => {
      const database = await openDB(...how);
      const close = () => database.close();
      return /** @type {typeof database} */ ({
        ...{ close, createObjectStore: database.createObjectStore },
        transaction(store, mode) {
          const transaction = database.transaction(store, mode);
          const isDoubtful = mode === 'readwrite' && doubts-- > 0;
          const done = transaction.done.then(() => {
            if (isDoubtful) {
              throw new DOMException('unknown', 'UnknownError');
            }
          });
          return { store: transaction.store, done };
        },
      });
    },
  });
  tab.client.post('lobby', 'one');
  await eventually(() => tab.client.state.outbox[0].kept !== 'writing');
  tab.client.post('lobby', 'two');
  await eventually(() => tab.client.state.outbox.every(({ kept }) => kept === 'stored'));
  equal(tab.waiting, ['one', 'two']);
});

test('what is read from the disk is never older than what was written meanwhile', async () => {
  /** @type {((all: string[]) => void)[]} */
  const reads = [];
  const shelf = /** @type {any} */ ({
    read: () => new Promise((resolve) => reads.push(resolve)),
    sweep: async () => {},
  });
  const disk = new OutboxDisk(shelf, { wrote: () => {} });
  /** @type {unknown[]} */
  const taken = [];
  const reading = disk.read((all) => taken.push(all));
  await disk.write(async () => {});
  reads[0](['of before']);
  await eventually(() => reads.length === 2);
  reads[1](['of after']);
  await reading;
  equal(taken, [['of after']]);
});
