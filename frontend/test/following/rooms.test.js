/** One room on screen, many beside it, against a server that knows them all. */
import { equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { RoomLog } from '/test/fakes/room-log.js';
import { test } from '/test/runner.js';

const place = { read: 0, unread: 0, mentions: 0, level: 'everything' };

async function someoneWithTwoRooms() {
  const browser = new FakeBrowser();
  const { server } = browser;
  const tea = new RoomLog('t1');
  server.others.set('tea', tea);
  server.own = new RoomLog('m1');
  server.places = { lobby: place, tea: place };
  tea.post('green or black?');
  const tab = await browser.openLive();
  return { browser, server, tab, tea };
}

/** @param {any} tab */
const texts = (tab) => tab.client.state.rooms.tea.entries.map((/** @type {any} */ e) => e.text);

test('the room on screen is open, and only that', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  equal(server.requestsOf('open').map(({ room }) => room), ['me', 'lobby']);
  tab.client.show('tea');
  await eventually(() => tab.client.state.rooms.tea.loaded);
  equal(server.requestsOf('close').map(({ room }) => room), ['lobby']);
  equal(texts(tab), ['green or black?']);
  await eventually(() => tab.phase === 'live');
});

test('who comes back asks for what they missed and not for all', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  server.post('one');
  await eventually(() => tab.texts.length === 1);
  tab.client.show('tea');
  await eventually(() => tab.client.state.rooms.tea.loaded);
  server.post('two');
  tab.client.show('lobby');
  await eventually(() => tab.texts.length === 2);
  const last = server.requestsOf('open').at(-1);
  equal([last?.room, last?.after, last?.epoch], ['lobby', 1, 'e1']);
  equal(server.requestsOf('history').length, 2);
});

test('after a cut the room on screen goes on, whichever it is', async () => {
  const { browser, server, tab, tea } = await someoneWithTwoRooms();
  tab.client.show('tea');
  await eventually(() => tab.client.state.rooms.tea.loaded);
  server.closeAll(1006);
  tea.post('black');
  await eventually(() => tab.phase === 'waiting');
  browser.clock.advance(500);
  await eventually(() => texts(tab).length === 2 && tab.phase === 'live');
  equal(tab.client.state.rooms.tea.restored?.count, 1);
});

test('what is written goes to its own room, wherever one looks', async () => {
  const { server, tab, tea } = await someoneWithTwoRooms();
  server.holds = ({ type }) => type === 'post';
  tab.client.post('tea', 'black, please');
  tab.client.post('lobby', 'hello');
  await eventually(() => server.requestsOf('post').length === 2);
  server.release();
  await eventually(() => tab.waiting.length === 0);
  equal([tea.head, tab.texts], [2, ['hello']]);
});

test('one’s own log tells of a new room, and a hole in it is asked for again', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  const own = /** @type {RoomLog} */ (server.own);
  const added = { room: 'new', roomName: 'New', roomKind: 'private' };
  server.mangles = (frame) => (frame.includes('"me"') ? [] : [frame]);
  own.happen(/** @type {any} */ ('level'), /** @type {any} */ ({ room: 'tea', level: 'nothing' }));
  server.commit();
  server.mangles = (frame) => [frame];
  own.happen(/** @type {any} */ ('added'), /** @type {any} */ (added));
  server.commit();
  await eventually(() => tab.client.state.rooms.new);
  equal(tab.client.state.rooms.tea.level, 'nothing');
  equal(server.requestsOf('open').at(-1)?.after, 0);
});

test('how far one read is told at most once a second, and the farthest of it', async () => {
  const { browser, server, tab } = await someoneWithTwoRooms();
  ['one', 'two', 'three'].forEach((text) => server.post(text));
  await eventually(() => tab.texts.length === 3);
  equal(tab.lobby.unread, 3);
  [1, 2, 3, 2].forEach((seq) => tab.client.read('lobby', seq));
  equal(tab.lobby.unread, 0);
  await eventually(() => server.requestsOf('read').length === 1);
  browser.clock.advance(1_000);
  await eventually(() => server.requestsOf('read').length === 2);
  equal(server.requestsOf('read').map(({ seq }) => seq), [1, 3]);
  browser.clock.advance(1_000);
  tab.client.read('lobby', 3);
  equal(server.requestsOf('read').length, 2);
});

test('a room that is not there says so, until somebody lets one in', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  tab.client.show('secret');
  await eventually(() => tab.client.state.rooms.secret?.missing);
  equal(tab.phase, 'live');
  server.others.set('secret', new RoomLog('s1'));
  const added = { room: 'secret', roomName: 'Secret', roomKind: 'private' };
  server.own?.happen(/** @type {any} */ ('added'), /** @type {any} */ (added));
  server.commit();
  await eventually(() => tab.client.state.rooms.secret.loaded);
  ok(tab.client.state.rooms.secret.joined);
});

test('a room that one found has its name before it is open', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  server.others.set('den', new RoomLog('d1'));
  tab.client.found({ id: 'den', name: 'Den', kind: 'public', topic: 'Foxes', people: 3 });
  tab.client.show('den');
  const { name, topic, joined, loaded } = tab.client.state.rooms.den;
  equal([name, topic, joined, loaded], ['Den', 'Foxes', false, false]);
  await eventually(() => tab.client.state.rooms.den.loaded);
  equal(server.requestsOf('rooms').length, 0);
});

test('what was written for a room that is gone does not wait for ever', async () => {
  const { server, tab } = await someoneWithTwoRooms();
  server.others.delete('tea');
  const gone = { room: 'tea', by: 'p2' };
  server.own?.happen(/** @type {any} */ ('removed'), /** @type {any} */ (gone));
  server.commit();
  await eventually(() => !tab.client.state.rooms.tea);
  tab.client.post('tea', 'too late');
  await eventually(() => tab.waiting.length === 0);
  equal(tab.client.state.sentAway?.by, 'Pedro');
});

test('a change of which nobody knows what became goes out again under its id', async () => {
  const { server, tab, browser } = await someoneWithTwoRooms();
  server.answers = ({ type }) =>
    type === 'create' ? { type: 'error', code: 'outcome-unknown', message: '' } : null;
  const create = { type: 'create', name: 'Tea', kind: 'public' };
  const first = await tab.client.change(create);
  ok('error' in first && first.error.code === 'outcome-unknown');
  server.answers = ({ type }) => (type === 'create' ? { type: 'ok', room: 'r9', seq: 1 } : null);
  const second = await tab.client.change(create);
  ok('ok' in second && second.ok.room === 'r9');
  await tab.client.change(create);
  const [one, two, three] = server.requestsOf('create').map(({ id }) => id);
  ok(one === two && two !== three);
  server.closeAll(1006);
  const lost = await tab.client.change(create);
  equal(lost, { error: { code: 'lost', message: '' } });
  browser.clock.advance(1);
});
