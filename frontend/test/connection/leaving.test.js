/** What the page does after a close. */
import { equal, eventually } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

for (const [code, error, status] of [
  ...[
    [1000, 'closed', 403],
    [1008, 'policy', 403],
    [4003, 'removed', 403],
  ],
  [4002, 'session-ended', 401],
]) {
  test(`after ${code} the page stays away and says ${error}`, async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openLive();
    browser.server.closeAll(Number(code), 'Because.');
    equal(tab.phase, 'refused');
    equal(tab.connection.refusal, { status, error, message: 'Because.' });
    equal(tab.connection.closeCode, code);
    browser.clock.advance(3_600_000);
    equal(browser.server.sockets.length, 1);
  });
}

for (const code of [1001, 1006, 1011, 1012, 4001, 4999]) {
  test(`after ${code} the page comes back where it was`, async () => {
    const browser = new FakeBrowser();
    browser.server.log.post('one');
    const tab = await browser.openLive();
    browser.server.closeAll(code);
    browser.clock.advance(250);
    await eventually(() => tab.phase === 'live');
    const { after, epoch } = browser.server.requestsOf('open')[1];
    equal([after, epoch], [1, 'e1']);
  });
}

test('after 4008 the page waits as long as it was told', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.closeAll(4008, 'retryAfterMs=5000');
  equal(Number(tab.connection.retryAt) - browser.clock.now(), 5_250);
});

test('after 4004 the page loads itself anew once, and then says that it is too old', async () => {
  const browser = new FakeBrowser();
  await browser.openLive();
  browser.server.closeAll(4004);
  equal(browser.reloads, 1);
  const tab = await browser.openLive();
  browser.server.closeAll(4004);
  equal([browser.reloads, tab.phase], [1, 'refused']);
  equal(tab.connection.refusal?.error, 'page-too-old');
});

test('without a memory for it the page does not load itself anew', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive({
    sessionStorage: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  browser.server.closeAll(4004);
  equal([browser.reloads, tab.phase], [0, 'refused']);
});

test('a draining server is left until it said to be back', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  const backAt = browser.clock.now() + 8_000;
  browser.server.say(browser.server.socket, { type: 'drain', closeInMs: 900, backInMs: 8_000 });
  await eventually(() => tab.phase === 'draining');
  equal(tab.connection.backAt, backAt);
  browser.clock.advance(900);
  browser.server.closeAll(1012);
  equal([tab.phase, tab.connection.backAt], ['waiting', backAt]);
  equal(Number(tab.connection.retryAt), backAt + 250);
  browser.clock.advance(7_350);
  await eventually(() => tab.phase === 'live');
  equal(tab.connection.backAt, null);
});

for (const [code, error] of [
  [1009, 'too-long'],
  [1007, 'malformed'],
  [1003, 'malformed'],
]) {
  test(`a message that ended the connection with ${code} is not sent again`, async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openLive();
    browser.server.holds = (request) => request.type === 'post';
    tab.client.post('lobby', 'the culprit');
    tab.client.post('lobby', 'the next');
    await eventually(() => browser.server.requestsOf('post').length === 1);
    browser.server.holds = () => false;
    browser.server.closeAll(Number(code));
    equal(tab.client.state.outbox[0].error?.code, error);
    browser.clock.advance(250);
    await eventually(() => tab.texts.length === 1);
    equal([tab.texts, tab.waiting], [['the next'], ['the culprit']]);
    equal(
      browser.server.requestsOf('post').map(({ text }) => text),
      ['the culprit', 'the next'],
    );
  });
}

test('what was written for another person is not sent when the session changed', async () => {
  const browser = new FakeBrowser();
  browser.server.you = { ...browser.server.you, id: 'p-somebody-else' };
  const tab = browser.open();
  tab.client.post('lobby', 'mine');
  await eventually(() => browser.reloads === 1);
  equal(browser.server.requestsOf('post'), []);
  const again = browser.open();
  await eventually(() => again.phase === 'refused');
  equal([again.connection.refusal?.error, browser.reloads], ['other-person', 1]);
});
