import { Sidebar } from '/assets/test/sidebar/sidebar.js';
import { equal, ok } from '/test/expect.js';
import { room } from '/test/fakes/fake-client.js';
import { heard, mount } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

/** @param {Partial<Sidebar>} some */
async function sidebar(some) {
  const element = Object.assign(new Sidebar(), { active: 'lobby', ...some });
  return mount(element, { width: 264, words: { 'browser.details.number': '{0}' } });
}

const rooms = {
  lobby: room({ id: 'lobby', name: 'Lobby' }),
  a: room({ id: 'a', name: 'apples', unread: 3 }),
  b: room({ id: 'b', name: 'bees', unread: 3, level: 'nothing' }),
  d: room({ id: 'd', name: 'Anna', kind: 'direct', unread: 1, people: ['p9'] }),
};

/** @param {Sidebar} element @param {string} id */
const row = (element, id) =>
  /** @type {HTMLElement} */ (element.querySelector(`[data-room=${id}]`));

test('each room is a link, and the one on screen says so', async () => {
  const element = await sidebar({ rooms });
  equal(row(element, 'a').getAttribute('href'), '#/room/a');
  equal(row(element, 'lobby').getAttribute('href'), '#/');
  equal(element.querySelectorAll('[aria-current=page]').length, 1);
  equal(row(element, 'lobby').getAttribute('aria-current'), 'page');
});

test('what is unread is bold and counted, and louder in a conversation', async () => {
  const element = await sidebar({ rooms });
  ok(row(element, 'a').classList.contains('loud'));
  equal(row(element, 'a').querySelector('.count [aria-hidden]')?.textContent, '3');
  ok(!row(element, 'a').querySelector('.calls'));
  ok(row(element, 'd').querySelector('.calls'));
  ok(!row(element, 'lobby').querySelector('.count'));
});

test('a room that is to stay quiet is dimmed and counts nothing', async () => {
  const element = await sidebar({ rooms });
  ok(row(element, 'b').classList.contains('muted'));
  ok(!row(element, 'b').querySelector('.count'));
});

test('a name is shown as text', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const element = await sidebar({ rooms: { lobby: room({ name }) } });
  equal(row(element, 'lobby').querySelector('.name')?.textContent, name);
});

test('the longest name leaves room for who is here and for what is unread', async () => {
  const name = 'Maximiliane Wolkenstein-Trostburg-Rodneg';
  const d = room({ id: 'd', name, kind: 'direct', unread: 1_000, people: ['p9'] });
  const element = await sidebar({ rooms: { d }, presence: { p9: 'here' } });
  const parts = ['.avatar', '.name', '.presence', '.count'].map((part) =>
    /** @type {Element} */ (row(element, 'd').querySelector(part)).getBoundingClientRect(),
  );
  parts.slice(1).forEach(({ left }, at) => ok(parts[at].right < left, `${at}`));
  const { right } = row(element, 'd').getBoundingClientRect();
  ok(parts[3].right < right && right <= 264);
  ok(parts[1].width > 60 && parts[2].width === 8);
});

test('only who has an account is offered to make and find rooms', async () => {
  const guests = await sidebar({ rooms: { lobby: rooms.lobby } });
  equal(guests.querySelectorAll('.over button').length, 0);
  const element = await sidebar({ rooms, member: true });
  const wished = heard(element, 'dialog');
  element.querySelectorAll('.over button').forEach((button) => {
    /** @type {HTMLElement} */ (button).click();
  });
  equal(wished, ['browse', 'new-room', 'conversation']);
});

test('who goes to a room closes the drawer', async () => {
  const element = await sidebar({ rooms });
  const said = heard(element, 'menu');
  row(element, 'lobby').addEventListener('click', (event) => event.preventDefault());
  row(element, 'lobby').click();
  equal(said, [false]);
});
