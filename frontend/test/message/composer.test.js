import { Composer } from '/assets/test/message/composer.js';
import { equal, ok } from '/test/expect.js';
import { entry, room } from '/test/fakes/fake-client.js';
import { heard, mount, settled } from '/test/fakes/stage.js';
import { after, test } from '/test/runner.js';

const WORDS = {
  'browser.composer.left.one': '{0} left',
  'browser.composer.left.other': '{0} left',
  'browser.composer.over.other': '{0} too many',
};

/** @param {Partial<Composer>} [some] */
async function composer(some = {}) {
  after(() => localStorage.clear());
  const element = Object.assign(new Composer(), { room: room({}), person: 'g-mary' }, some);
  return mount(element, { words: WORDS });
}

/** @param {Composer} element */
const field = (element) => /** @type {HTMLTextAreaElement} */ (element.querySelector('textarea'));

/** @param {Composer} element @param {string} text */
async function type(element, text) {
  field(element).value = text;
  field(element).dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

/** @param {Composer} element @param {KeyboardEventInit} [how] */
function enter(element, how = {}) {
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    bubbles: true,
    cancelable: true,
    ...how,
  });
  field(element).dispatchEvent(event);
  return event;
}

test('Enter sends, and the field is empty and still in focus', async () => {
  const element = await composer();
  const posted = heard(element, 'post');
  await type(element, 'Hello\n');
  ok(enter(element).defaultPrevented);
  await settled(element);
  equal(posted, [{ text: 'Hello', replyTo: null }]);
  equal(field(element).value, '');
  equal(document.activeElement, field(element));
});

test('Shift+Enter is a new line', async () => {
  const element = await composer();
  const posted = heard(element, 'post');
  await type(element, 'Hello');
  ok(!enter(element, { shiftKey: true }).defaultPrevented);
  equal(posted, []);
});

test('the Enter that ends a composition sends nothing', async () => {
  const element = await composer();
  const posted = heard(element, 'post');
  await type(element, 'こんにちは');
  enter(element, { isComposing: true });
  enter(element, { keyCode: 229 });
  equal(posted, []);
});

test('blanks are not a message', async () => {
  const element = await composer();
  const posted = heard(element, 'post');
  await type(element, ' \n\t');
  enter(element);
  equal(posted, []);
  ok(element.querySelector('button.send:disabled'));
});

test('near the limit it counts, above it does not send', async () => {
  const element = await composer({ charactersMax: 600 });
  const posted = heard(element, 'post');
  await type(element, 'a'.repeat(99));
  ok(!element.querySelector('.counter'));
  await type(element, '👩'.repeat(590));
  equal(element.querySelector('.counter')?.textContent, '10 left');
  await type(element, 'a'.repeat(602));
  equal(element.querySelector('.counter')?.textContent, '2 too many');
  enter(element);
  equal(posted, []);
});

test('a draft outlives the page, for each person', async () => {
  await type(await composer(), 'not yet sent');
  equal(field(await composer()).value, 'not yet sent');
  equal(field(await composer({ person: 'g-pedro' })).value, '');
});

test('what was sent is no draft', async () => {
  const element = await composer();
  await type(element, 'sent');
  enter(element);
  equal(field(await composer()).value, '');
});

test('a draft of nobody stays when the room comes to be known better', async () => {
  const element = await composer();
  await type(element, 'written early');
  element.room = room({ entries: [entry(1, 'Pedro', 'a')] });
  await settled(element);
  equal(field(element).value, 'written early');
});

test('a reply says to what, and Escape takes that back', async () => {
  const element = await composer({ replyTo: entry(7, 'Pedro', 'why?') });
  const posted = heard(element, 'post');
  const withdrawn = heard(element, 'no-reply');
  field(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  equal(withdrawn.length, 1);
  await type(element, 'because');
  enter(element);
  equal(posted, [{ text: 'because', replyTo: 7 }]);
});

test('it grows with what is written, to a bound', async () => {
  const element = await composer();
  const one = field(element).clientHeight;
  await type(element, 'line\n'.repeat(4));
  const five = field(element).clientHeight;
  await type(element, 'line\n'.repeat(400));
  ok(five > one * 3, `${one} to ${five}`);
  ok(field(element).clientHeight <= 320);
});
