import { equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

test('a person who comes in sees what was said and is live', async () => {
  const browser = new FakeBrowser();
  browser.server.log.post('hello');
  const tab = browser.open();
  equal([tab.phase, tab.client.state.connection.readyState], ['connecting', 'CONNECTING']);
  await eventually(() => tab.phase === 'live');
  equal(tab.texts, ['hello']);
  equal(tab.client.state.you?.name, 'Mary');
  equal(browser.server.socket.protocols, ['beseda.v1']);
});

test('what somebody else writes appears', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.post('are you there?');
  await eventually(() => tab.texts.length === 1);
  equal(tab.client.state.rooms.lobby.seq, 1);
});

test('a message waits in the outbox at once, and is in the room once it is taken', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  const id = tab.client.post('lobby', 'hi');
  equal(tab.waiting, ['hi']);
  await eventually(() => tab.texts.length === 1);
  equal([tab.waiting, tab.client.state.rooms.lobby.entries[0].id], [[], id]);
  equal(browser.server.requestsOf('post').length, 1);
});

test('messages go out one at a time and in order', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.holds = (request) => request.type === 'post';
  const texts = ['one', 'two', 'three'];
  texts.forEach((text) => tab.client.post('lobby', text));
  for (const count of [1, 2, 3]) {
    await eventually(() => browser.server.requestsOf('post').length === count);
    equal(tab.client.state.outbox.map(({ status }) => status)[0], 'sending');
    browser.server.release();
  }
  await eventually(() => tab.texts.length === 3);
  equal(tab.texts, texts);
});

test('after a cut, what was typed meanwhile goes out once and in order', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.closeAll(1006);
  await eventually(() => tab.phase === 'waiting');
  tab.client.post('lobby', 'one');
  tab.client.post('lobby', 'two');
  browser.server.log.post('missed');
  await eventually(() => tab.client.state.outbox.every(({ kept }) => kept === 'stored'));
  browser.clock.advance(500);
  await eventually(() => tab.texts.length === 3);
  equal([tab.texts, tab.waiting], [['missed', 'one', 'two'], []]);
  equal(tab.client.state.counters.reconnects, 1);
  equal(tab.client.state.rooms.lobby.restored?.count, 1);
});

test('a message whose confirmation was lost is sent again with its id and shown once', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.mangles = (frame) => (/"type":"(ok|events)"/.test(frame) ? [] : [frame]);
  tab.client.post('lobby', 'hi');
  await eventually(() => browser.server.requestsOf('post').length === 1);
  browser.server.mangles = (frame) => [frame];
  browser.server.closeAll(1006);
  browser.clock.advance(500);
  await eventually(() => tab.phase === 'live' && tab.waiting.length === 0);
  equal(tab.texts, ['hi']);
  equal(browser.server.log.head, 1);
});

test('what was written and not sent outlives the tab', async () => {
  const browser = new FakeBrowser();
  const first = await browser.openLive();
  browser.server.closeAll(1006);
  browser.server.isUp = false;
  const id = first.client.post('lobby', 'written on the train');
  await eventually(() => first.client.state.outbox[0].kept === 'stored');
  first.client.stop();
  browser.server.isUp = true;
  const second = await browser.openLive();
  await eventually(() => second.texts.length === 1);
  equal([second.waiting, second.client.state.rooms.lobby.entries[0].id], [[], id]);
});

test('a refused message says why, the next one goes on, and it can be sent again', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.answers = (request) =>
    request.text === 'bad' ? { type: 'error', code: 'not-allowed', message: 'No.' } : null;
  const id = tab.client.post('lobby', 'bad');
  tab.client.post('lobby', 'good');
  await eventually(() => tab.texts.length === 1);
  equal(tab.texts, ['good']);
  equal(tab.client.state.outbox[0].error, { code: 'not-allowed', message: 'No.' });
  browser.server.answers = () => null;
  tab.client.retry(id);
  await eventually(() => tab.texts.length === 2);
  equal(tab.waiting, []);
});

test('a failed message that is thrown away is gone, also after a reload', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.answers = (request) =>
    request.type === 'post' ? { type: 'error', code: 'too-long', message: '' } : null;
  const id = tab.client.post('lobby', 'bad');
  await eventually(() => tab.client.state.outbox[0]?.status === 'failed');
  tab.client.discard(id);
  equal(tab.waiting, []);
  const other = await browser.openLive();
  equal(other.waiting, []);
});

test('a busy server is asked again later, and the order is kept', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  const busy = { type: 'error', code: 'busy', message: 'Busy', retryAfterMs: 3_000 };
  browser.server.answers = (request) => (request.type === 'post' ? busy : null);
  tab.client.post('lobby', 'one');
  tab.client.post('lobby', 'two');
  await eventually(() => tab.client.state.outbox[0].error?.code === 'busy');
  equal(tab.client.state.outbox[0].status, 'pending');
  browser.server.answers = () => null;
  browser.clock.advance(2_900);
  equal(browser.server.requestsOf('post').length, 1);
  browser.clock.advance(200);
  await eventually(() => tab.texts.length === 2);
  equal(tab.texts, ['one', 'two']);
});

test('scrolling up loads older messages until there are none', async () => {
  const browser = new FakeBrowser();
  for (let n = 1; n <= 120; n++) {
    browser.server.log.post(`message ${n}`);
  }
  const tab = await browser.openLive();
  equal(tab.texts.length, 50);
  tab.client.loadOlder('lobby');
  tab.client.loadOlder('lobby');
  await eventually(() => tab.texts.length === 100);
  tab.client.loadOlder('lobby');
  await eventually(() => tab.texts.length === 120);
  tab.client.loadOlder('lobby');
  equal(browser.server.requestsOf('history').length, 3);
  ok(!tab.client.state.rooms.lobby.hasOlder);
});

test('listeners hear of many changes once', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  let heard = 0;
  const stop = tab.client.subscribe(() => {
    heard += 1;
  });
  tab.client.post('lobby', 'one');
  tab.client.post('lobby', 'two');
  await Promise.resolve();
  equal(heard, 1);
  stop();
  tab.client.post('lobby', 'three');
  await eventually(() => tab.texts.length === 3);
  equal(heard, 1);
});
