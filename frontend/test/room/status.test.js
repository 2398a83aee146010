import { status } from '/assets/test/room/status.js';
import { useWords } from '/assets/test/shared/words.js';
import { equal } from '/test/expect.js';
import { emptyState, entry, room } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

const NOW = 1_000_000;
const { connection } = emptyState();

/** Keys stand for the words, with what is filled in. */
const WORDS = new Proxy(
  {},
  {
    has: () => true,
    get: (_, key) => `${String(key).replace('browser.status.', '')} {0} {1}`,
  },
);

/**
 * @param {Partial<typeof connection>} how
 * @param {Partial<ReturnType<typeof room>> | null} where
 */
function said(how, where = {}, online = true) {
  useWords(WORDS, 'en');
  const lobby = where && room({ entries: [entry(128, 'Mary', 'a')], ...where });
  const { tone, phrase } = status({ ...connection, ...how }, lobby, NOW, online);
  return `${tone}: ${phrase.words.trim()}`;
}

test('caught up to the last event', () => {
  equal(said({}), 'good: live 128');
  equal(said({}, { entries: [] }), 'good: liveEmpty');
});

test('which gap is being loaded', () => {
  equal(
    said({ phase: 'catching-up' }, { seq: 96, gap: { from: 97, to: 128 } }),
    'busy: gap 97 128',
  );
  equal(said({}, { gap: { from: 97, to: 97 } }), 'busy: gapOne 97');
});

test('how far a long catch-up is', () => {
  equal(said({ phase: 'catching-up' }, { seq: 90, head: 4_812 }), 'busy: behind 90 4,812');
});

test('after a break, for a while, what was restored', () => {
  const restored = { count: 37, ms: 119.6, at: NOW - 5_999 };
  equal(said({}, { restored }), 'good: restored.other 37 120');
  equal(said({}, { restored: { ...restored, at: NOW - 6_000 } }), 'good: live 128');
  equal(said({}, { restored: { ...restored, count: 0 } }), 'good: live 128');
});

test('when it tries again, and why it has to', () => {
  const waiting = /** @type {const} */ ({ phase: 'waiting', readyState: 'CLOSED' });
  const retryAt = NOW + 3_001;
  equal(said({ ...waiting, retryAt }), 'warn: offline 4');
  equal(said({ ...waiting, retryAt }, {}, false), 'warn: noNetwork 4');
  equal(said({ ...waiting, retryAt, closeCode: 4001 }), 'warn: slow 4');
  equal(said({ ...waiting, retryAt, closeCode: 4008 }), 'warn: busy 4');
  equal(said({ ...waiting, retryAt: NOW }), 'warn: waitingNow');
  equal(said({ ...waiting, retryAt, backAt: NOW + 8_000 }), 'warn: restarting 8');
});

test('the server says when it will be back', () => {
  equal(said({ phase: 'draining', backAt: NOW + 8_000 }), 'warn: restarting 8');
  equal(said({ phase: 'draining' }), 'warn: restartingSoon');
});

test('refused is refused', () => {
  equal(said({ phase: 'refused', readyState: 'CLOSED' }), 'bad: refused');
});

test('before the first greeting', () => {
  const first = /** @type {const} */ ({ phase: 'connecting', readyState: 'CONNECTING' });
  equal(said(first, null), 'busy: toServer');
  equal(said({ ...first, reconnects: 2 }), 'busy: again');
  equal(said({ ...first, readyState: 'OPEN' }), 'busy: greeting');
});
