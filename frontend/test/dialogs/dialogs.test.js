import { ConversationDialog } from '/assets/test/dialogs/conversation-dialog.js';
import { DirectoryDialog } from '/assets/test/dialogs/directory-dialog.js';
import { NewRoomDialog } from '/assets/test/dialogs/new-room-dialog.js';
import { equal, eventually, ok } from '/test/expect.js';
import { room } from '/test/fakes/fake-client.js';
import { heard, mount, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

/** @template {HTMLElement & {updateComplete: Promise<boolean>}} E @param {E} element
 * @param {Record<string, any>} answers by request */
async function opened(element, answers) {
  /** @type {any[]} */
  const asked = [];
  const ask = async (/** @type {any} */ request) => {
    asked.push(request);
    return answers[request.type] ?? { error: { code: 'not-allowed', message: '' } };
  };
  await mount(Object.assign(element, { ask, change: ask }));
  return { element, asked, went: heard(element, 'go'), closed: heard(element, 'closed') };
}

/** @param {Element} element @param {string} selector */
const click = (element, selector) =>
  /** @type {HTMLElement} */ (element.querySelector(selector)).click();

test('a dialog opens by itself, and its end is told', async () => {
  const { element, closed } = await opened(new NewRoomDialog(), {});
  const dialog = /** @type {HTMLDialogElement} */ (element.querySelector('dialog'));
  ok(dialog.open);
  ok(dialog.contains(document.activeElement));
  click(element, 'header button');
  await eventually(() => closed.length === 1);
});

test('a room is made as one wishes, and one goes there', async () => {
  const made = { ok: { room: 'r7', seq: 1 } };
  const { element, asked, went } = await opened(new NewRoomDialog(), { create: made });
  click(element, '[value=private]');
  await settled(element);
  click(element, '[name=earlier]');
  /** @type {HTMLInputElement} */ (element.querySelector('#room-name')).value = ' Tea ';
  element.querySelector('form')?.requestSubmit();
  await eventually(() => went.length === 1);
  equal(went, ['r7']);
  equal(asked, [{ type: 'create', name: 'Tea', kind: 'private', earlierHistory: true }]);
});

test('a name that is taken is said beside it, and nothing is lost', async () => {
  const taken = { error: { code: 'name-taken', message: '' } };
  const { element, went } = await opened(new NewRoomDialog(), { create: taken });
  const field = /** @type {HTMLInputElement} */ (element.querySelector('#room-name'));
  field.value = 'Tea';
  element.querySelector('form')?.requestSubmit();
  await eventually(() => element.querySelector('#room-problem')?.textContent !== '');
  equal([field.value, field.getAttribute('aria-invalid'), went], ['Tea', 'true', []]);
});

const TEA = { id: 'r1', name: 'Tea', kind: 'public', people: 3, topic: 'Green' };
const MINE = { id: 'r2', name: 'Mine', kind: 'private', people: 1, joined: true };

test('the directory shows what one may find; one looks in, or joins', async () => {
  const rooms = { ok: { rooms: [TEA, MINE], more: false } };
  const answers = { rooms, join: { ok: { seq: 4 } } };
  /** @type {string[]} */
  const told = [];
  const found = (/** @type {{name: string}} */ { name }) => told.push(name);
  const first = await opened(Object.assign(new DirectoryDialog(), { found }), answers);
  await eventually(() => first.element.querySelectorAll('.results li').length === 2);
  equal(first.element.querySelectorAll('.results .button').length, 1);
  click(first.element, '.found');
  equal([first.went, told], [['r1'], ['Tea']]);
  const second = await opened(new DirectoryDialog(), answers);
  await eventually(() => second.element.querySelector('.results .button'));
  click(second.element, '.results .button');
  await eventually(() => second.went.length === 1);
  equal(second.asked.at(-1), { type: 'join', room: 'r1' });
});

test('nothing found is said, and so is a refusal', async () => {
  const none = { rooms: { ok: { rooms: [], more: false } } };
  const { element } = await opened(new DirectoryDialog(), none);
  await eventually(() => element.querySelector('.none'));
  const refused = await opened(new DirectoryDialog(), {});
  const problem = await eventually(() => refused.element.querySelector('.scrolled .problem'));
  equal(problem?.textContent, 'failed.forbidden');
});

const PEOPLE = ['g-mary', 'p2', 'p3'].map((id) => ({ id, name: id, role: 'member' }));
const people = { ok: { people: PEOPLE, more: false } };

test('a conversation is begun with whom one picked, and never with oneself', async () => {
  const answers = { people, direct: { ok: { room: 'r9', seq: 0 } } };
  const dialog = Object.assign(new ConversationDialog(), { me: { id: 'g-mary', name: 'Mary' } });
  const { element, asked, went } = await opened(dialog, answers);
  await eventually(() => element.querySelectorAll('.results li').length === 2);
  const begin = () => element.querySelector('footer .button:last-child');
  ok(/** @type {HTMLButtonElement} */ (begin()).disabled);
  element.querySelectorAll('.results input').forEach((box) => {
    /** @type {HTMLElement} */ (box).click();
  });
  await settled(element);
  equal(element.querySelectorAll('.chip').length, 2);
  click(element, '.chip');
  await settled(element);
  click(element, 'footer .button:last-child');
  await eventually(() => went.length === 1);
  equal(asked.at(-1), { type: 'direct', people: ['p3'] });
});

test('who could not be brought in stays picked, with the reason', async () => {
  const dialog = Object.assign(new ConversationDialog(), { room: room({ id: 'r1' }) });
  const { element, closed } = await opened(dialog, { people });
  await eventually(() => element.querySelectorAll('.results li').length === 3);
  click(element, '.results input');
  await settled(element);
  click(element, 'footer .button:last-child');
  await eventually(() => element.querySelector('.inside > .problem:not(:empty)'));
  equal([element.querySelectorAll('.chip').length, closed.length], [1, 0]);
});
