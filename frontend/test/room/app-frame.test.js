import { BesedaApp } from '/assets/test/app-frame.js';
import { equal, eventually, ok } from '/test/expect.js';
import { emptyState, entry, FakeClient, room } from '/test/fakes/fake-client.js';
import { mount, settled } from '/test/fakes/stage.js';
import { after, test } from '/test/runner.js';

/** @param {Partial<ReturnType<typeof emptyState>>} [some] */
async function app(some = {}) {
  after(() => localStorage.clear());
  const client = new FakeClient({ ...emptyState(), ...some });
  const element = new BesedaApp();
  element.page = { person: 'g-mary', name: 'Mary', guest: true };
  element.use(/** @type {any} */ (client));
  await mount(element, { width: 1_000, height: 600 });
  await eventually(() => element.querySelector('textarea'), 'the page is drawn');
  return { element, client };
}

/** @param {BesedaApp} element @param {string} text */
function write(element, text) {
  const field = /** @type {HTMLTextAreaElement} */ (element.querySelector('textarea'));
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );
}

test('what one writes goes to the client and stands there at once', async () => {
  const { element, client } = await app();
  write(element, 'Hello');
  equal(client.calls, [['post', 'lobby', 'Hello', null]]);
  const own = await eventually(() => element.querySelector('[data-state="pending"]'));
  client.confirm('own1');
  await eventually(() => /** @type {HTMLElement} */ (own).dataset.state === 'there');
  equal(element.querySelectorAll('.message').length, 1);
});

test('before the server is reached one can write already', async () => {
  const { element, client } = await app({ rooms: {}, you: null });
  write(element, 'early');
  equal(client.calls.length, 1);
});

test('a full outbox gives the words back', async () => {
  const { element, client } = await app();
  client.post = () => {
    throw new RangeError('1,000 wait');
  };
  write(element, 'one too many');
  await settled(element);
  await eventually(() => element.querySelector('textarea')?.value === 'one too many');
  ok(element.querySelector('.notice')?.textContent?.includes('outboxFull'));
});

test('a reply goes out with what it answers', async () => {
  const { element, client } = await app({
    rooms: { lobby: room({ entries: [entry(7, 'Pedro', 'why?')] }) },
  });
  const reply = await eventually(() => element.querySelector('.tools button'));
  /** @type {HTMLElement} */ (reply).click();
  await eventually(() => element.querySelector('.replying'));
  write(element, 'because');
  equal(client.calls, [['post', 'lobby', 'because', 7]]);
  await eventually(() => !element.querySelector('.replying'));
});

test('who is not let in reads why and what to do', async () => {
  const { connection } = emptyState();
  for (const [error, link] of [
    ['damaged-cookie', '/name'],
    ['not-signed-in', '/sign-in'],
    ['session-ended', '/sign-in'],
  ]) {
    const refusal = { status: 401, error, message: '' };
    const { element } = await app({ connection: { ...connection, phase: 'refused', refusal } });
    equal(element.querySelector('.refusal a')?.getAttribute('href'), link);
    ok(element.querySelector('.refusal[role="alert"]'));
  }
});

test('the drawer opens, holds the focus out of the room, and closes with Escape', async () => {
  const { element } = await app();
  /** @type {HTMLElement} */ (element.querySelector('.menu')).click();
  await eventually(() => element.querySelector('.frame.open'));
  ok(element.querySelector('main[inert]'));
  element
    .querySelector('.sidebar')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await eventually(() => !element.querySelector('.frame.open'));
  ok(!element.querySelector('main[inert]'));
});
