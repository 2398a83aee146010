import { equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

test('after silence the page asks, and stays when anything is heard', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.clock.advance(34_000);
  equal(browser.server.requestsOf('ping').length, 0);
  browser.clock.advance(6_000);
  await eventually(() => browser.server.requestsOf('ping').length === 1);
  browser.clock.advance(8_000);
  equal([tab.phase, browser.server.sockets.length], ['live', 1]);
});

test('whoever stays silent when asked is left for a new connection', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.socket.isCut = true;
  browser.clock.advance(42_800);
  equal([tab.phase, tab.connection.readyState], ['waiting', 'CLOSED']);
  equal(tab.connection.closeCode, 1006);
  browser.clock.advance(500);
  await eventually(() => tab.phase === 'live');
  equal(browser.server.sockets.length, 2);
});

test('a machine that wakes up asks at once', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.socket.isCut = true;
  browser.clock.sleep(20_000);
  browser.clock.advance(7_900);
  equal(tab.phase, 'live');
  browser.clock.advance(200);
  equal(tab.phase, 'waiting');
});

test('losing the network is noticed within two seconds', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.socket.isCut = true;
  tab.environment.window.dispatchEvent(new Event('offline'));
  browser.clock.advance(1_900);
  equal(tab.phase, 'live');
  browser.clock.advance(200);
  equal(tab.phase, 'waiting');
});

test('a browser that is wrong about the network changes nothing', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  tab.environment.window.dispatchEvent(new Event('offline'));
  await eventually(() => browser.server.requestsOf('ping').length === 1);
  await eventually(() => tab.phase === 'live');
  browser.clock.advance(2_100);
  equal([tab.phase, browser.server.sockets.length], ['live', 1]);
});

test('tries grow apart, each by chance within its bounds', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  const tab = browser.open({ random: () => 0.999 });
  /** @type {number[]} */
  const pauses = [];
  for (let n = 0; n < 9; n++) {
    await eventually(() => tab.connection.retryAt !== null);
    const pause = Number(tab.connection.retryAt) - browser.clock.now();
    pauses.push(Math.ceil(pause / 500) * 500);
    browser.clock.advance(pause);
  }
  equal(pauses, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  equal([tab.connection.reconnects, browser.server.doorAsked], [9, 9]);
});

test('a connection that is closed at once does not bring the tries together again', async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  for (const bound of [500, 1_000, 2_000]) {
    await eventually(() => tab.phase === 'live');
    browser.server.closeAll(1011);
    equal(Number(tab.connection.retryAt) - browser.clock.now(), bound / 2);
    browser.clock.advance(bound);
  }
  await eventually(() => tab.phase === 'live');
  browser.clock.advance(6_000);
  browser.server.closeAll(1011);
  equal(Number(tab.connection.retryAt) - browser.clock.now(), 250);
});

test('the network or the person coming back ends the pause', async () => {
  for (const back of ['online', 'pageshow', 'visibilitychange']) {
    const browser = new FakeBrowser();
    const tab = await browser.openLive({ random: () => 0.9 });
    for (let n = 0; n < 4; n++) {
      browser.server.isUp = false;
      browser.server.closeAll(1006);
      await eventually(() => tab.connection.retryAt !== null);
      browser.clock.advance(Number(tab.connection.retryAt) - browser.clock.now());
    }
    await eventually(() => tab.connection.retryAt !== null);
    browser.server.isUp = true;
    browser.clock.advance(1_000);
    equal(tab.phase, 'waiting');
    tab.environment.window.dispatchEvent(new Event(back));
    tab.environment.document.dispatchEvent(new Event(back));
    await eventually(() => tab.phase === 'live', back);
  }
});

test('a person who does not want to wait is not made to', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.closeAll(4008, 'retryAfterMs=60000');
  equal(tab.phase, 'waiting');
  tab.client.reconnectNow();
  await eventually(() => tab.phase === 'live');
  tab.client.reconnectNow();
  equal(browser.server.sockets.length, 2);
});

test('a socket that neither opens nor fails is given up', async () => {
  const browser = new FakeBrowser();
  browser.server.connected = () => {};
  const tab = browser.open();
  browser.clock.advance(14_900);
  equal(tab.phase, 'connecting');
  browser.clock.advance(200);
  await eventually(() => tab.phase === 'waiting');
});

test('an address that no socket can open is tried again, not thrown', async () => {
  const browser = new FakeBrowser();
  const refusing = /** @type {any} */ (
    class {
      constructor() {
        throw new DOMException('insecure', 'SecurityError');
      }
    }
  );
  const tab = browser.open({ WebSocket: refusing });
  await eventually(() => tab.connection.retryAt !== null);
});

test('what cannot be understood is counted and the connection lives', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.socket.deliver('{"type":"events"');
  browser.server.socket.deliver('{"type":"welcome"}\n{"type":"head","room":"lobby","seq":0}');
  browser.server.post('still here');
  await eventually(() => tab.texts.length === 1);
  equal([tab.client.state.counters.malformed, tab.phase], [2, 'live']);
});

test('a client that was stopped does nothing more', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  tab.client.stop();
  equal(tab.connection.readyState, 'CLOSED');
  browser.clock.advance(600_000);
  tab.environment.window.dispatchEvent(new Event('online'));
  equal(browser.server.sockets.length, 1);
  ok(tab.phase !== 'live');
});
