/** Several tabs of one person: one sends, all see the same. */
import { equal, eventually } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { neverTwiceNorGone } from '/test/fakes/never-twice.js';
import { test } from '/test/runner.js';

test('only one of two tabs sends, and both show everything once', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  /** @type {string[]} */
  const ids = [];
  const wrong = neverTwiceNorGone(second, () => ids);
  for (const text of ['one', 'two', 'three']) {
    ids.push(second.client.post('lobby', text));
  }
  await eventually(() => first.texts.length === 3 && second.texts.length === 3);
  equal([first.texts, first.waiting, second.waiting], [['one', 'two', 'three'], [], []]);
  equal(wrong, []);
  equal(browser.server.requestsOf('post').length, 3);
});

test('what one tab wrote without a connection is seen waiting in the other', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  browser.server.isUp = false;
  browser.server.closeAll(1006);
  second.client.post('lobby', 'hi');
  await eventually(() => first.waiting.length === 1);
  equal(first.client.state.outbox[0].status, 'pending');
});

test('when the tab that sends is closed, the other one takes over', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  browser.server.holds = (request) => request.type === 'post';
  first.client.post('lobby', 'one');
  await eventually(() => browser.server.requestsOf('post').length === 1);
  await eventually(() => second.waiting.length === 1);
  browser.server.holds = () => false;
  first.client.stop();
  await eventually(() => {
    browser.clock.advance(250);
    return second.texts.length === 1;
  });
  equal([second.texts, browser.server.log.head], [['one'], 1]);
});

test('when the tab that sends falls silent, the other one takes over', async () => {
  const browser = new FakeBrowser();
  let isFrozen = false;
  const Freezing = class extends BroadcastChannel {
    /** @param {unknown} message */
    postMessage(message) {
      if (!isFrozen) {
        super.postMessage(message);
      }
    }
  };
  const first = await browser.openLive({ BroadcastChannel: Freezing });
  const second = await browser.openLive();
  first.client.post('lobby', 'one');
  await eventually(() => second.texts.length === 1);
  isFrozen = true;
  browser.server.sockets[0].isCut = true;
  second.client.post('lobby', 'two');
  await eventually(() => {
    browser.clock.advance(250);
    return second.texts.length === 2;
  });
  equal([browser.server.log.head, second.waiting], [2, []]);
});

test('a tab whose connection is lost leaves the sending to one that has one', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  first.client.post('lobby', 'one');
  await eventually(() => second.texts.length === 1);
  browser.server.connected = () => {};
  browser.server.sockets[0].closed(1006);
  first.client.post('lobby', 'two');
  await eventually(() => {
    // Slowly, so that an answer over the channel has time to come.
    browser.clock.advance(20);
    return second.texts.length === 2;
  });
  await eventually(() => first.waiting.length === 0);
  equal([first.texts, first.phase], [['one', 'two'], 'connecting']);
});

test('two tabs that both send cost an answer more, and no second message', async () => {
  const browser = new FakeBrowser();
  const [first, second] = [browser.open(), browser.open()];
  await eventually(() => first.phase === 'live' && second.phase === 'live');
  browser.server.holds = (request) => request.type === 'post';
  first.client.post('lobby', 'hi');
  await eventually(() => second.waiting.length === 1);
  browser.clock.advance(250);
  await eventually(() => browser.server.requestsOf('post').length > 0);
  browser.server.holds = () => false;
  browser.server.release();
  await eventually(() => first.texts.length === 1 && second.texts.length === 1);
  equal([browser.server.log.head, first.waiting, second.waiting], [1, [], []]);
});

test('where tabs cannot talk, each sends, and nothing is there twice', async () => {
  const browser = new FakeBrowser();
  const [first, second] = [
    await browser.openLive({ BroadcastChannel: null }),
    await browser.openLive({ BroadcastChannel: null }),
  ];
  first.client.post('lobby', 'one');
  second.client.post('lobby', 'two');
  await eventually(() => first.texts.length === 2 && second.texts.length === 2);
  equal([browser.server.log.head, first.waiting, second.waiting], [2, [], []]);
});

test('a channel that is refused is as none', async () => {
  const browser = new FakeBrowser();
  const refused = /** @type {any} */ (
    class {
      constructor() {
        throw new DOMException('opaque', 'SecurityError');
      }
    }
  );
  const tab = await browser.openLive({ BroadcastChannel: refused });
  tab.client.post('lobby', 'hi');
  await eventually(() => tab.texts.length === 1);
});
