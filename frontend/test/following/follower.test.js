/** How a room stays whole when the line or the server does not behave. */
import { equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { test } from '/test/runner.js';

const lose = () => [];

/** @param {string} frame */
const keep = (frame) => [frame];

test('a frame that is lost leaves a hole that heals by itself', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.mangles = lose;
  browser.server.post('one');
  browser.server.mangles = keep;
  browser.server.post('two');
  await eventually(() => tab.client.state.counters.gapsHealed === 1);
  equal([tab.texts, tab.lobby.gap, tab.phase], [['one', 'two'], null, 'live']);
  equal(browser.server.requestsOf('open')[1].after, 0);
});

test('while a hole is asked for, the page says which', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.mangles = lose;
  browser.server.post('one');
  browser.server.post('two');
  browser.server.mangles = keep;
  browser.server.holds = (request) => request.type === 'open';
  browser.server.post('three');
  await eventually(() => browser.server.requestsOf('open').length === 2);
  equal([tab.lobby.gap, tab.phase], [{ from: 1, to: 2 }, 'catching-up']);
  browser.server.release();
  await eventually(() => tab.phase === 'live');
  equal(tab.texts, ['one', 'two', 'three']);
});

test('a frame that comes twice changes nothing', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.mangles = (frame) => [frame, frame];
  browser.server.post('one');
  browser.server.post('two');
  await eventually(() => tab.client.state.counters.duplicatesDropped === 2);
  equal(tab.texts, ['one', 'two']);
});

test('what others wrote and the feed forgot is noticed after ten seconds', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.mangles = (frame) => (frame.includes('"events"') ? [] : [frame]);
  browser.server.post('forgotten');
  tab.client.post('lobby', 'mine');
  await eventually(() => tab.texts.length === 1);
  equal([tab.texts, tab.lobby.seq, tab.lobby.head], [['mine'], 0, 2]);
  browser.server.mangles = keep;
  browser.clock.advance(10_000);
  await eventually(() => tab.lobby.seq === 2);
  equal([tab.texts, tab.phase], [['forgotten', 'mine'], 'live']);
});

test('a hole that asking does not heal ends with the page of what is true', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.post('one');
  await eventually(() => tab.texts.length === 1);
  browser.server.mangles = (frame) => (frame.includes('"two"') ? [] : [frame]);
  browser.server.post('two');
  browser.server.mangles = (frame) => (frame.includes('"events"') ? holed(frame) : [frame]);
  browser.server.post('three');
  await eventually(() => {
    browser.clock.advance(100);
    return tab.texts.length === 3;
  });
  equal([tab.texts, tab.lobby.gap, tab.phase], [['one', 'two', 'three'], null, 'live']);
  equal(browser.server.requestsOf('open').at(-1)?.after, undefined);
});

/** A server that cannot find its second event any more. @param {string} frame */
function holed(frame) {
  const message = JSON.parse(frame);
  const events = message.events.filter((/** @type {any} */ event) => event.seq !== 2);
  return [JSON.stringify({ ...message, events })];
}

test('a restored backup replaces what was shown', async () => {
  const browser = new FakeBrowser();
  browser.server.log.post('one');
  browser.server.log.post('two');
  const tab = await browser.openLive();
  browser.server.log = new (Object.getPrototypeOf(browser.server.log).constructor)('e2');
  browser.server.log.post('another one');
  browser.server.closeAll(1012);
  browser.clock.advance(250);
  await eventually(() => tab.phase === 'live');
  equal([tab.texts, tab.lobby.epoch, tab.lobby.seq], [['another one'], 'e2', 1]);
});

test('a server that is busy with opening or history is asked again', async () => {
  for (const type of ['open', 'history']) {
    const browser = new FakeBrowser();
    browser.server.log.post('one');
    const busy = { type: 'error', code: 'busy', message: '', retryAfterMs: 700 };
    browser.server.answers = (request) => (request.type === type ? busy : null);
    const tab = browser.open();
    await eventually(() => browser.server.requestsOf(type).length === 1);
    await eventually(() => tab.phase === 'catching-up');
    browser.server.answers = () => null;
    browser.clock.advance(700);
    await eventually(() => tab.phase === 'live');
    equal(tab.texts, ['one']);
  }
});

test('an answer that never comes is asked for again', async () => {
  const browser = new FakeBrowser();
  browser.server.holds = (request) => request.type === 'history';
  const tab = browser.open();
  await eventually(() => browser.server.requestsOf('history').length === 1);
  browser.server.holds = () => false;
  browser.clock.advance(20_500);
  await eventually(() => tab.phase === 'live');
  browser.server.release();
  equal(browser.server.requestsOf('history').length, 2);
});

test('a malformed answer is no answer', async () => {
  const browser = new FakeBrowser();
  browser.server.answers = (request) =>
    request.type === 'history' ? { type: 'ok', entries: 'none' } : null;
  const tab = browser.open();
  await eventually(() => tab.client.state.counters.malformed === 1);
  browser.server.answers = () => null;
  browser.clock.advance(500);
  await eventually(() => tab.phase === 'live');
});

test('an older page that fails can be asked for again', async () => {
  const browser = new FakeBrowser();
  for (let n = 0; n < 60; n++) {
    browser.server.log.post(`message ${n}`);
  }
  const tab = await browser.openLive();
  browser.server.answers = (request) =>
    'before' in request ? { type: 'error', code: 'busy', message: '' } : null;
  tab.client.loadOlder('lobby');
  ok(tab.lobby.loadingOlder);
  await eventually(() => !tab.lobby.loadingOlder);
  browser.server.answers = () => null;
  tab.client.loadOlder('lobby');
  await eventually(() => tab.texts.length === 60);
});

test('a cut while an older page is under way leaves nothing hanging', async () => {
  const browser = new FakeBrowser();
  for (let n = 0; n < 60; n++) {
    browser.server.log.post(`message ${n}`);
  }
  const tab = await browser.openLive();
  browser.server.holds = (request) => 'before' in request;
  tab.client.loadOlder('lobby');
  browser.server.closeAll(1006);
  equal(tab.lobby.loadingOlder, false);
  browser.clock.advance(250);
  await eventually(() => tab.phase === 'live');
  browser.server.holds = () => false;
  tab.client.loadOlder('lobby');
  await eventually(() => tab.texts.length === 60);
});

test('a cut in the middle of catching up goes on where it stopped', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  browser.server.closeAll(1006);
  for (let n = 1; n <= 500; n++) {
    browser.server.log.post(`message ${n}`);
  }
  browser.server.feeds = false;
  browser.clock.advance(250);
  await eventually(() => browser.server.requestsOf('open').length === 2);
  const events = browser.server.log.events.slice(0, 200);
  browser.server.say(browser.server.socket, { type: 'events', room: 'lobby', events });
  await eventually(() => tab.lobby.seq === 200);
  equal(tab.phase, 'catching-up');
  browser.server.closeAll(1006);
  browser.server.feeds = true;
  browser.clock.advance(500);
  await eventually(() => tab.phase === 'live');
  equal(browser.server.requestsOf('open')[2].after, 200);
  equal([tab.texts.length, tab.client.state.counters.duplicatesDropped], [500, 0]);
  equal(tab.lobby.restored?.count, 300);
});
