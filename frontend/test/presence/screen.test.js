/** What the server is told of the screen. */
import { equal, eventually } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { RoomLog } from '/test/fakes/room-log.js';
import { test } from '/test/runner.js';

/** @param {any} server */
const looked = (server) => server.requestsOf('looking').map((/** @type {any} */ { room }) => room);

test('a new connection is told what is on the screen, and then each change', async () => {
  const browser = new FakeBrowser();
  const { server } = browser;
  server.others.set('tea', new RoomLog('t1'));
  const tab = await browser.openLive();
  await eventually(() => looked(server).length === 1);
  tab.client.show('tea');
  tab.client.show('tea');
  await eventually(() => tab.client.state.rooms.tea?.loaded);
  equal(looked(server), ['lobby', 'tea']);
  server.closeAll(1006);
  await eventually(() => tab.phase === 'waiting');
  browser.clock.advance(500);
  await eventually(() => looked(server).length === 3);
  equal(looked(server), ['lobby', 'tea', 'tea']);
});

test('who writes says so every few seconds and not with every key', async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openLive();
  for (let key = 0; key < 20; key += 1) tab.client.typing();
  const said = () => browser.server.requestsOf('typing').length;
  await eventually(() => said() > 0);
  equal(said(), 1);
  browser.clock.advance(3_000);
  tab.client.typing();
  await eventually(() => said() === 2);
});
