/**
 * Everything at once: several tabs, a line that loses, repeats, delays and cuts frames, a server
 * that is busy, unsure or gone. In the end everybody has the same, and everything once.
 *
 * @import {FakeTab} from '/test/fakes/browser.js'
 * @import {FakeSocket} from '/test/fakes/socket.js'
 */
import { aMoment, equal, eventually, ok } from '/test/expect.js';
import { FakeBrowser } from '/test/fakes/browser.js';
import { newSeed, seeded } from '/test/fakes/random.js';
import { test } from '/test/runner.js';

/** @typedef {ReturnType<typeof seeded>} Random */

/** @param {Random} random */
function badLine(random) {
  /** @type {Map<FakeSocket, string>} */
  const late = new Map();
  return (/** @type {string} */ frame, /** @type {FakeSocket} */ socket) => {
    const waiting = late.get(socket);
    late.delete(socket);
    /** @type {string[]} */
    const frames = waiting === undefined ? [] : [waiting];
    const fate = random.whole(100);
    if (fate < 4) {
      return frames;
    }
    if (fate < 8) {
      return [frame, frame, ...frames];
    }
    if (fate < 11) {
      return [frame.slice(0, random.whole(frame.length)), ...frames];
    }
    if (fate < 15) {
      late.set(socket, frame);
      return frames;
    }
    return [...frames, frame];
  };
}

/** @param {Random} random @param {FakeBrowser} browser */
function moodyServer(random, browser) {
  return (/** @type {any} */ request) => {
    if (random.chance(3)) {
      return { type: 'error', code: 'busy', message: '', retryAfterMs: random.whole(500) };
    }
    if (request.type === 'post' && random.chance(5)) {
      browser.server.store(request);
      return { type: 'error', code: 'outcome-unknown', message: '' };
    }
    return null;
  };
}

/** @param {Random} random @param {FakeBrowser} browser */
function somethingHappens(random, browser) {
  const { server, clock } = browser;
  const sockets = server.sockets.slice(-3);
  const texts = server.log.messages();
  random.oneOf([
    () => server.post(`from outside ${server.log.head}`),
    () => clock.advance(random.whole(3_000)),
    () => clock.advance(random.whole(3_000)),
    () => texts.length > 0 && server.log.edit(random.oneOf(texts).seq, `edited ${server.log.head}`),
    () => texts.length > 0 && random.chance(30) && server.log.delete(random.oneOf(texts).seq),
    () => random.chance(20) && server.closeAll(random.oneOf([1006, 1011, 1012, 4001])),
    () => random.chance(20) && random.oneOf(sockets)?.closed(1006),
    () => {
      if (random.chance(10) && sockets.length > 0) {
        random.oneOf(sockets).isCut = true;
      }
    },
    () => {
      server.isUp = random.chance(80);
    },
  ])();
  server.commit();
}

/** @param {FakeTab} tab @param {Set<string>} ids @param {string[]} wrong */
function neverTwiceNorGone(tab, ids, wrong) {
  tab.client.subscribe(() => {
    if (!tab.lobby?.loaded) {
      return;
    }
    const shown = new Set(tab.lobby.entries.map((entry) => entry.id));
    const waiting = new Set(tab.client.state.outbox.map((entry) => entry.id));
    for (const id of ids) {
      if (shown.has(id) && waiting.has(id)) {
        wrong.push(`${id} is there twice`);
      } else if (!shown.has(id) && !waiting.has(id) && !tab.lobby.hasOlder) {
        wrong.push(`${id} is gone`);
      }
    }
  });
}

const seed = newSeed();

test(`whatever happens, everything arrives once and in order (seed ${seed})`, async () => {
  const random = seeded(seed);
  for (let run = 0; run < 6; run++) {
    const browser = new FakeBrowser();
    const tabs = [browser.open({ random: random.next }), browser.open({ random: random.next })];
    const { server, clock } = browser;
    server.mangles = badLine(random);
    server.answers = moodyServer(random, browser);
    /** @type {Set<string>[]} */
    const ids = tabs.map(() => new Set());
    /** @type {string[]} */
    const wrong = [];
    tabs.forEach((tab, n) => neverTwiceNorGone(tab, ids[n], wrong));
    for (let step = 0; step < 120; step++) {
      const n = random.whole(2);
      if (random.chance(25)) {
        ids[n].add(tabs[n].client.post('lobby', `tab ${n} writes ${ids[n].size}`));
      }
      somethingHappens(random, browser);
      await aMoment();
    }
    server.isUp = true;
    server.mangles = (frame) => [frame];
    server.answers = () => null;
    server.post('a frame that was lost as the last one is missed with the next');
    const isQuiet = (/** @type {FakeTab} */ tab) =>
      tab.phase === 'live' && tab.waiting.length === 0 && tab.lobby.seq === server.log.head;
    await eventually(() => {
      clock.advance(500);
      return tabs.every(isQuiet);
    }, `run ${run} comes to rest`);
    checkLog(browser, ids);
    tabs.forEach((tab) => checkTab(tab, browser));
    equal(wrong, [], `run ${run}`);
  }
});

/** @param {FakeBrowser} browser @param {Set<string>[]} ids */
function checkLog({ server }, ids) {
  const posted = server.log.events.filter((event) => event.kind === 'posted');
  const own = posted.filter(({ by }) => by === server.you.id).map(({ id }) => id);
  equal([...own].sort(), ids.flatMap((some) => [...some]).sort(), 'each once in the log');
  for (const some of ids) {
    equal(
      own.filter((id) => some.has(id)),
      [...some],
      'in the order of writing',
    );
  }
}

/** @param {FakeTab} tab @param {FakeBrowser} browser */
function checkTab(tab, { server }) {
  const { entries, gap } = tab.lobby;
  const expected = server.log.entries().filter(({ seq }) => seq >= (entries[0]?.seq ?? 0));
  equal(
    tab.texts,
    expected.map((entry) => entry.text ?? null),
  );
  equal(
    entries.map(({ seq }) => seq),
    expected.map(({ seq }) => seq),
  );
  equal(
    entries.map(({ changed }) => changed),
    expected.map(({ changed }) => changed),
  );
  ok(gap === null, 'no gap is left');
}
