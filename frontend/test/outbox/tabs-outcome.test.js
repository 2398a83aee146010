/** What becomes of a message is the same in every tab of one person. */
import { equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { neverTwiceNorGone } from '/test/fakes/never-twice.js';
import { test } from '/test/runner.js';

test('what failed in one tab can be sent again from the other', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  browser.server.answers = (request) =>
    request.type === 'post' ? { type: 'error', code: 'not-allowed', message: 'No.' } : null;
  const id = first.client.post('lobby', 'hi');
  await eventually(() => second.client.state.outbox[0]?.status === 'failed');
  equal(second.client.state.outbox[0].error?.code, 'not-allowed');
  browser.server.answers = () => null;
  second.client.retry(id);
  await eventually(() => first.texts.length === 1 && second.texts.length === 1);
  equal([first.waiting, second.waiting], [[], []]);
});

test('what is thrown away in one tab vanishes from the other', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  browser.server.answers = (request) =>
    request.type === 'post' ? { type: 'error', code: 'not-allowed', message: 'No.' } : null;
  const id = first.client.post('lobby', 'hi');
  await eventually(() => second.client.state.outbox[0]?.status === 'failed');
  second.client.discard(id);
  await eventually(() => first.waiting.length === 0);
});

test('a tab that hears of the outcome before its own feed brings it shows it once', async () => {
  const browser = new FakeBrowser();
  const [first, second] = await browser.openTwo();
  browser.server.feeds = false;
  const id = second.client.post('lobby', 'hi');
  const wrong = neverTwiceNorGone(second, () => [id]);
  await eventually(() => second.texts.length === 1);
  equal(second.lobby.seq, 0);
  browser.server.feeds = true;
  browser.server.commit();
  await eventually(() => second.lobby.seq === 1 && first.lobby.seq === 1);
  equal([second.texts, wrong], [['hi'], []]);
  ok(second.client.state.counters.gapsFound === 0);
});

test('strange words on the channel are ignored', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  const channel = new BroadcastChannel(`beseda-outbox-1-${browser.person}`);
  for (const word of [null, 7, 'who', {}, { word: 'mine' }, { word: 7, from: 'x' }, []]) {
    channel.postMessage(word);
  }
  tab.client.post('lobby', 'hi');
  await eventually(() => tab.texts.length === 1);
  channel.close();
});
