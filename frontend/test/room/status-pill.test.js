import { StatusPill } from '/assets/test/room/status-pill.js';
import { equal, eventually, ok } from '/test/expect.js';
import { emptyState, room } from '/test/fakes/fake-client.js';
import { heard, mount, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

const WORDS = {
  'browser.status.offline': 'again in {0} s',
  'browser.status.waitingNow': 'again now',
  'browser.status.tryNow': 'Try now',
  'browser.ready.closed': 'Closed',
};

/** @param {Partial<ReturnType<typeof emptyState>['connection']>} how */
async function pill(how) {
  const state = emptyState();
  const element = new StatusPill();
  element.state = { ...state, connection: { ...state.connection, ...how } };
  element.room = room({});
  return mount(element, { words: WORDS });
}

test('it counts down by itself', async () => {
  const element = await pill({ phase: 'waiting', readyState: 'CLOSED', retryAt: Date.now() + 900 });
  ok(element.textContent?.includes('again in 1 s'));
  await eventually(() => element.textContent?.includes('again now'), 'the countdown ends');
});

test('waiting, one can try now', async () => {
  const element = await pill({ phase: 'waiting', readyState: 'CLOSED', retryAt: Date.now() + 9e5 });
  const tried = heard(element, 'reconnect');
  /** @type {HTMLElement} */ (element.querySelector('.try')).click();
  equal(tried.length, 1);
});

test('it names the readyState for eyes, ears and programs', async () => {
  const element = await pill({ phase: 'waiting', readyState: 'CLOSED', retryAt: Date.now() + 9e5 });
  const button = /** @type {HTMLElement} */ (element.querySelector('.pill'));
  equal(button.dataset.readyState, 'CLOSED');
  equal(button.querySelector('.ready')?.textContent, 'Closed');
  ok(button.textContent?.replace(/\s+/g, ' ').includes('Closed·again in'));
});

test('behind it are the numbers', async () => {
  const element = await pill({});
  /** @type {HTMLElement} */ (element.querySelector('.pill')).click();
  await settled(element);
  ok(element.querySelector('.details:popover-open code')?.textContent === '1 OPEN');
});
