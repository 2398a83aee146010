/** How far somebody has read, as the list of messages tells it. */
import { equal, eventually, ok } from '/test/expect.js';
import { entry, many } from '/test/fakes/fake-client.js';
import { change, distanceToEnd, list, topOf } from '/test/fakes/shown-list.js';
import { heard, settled } from '/test/fakes/stage.js';
import { test } from '/test/runner.js';

test('who sees the newest message has read the room', async () => {
  const element = await list({ entries: many(3), read: 1 });
  const said = heard(element, 'read');
  const { head } = /** @type {import('/assets/test/state/types.js').Room} */ (element.room);
  await change(element, { entries: many(4), seq: head + 1, head: head + 1 });
  equal(said.at(-1), { id: 'lobby', seq: head + 1 });
});

test('who keeps no place, or looks in from outside, tells nothing', async () => {
  for (const some of [{ read: null }, { read: 1, joined: false }]) {
    const element = await list({ entries: many(3), ...some });
    const said = heard(element, 'read');
    await change(element, { entries: many(4), seq: 4, head: 4 });
    equal(said, []);
  }
});

test('who was long away begins at the line, and has not read what lies below', async () => {
  const element = await list({ entries: many(200), read: 100 });
  const line = await eventually(() => element.querySelector('.day.fresh'));
  await settled(element);
  const top = line?.getBoundingClientRect().top ?? -1;
  ok(top >= 0 && top < 200, `the line is at ${top}`);
  ok(distanceToEnd(element) > 500);
  ok(element.querySelector('.newest.counted'));
  const said = heard(element, 'read');
  const before = topOf(element, 103);
  const more = [...many(200), entry(201, 'Pedro', 'one more')];
  await change(element, { entries: more, seq: 201, head: 201 });
  equal([topOf(element, 103), said], [before, []]);
});

test('what fits on the screen is read at once, and the line stays', async () => {
  const element = await list({ entries: many(5), read: 2 });
  await settled(element);
  equal(distanceToEnd(element), 0);
  ok(element.querySelector('.day.fresh'));
});

test('what comes after the switch to a room that was loaded is below the line', async () => {
  const feed = { followed: true, target: null, opening: null };
  const element = await list({ entries: many(3), read: 3, feed: /** @type {any} */ (feed) });
  ok(!element.querySelector('.day.fresh'));
  const caughtUp = /** @type {any} */ ({ ...feed, target: 4 });
  const entries = [...many(3), entry(4, 'Pedro', 'while you were elsewhere')];
  await change(element, { entries, seq: 4, head: 4, feed: caughtUp });
  ok(element.querySelector('.day.fresh'));
});
