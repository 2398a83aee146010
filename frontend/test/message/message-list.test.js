import { equal, eventually, ok } from '/test/expect.js';
import { entry, many } from '/test/fakes/fake-client.js';
import {
  change,
  distanceToEnd,
  list,
  read,
  scroller,
  scrollTo,
  topOf,
} from '/test/fakes/shown-list.js';
import { heard, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

test('a room opens at its newest message', async () => {
  const element = await list({ entries: many(100) });
  equal(distanceToEnd(element), 0);
});

test('at the end, what comes scrolls in', async () => {
  const element = await list({ entries: many(100) });
  await change(element, { entries: many(103) });
  equal(distanceToEnd(element), 0);
  ok(!element.querySelector('.newest'));
});

test('above the end, what comes moves nothing and is counted', async () => {
  const element = await list({ entries: many(100) });
  await scrollTo(element, scroller(element).scrollTop - 600);
  const seq = read(element);
  const before = topOf(element, seq);
  await change(element, {
    entries: [...many(100), entry(101, 'Pedro', 'a'), entry(102, 'Mary', 'b')],
  });
  equal(topOf(element, seq), before);
  ok(element.querySelector('.newest.counted'));
  equal(element.unseen.count, 1);
});

test('the pill leads to the end', async () => {
  const element = await list({ entries: many(100) });
  await scrollTo(element, 100);
  /** @type {HTMLElement} */ (element.querySelector('.newest')).click();
  await settled(element);
  equal(distanceToEnd(element), 0);
  ok(!element.querySelector('.newest'));
});

test('older history comes in above without a jump', async () => {
  const element = await list({ entries: many(60, 441), hasOlder: true });
  const asked = heard(element, 'older');
  await scrollTo(element, 0);
  await eventually(() => asked.length > 0, 'older messages are asked for');
  const seq = read(element);
  const before = topOf(element, seq);
  await change(element, { loadingOlder: true });
  equal(topOf(element, seq), before);
  await change(element, { entries: many(110, 391), loadingOlder: false });
  equal(topOf(element, seq), before);
  ok(element.querySelector('[data-seq="391"]'), 'what came is drawn');
});

test('history is asked for once until it is there', async () => {
  const element = await list({ entries: many(60, 441), hasOlder: true, loadingOlder: true });
  const asked = heard(element, 'older');
  await scrollTo(element, 0);
  await scrollTo(element, 30);
  equal(asked, []);
});

test('a row that grows above does not push what is read', async () => {
  const element = await list({ entries: many(100) });
  await scrollTo(element, scroller(element).scrollTop - 600);
  const seq = read(element);
  const before = topOf(element, seq);
  const above = many(100).map((each) =>
    each.seq === seq - 12 ? { ...each, text: 'long\n'.repeat(9), edited: true } : each,
  );
  await change(element, { entries: above });
  ok(Math.abs(topOf(element, seq) - before) <= 1, `moved by ${topOf(element, seq) - before} px`);
});

test('a field that grows below keeps the end in view', async () => {
  const element = await list({ entries: many(100) });
  /** @type {HTMLElement} */ (element.parentElement).style.height = '350px';
  await settled(element);
  equal(distanceToEnd(element), 0);
});

test('twenty thousand messages are not twenty thousand elements', async () => {
  const element = await list({ entries: many(20_000) });
  ok(element.querySelectorAll('.message').length <= 320);
  await scrollTo(element, 0);
  await scrollTo(element, 10);
  await change(element, { entries: many(21_000) });
  ok(element.querySelectorAll('.message').length <= 320);
});

test('scrolling up through what is held shows all of it, each once', async () => {
  const element = await list({ entries: many(500) });
  const seen = new Set();
  for (let i = 0; i < 200 && !seen.has('1'); i++) {
    const here = [...element.querySelectorAll('.message')].map((m) => m.getAttribute('data-seq'));
    equal(new Set(here).size, here.length);
    here.forEach((seq) => seen.add(seq));
    if (scroller(element).scrollTop === 0) break;
    await scrollTo(element, Math.max(0, scroller(element).scrollTop - 450));
  }
  equal(seen.size, 500);
});

test('writing leads to the end, and a message keeps its element when confirmed', async () => {
  const element = await list({ entries: many(100) });
  await scrollTo(element, 100);
  const at = Date.now();
  element.outbox = [
    {
      id: 'a',
      room: 'lobby',
      text: 'mine',
      replyTo: null,
      at,
      status: 'pending',
      error: null,
      kept: 'stored',
    },
  ];
  await settled(element);
  equal(distanceToEnd(element), 0);
  const pending = /** @type {HTMLElement} */ (element.querySelector('[data-id="a"]'));
  equal(pending.dataset.state, 'pending');
  const height = pending.getBoundingClientRect().height;
  element.outbox = [];
  const confirmed = entry(101, 'Mary', 'mine', { id: 'a', at });
  await change(element, { entries: [...many(100), confirmed] });
  equal(element.querySelector('[data-id="a"]'), pending);
  equal(pending.dataset.state, 'there');
  equal(pending.getBoundingClientRect().height, height);
  equal(distanceToEnd(element), 0);
});
