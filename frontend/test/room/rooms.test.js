/** The page with several rooms. */
import { BesedaApp } from '/assets/test/app-frame.js';
import { equal, eventually, ok } from '/test/expect.js';
import { emptyState, entry, FakeClient, room } from '/test/fakes/fake-client.js';
import { mount } from '/test/fakes/stage.js';
import { after, test } from '/test/runner.js';

const WORDS = { 'browser.title': 'Beseda', 'browser.room.lobby': 'Lobby' };
const TEA = { id: 'tea', name: 'Tea', unread: 2 };

/** @param {Partial<ReturnType<typeof room>>} [tea] @param {object} [some] */
async function app(tea = {}, some = {}) {
  after(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => localStorage.clear());
  const rooms = { lobby: room({}), tea: room({ ...TEA, ...tea }) };
  const own = { seq: 1, epoch: 'm1', gap: false };
  const client = new FakeClient({ ...emptyState(), rooms, own, ...some });
  const element = new BesedaApp();
  element.page = { person: 'g-mary', name: 'Mary', guest: false };
  element.use(/** @type {any} */ (client));
  await mount(element, { width: 1_200, height: 600, words: WORDS });
  await eventually(() => element.querySelector('h1'), 'the page is drawn');
  return { element, client };
}

/** @param {BesedaApp} element @param {string} name */
const shows = (element, name) =>
  eventually(() => element.querySelector('h1 .name')?.textContent === name, `${name} is shown`);

/** @param {BesedaApp} element */
async function intoTea(element) {
  /** @type {HTMLElement} */ (element.querySelector('[data-room=tea]')).click();
  await shows(element, 'Tea');
}

test('a click leads to a room, the address names it, and back leads back', async () => {
  const { element, client } = await app();
  equal(document.title, '(2) Lobby · Beseda');
  await intoTea(element);
  equal([location.hash, client.calls[0]], ['#/room/tea', ['show', 'tea']]);
  equal(document.title, '(2) Tea · Beseda');
  history.back();
  await shows(element, 'Lobby');
  equal(client.calls.at(-1), ['show', 'lobby']);
});

test('Alt and an arrow lead to the next room', async () => {
  const { element } = await app();
  const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true });
  element.querySelector('textarea')?.dispatchEvent(down);
  await shows(element, 'Tea');
});

test('what is written goes to the room on screen, and a draft stays in its own', async () => {
  const { element, client } = await app();
  const field = () => /** @type {HTMLTextAreaElement} */ (element.querySelector('textarea'));
  field().value = 'for the lobby';
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await intoTea(element);
  await eventually(() => field().value === '');
  field().value = 'for tea';
  field().dispatchEvent(new Event('input', { bubbles: true }));
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  equal(client.calls.find(([what]) => what === 'post'), ['post', 'tea', 'for tea', null]);
  history.back();
  await eventually(() => field().value === 'for the lobby');
});

test('in an archived room words stand where one would write', async () => {
  const { element } = await app({ archived: true });
  element.active = 'tea';
  await shows(element, 'Tea');
  ok(element.querySelector('.closed') && !element.querySelector('textarea, .closed button'));
});

test('who looks in from outside may join, and is told if not', async () => {
  const { element, client } = await app({ joined: false });
  client.answers = () => ({ error: { code: 'not-allowed', message: '' } });
  element.active = 'tea';
  await shows(element, 'Tea');
  /** @type {HTMLElement} */ (element.querySelector('.closed button')).click();
  await eventually(() => element.querySelector('.closed p')?.textContent === 'failed.forbidden');
  equal(client.calls.at(-1), ['join', { type: 'join', room: 'tea' }]);
});

test('a room that is not there leads to the lobby', async () => {
  const { element } = await app({ joined: false, missing: true });
  element.active = 'tea';
  const link = await eventually(() => element.querySelector('.missing a'));
  equal(link?.getAttribute('href'), '#/');
  ok(!element.querySelector('textarea'));
});

test('who is sent away while they look is led to the lobby and told by whom', async () => {
  const { element, client } = await app();
  await intoTea(element);
  const sentAway = { room: 'tea', name: 'Tea', by: 'Pedro' };
  client.set({ rooms: { lobby: room({}) }, sentAway });
  await shows(element, 'Lobby');
  const told = await eventually(() => element.querySelector('.told[role=status]'));
  /** @type {HTMLElement | null} */ (told?.querySelector('button') ?? null)?.click();
  await eventually(() => !element.querySelector('.told'));
});

test('what happened to a room is drawn quietly, and is no message', async () => {
  const whom = { id: 'p7', name: '<b>Anna</b>' };
  const notice = { whom, words: '', on: false };
  const added = entry(2, 'Pedro', null, { kind: 'joined', gone: false, notice });
  const { element } = await app({ entries: [entry(1, 'Pedro', 'Hello'), added] });
  element.active = 'tea';
  await eventually(() => element.querySelector('.happened'));
  equal(element.querySelectorAll('.message').length, 1);
  ok(!element.querySelector('.happened b'));
});

test('the details open beside the room and give the focus back', async () => {
  const { element } = await app();
  const info = /** @type {HTMLElement} */ (element.querySelector('.info'));
  info.click();
  await eventually(() => element.querySelector('.panel'));
  await eventually(() => document.activeElement?.closest('.panel'));
  /** @type {HTMLElement} */ (document.activeElement).click();
  await eventually(() => !element.querySelector('.panel') && document.activeElement === info);
});

test('a dialog is asked for in the sidebar', async () => {
  const { element } = await app();
  element.querySelector('beseda-sidebar')?.dispatchEvent(
    new CustomEvent('dialog', { detail: 'new-room', bubbles: true }),
  );
  await eventually(() => element.querySelector('dialog[open]'));
  /** @type {HTMLElement} */ (element.querySelector('dialog header button')).click();
  await eventually(() => !element.querySelector('dialog'));
});
