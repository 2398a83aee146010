import { equal, ok } from '/test/expect.js';
import { entry, many } from '/test/fakes/fake-client.js';
import { list, scroller } from '/test/fakes/shown-list.js';
import { heard, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

test('a failed message offers to send again and to discard', async () => {
  const element = await list({ entries: many(3) });
  const retried = heard(element, 'retry');
  const discarded = heard(element, 'discard');
  element.outbox = [
    {
      id: 'a',
      room: 'lobby',
      text: 'mine',
      replyTo: null,
      at: 1,
      status: 'failed',
      error: { code: 'busy', message: '' },
      kept: 'stored',
    },
  ];
  await settled(element);
  const [again, , discard] = element.querySelectorAll('.failure button');
  /** @type {HTMLElement} */ (again).click();
  /** @type {HTMLElement} */ (discard).click();
  equal([retried, discarded], [['a'], ['a']]);
});

test('a message that would only be refused again is offered to be changed', async () => {
  const element = await list({ entries: many(3) });
  const rewritten = heard(element, 'rewrite');
  const failed = {
    ...{ id: 'a', room: 'lobby', text: 'far too long', replyTo: null, at: 1 },
    ...{ error: { code: 'too-long', message: '' } },
  };
  element.outbox = [{ ...failed, status: 'failed', kept: 'stored' }];
  await settled(element);
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (
    element.querySelectorAll('.failure button')
  );
  equal(buttons.length, 2);
  buttons[0].click();
  equal(rewritten.length, 1);
  equal(/** @type {{text: string}} */ (rewritten[0]).text, 'far too long');
});

test('what people write is text and nothing else', async () => {
  const nasty =
    '<img src=x onerror="window.broken=1"><script>window.broken=1</' + 'script>${1}{{2}}';
  const element = await list({ entries: [entry(1, '<b>x</b>', nasty)] });
  equal(element.querySelector('.text')?.textContent, nasty);
  equal(element.querySelector('.author')?.textContent, '<b>x</b>');
  ok(!element.querySelector('.message img, .message b'));
  ok(!('broken' in window));
});

test('links open elsewhere and tell nobody where they were clicked', async () => {
  const element = await list({ entries: [entry(1, 'Pedro', 'see https://example.org/')] });
  const link = /** @type {HTMLAnchorElement} */ (element.querySelector('.text a'));
  equal(
    [link.href, link.target, link.rel],
    ['https://example.org/', '_blank', 'noopener noreferrer nofollow'],
  );
});

test('arrow keys walk through the messages and Tab reaches their actions', async () => {
  const element = await list({ entries: many(30) });
  scroller(element).focus();
  const press = (/** @type {string} */ key) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  press('ArrowUp');
  equal(document.activeElement?.getAttribute('data-seq'), '30');
  press('ArrowUp');
  equal(document.activeElement?.getAttribute('data-seq'), '29');
  equal(element.querySelectorAll('.tools button[tabindex="0"]').length, 1);
  press('ArrowDown');
  equal(document.activeElement?.getAttribute('data-seq'), '30');
});
