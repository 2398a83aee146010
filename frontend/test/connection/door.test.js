/** What the page does when the door does not open. */
import { aMoment, equal, eventually } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

/** @param {number} status @param {Record<string, string>} [headers] */
function behindADoor(status, headers) {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  browser.server.door = { status, body: { error: 'word', message: 'Words.' }, headers };
  return browser;
}

for (const status of [401, 403, 421]) {
  test(`a door that says ${status} is not knocked at again by itself`, async () => {
    const browser = behindADoor(status);
    const tab = browser.open();
    await eventually(() => tab.phase === 'refused');
    equal(tab.connection.refusal, { status, error: 'word', message: 'Words.' });
    browser.clock.advance(3_600_000);
    tab.environment.window.dispatchEvent(new Event('online'));
    equal(browser.server.sockets.length, 1);
    browser.server.isUp = true;
    tab.client.reconnectNow();
    await eventually(() => tab.phase === 'live');
    equal(tab.connection.refusal, null);
  });
}

for (const status of [429, 503]) {
  test(`a door that says ${status} is knocked at when it said, and not before`, async () => {
    const browser = behindADoor(status, { 'Retry-After': '7' });
    const tab = browser.open();
    await eventually(() => tab.connection.retryAt !== null);
    equal(tab.connection.refusal?.status, status);
    equal(Number(tab.connection.retryAt) - browser.clock.now(), 7_250);
    browser.clock.advance(6_000);
    tab.environment.window.dispatchEvent(new Event('online'));
    equal(browser.server.sockets.length, 1);
    browser.clock.advance(1_250);
    await eventually(() => browser.server.sockets.length === 2);
  });
}

for (const status of [426, 400, 500, 200]) {
  test(`a door that says ${status} is simply tried again`, async () => {
    const browser = behindADoor(status, { 'Retry-After': '70' });
    const tab = browser.open();
    await eventually(() => tab.connection.retryAt !== null);
    equal([tab.phase, tab.connection.refusal], ['waiting', null]);
    equal(Number(tab.connection.retryAt) - browser.clock.now(), 250);
  });
}

test('a door whose words make no sense still says no', async () => {
  const browser = behindADoor(403);
  browser.server.door = { status: 403, body: ['?'] };
  const tab = browser.open();
  await eventually(() => tab.phase === 'refused');
  equal(tab.connection.refusal, { status: 403, error: 'http-403', message: '' });
});

test('where nobody answers at all, the page tries again', async () => {
  const browser = new FakeBrowser();
  browser.server.isUp = false;
  const tab = browser.open();
  await eventually(() => tab.connection.retryAt !== null);
  browser.server.isUp = true;
  browser.clock.advance(250);
  await eventually(() => tab.phase === 'live');
});

test('a connection that was open once does not ask the door why it closed', async () => {
  const browser = new FakeBrowser();
  await browser.openLive();
  browser.server.closeAll(1006);
  equal(browser.server.doorAsked, 0);
});

test('what the door says after a person tried again is of no use', async () => {
  const browser = new FakeBrowser();
  /** @type {(answer: Response) => void} */
  let answer = () => {};
  const tab = browser.open({
    fetch: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  browser.server.isUp = false;
  await eventually(() => tab.connection.closeCode === 1006);
  browser.server.isUp = true;
  tab.client.reconnectNow();
  await eventually(() => tab.phase === 'live');
  answer(new Response('{}', { status: 403 }));
  await new Response('{}').json();
  await aMoment();
  equal([tab.phase, browser.server.sockets.length], ['live', 2]);
});
