import { DetailsPanel } from '/assets/test/details/details-panel.js';
import { equal, eventually, ok } from '/test/expect.js';
import { entry, room } from '/test/fakes/fake-client.js';
import { heard, mount, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

const PEOPLE = [
  { id: 'g-mary', name: 'Mary', role: 'member', host: true },
  { id: 'p2', name: 'Pedro', role: 'owner' },
];

/** @param {Partial<ReturnType<typeof room>>} some @param {Partial<DetailsPanel>} [more] */
async function panel(some, more = {}) {
  /** @type {any[]} */
  const asked = [];
  const element = Object.assign(new DetailsPanel(), {
    room: room({ id: 'r1', name: 'Tea', read: 0, ...some }),
    me: { id: 'g-mary', name: 'Mary' },
    role: 'member',
    ask: async (/** @type {any} */ request) => {
      asked.push(request);
      return { ok: { people: PEOPLE, more: false } };
    },
    change: async (/** @type {any} */ request) => {
      asked.push(request);
      return { ok: { seq: 2 } };
    },
    ...more,
  });
  await mount(element, { width: 320, height: 900 });
  await eventually(() => element.querySelector('[data-person]') && element.host !== null);
  await settled(element);
  return { element, asked };
}

test('the host sees who is there, and may send them away', async () => {
  const { element } = await panel({});
  equal(element.querySelectorAll('[data-person]').length, 2);
  ok(element.querySelector('[data-person=p2] button'));
  ok(!element.querySelector('[data-person=g-mary] button'), 'oneself one leaves');
  equal(element.querySelectorAll('.last button').length, 2);
});

test('what one may not do is not offered', async () => {
  const { element } = await panel({ joined: false }, { me: { id: 'p9', name: 'Anna' } });
  equal(element.querySelectorAll('.last button, .add, beseda-line button').length, 0);
  ok(!element.querySelector('.levels'));
});

test('of how much one wants to be told is chosen here', async () => {
  const { element, asked } = await panel({ level: 'mentions' });
  const chosen = /** @type {HTMLInputElement} */ (element.querySelector('.levels :checked'));
  equal(chosen.value, 'mentions');
  /** @type {HTMLElement} */ (element.querySelector('.levels [value=nothing]')).click();
  equal(asked.at(-1), { type: 'level', room: 'r1', level: 'nothing' });
});

test('a level that is refused is not the one that is chosen', async () => {
  /** @type {any} */
  let answer = { error: { code: 'busy', message: '' } };
  const { element } = await panel({ level: 'mentions' }, {
    ask: async ({ type }) => (type === 'level' ? answer : { ok: { people: PEOPLE, more: false } }),
  });
  const chosen = () =>
    /** @type {HTMLInputElement} */ (element.querySelector('.levels :checked')).value;
  const choose = (/** @type {string} */ level) =>
    /** @type {HTMLElement} */ (element.querySelector(`.levels [value=${level}]`)).click();
  for (const level of ['nothing', 'hidden']) {
    choose(level);
    equal(chosen(), level);
    await eventually(() => chosen() === 'mentions', 'it is put back');
  }
  answer = { ok: {} };
  choose('nothing');
  await settled(element);
  equal(chosen(), 'nothing');
  element.room = room({ ...element.room, level: 'nothing' });
  await settled(element);
  answer = { error: { code: 'busy', message: '' } };
  choose('everything');
  await eventually(() => chosen() === 'nothing');
});

test('a refusal is said in words', async () => {
  const refused = async () => ({ error: { code: 'not-allowed', message: 'No' } });
  const { element } = await panel({}, { change: refused });
  /** @type {HTMLElement} */ (element.querySelector('.last button:last-child')).click();
  const problem = await eventually(() => element.querySelector('.problem:not(:empty)'));
  equal(problem?.textContent, 'failed.forbidden');
});

test('a new name is saved where it stands, and what is refused stays there', async () => {
  /** @type {any} */
  let answer = { error: { code: 'name-taken', message: '' } };
  const { element } = await panel({}, { change: async () => answer });
  const line = /** @type {any} */ (element.querySelector('beseda-line'));
  line.querySelector('button').click();
  const field = await eventually(() => line.querySelector('input'));
  field.value = 'Coffee';
  line.querySelector('form').requestSubmit();
  await eventually(() => line.querySelector('.problem'));
  equal([line.querySelector('input').value, line.problem], ['Coffee', 'failed.nameTaken']);
  answer = { ok: { seq: 3 } };
  line.querySelector('form').requestSubmit();
  await eventually(() => !line.querySelector('form'));
});

test('when somebody comes, the list is asked for again', async () => {
  const { element, asked } = await panel({});
  const before = asked.length;
  const joined = entry(4, 'Anna', null, { kind: 'joined', gone: false });
  element.room = room({ ...element.room, entries: [joined] });
  await settled(element);
  ok(asked.length > before);
  const said = entry(5, 'Anna', 'Hello');
  const after = asked.length;
  element.room = room({ ...element.room, entries: [joined, said] });
  await settled(element);
  equal(asked.length, after);
});

test('Escape closes it, but not while a line is changed', async () => {
  const { element } = await panel({});
  const said = heard(element, 'shut');
  const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  const line = /** @type {HTMLElement} */ (element.querySelector('beseda-line'));
  line.querySelector('button')?.click();
  const field = await eventually(() => line.querySelector('input'));
  field?.dispatchEvent(escape());
  await eventually(() => !line.querySelector('input'));
  equal(said.length, 0);
  element.querySelector('aside')?.dispatchEvent(escape());
  equal(said.length, 1);
});
