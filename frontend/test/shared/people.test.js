import { html, render } from 'lit';
import { avatar, hue, initials, statusLine } from '/assets/test/shared/people.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

test('a person keeps their hue, and many people share out the circle', () => {
  equal(hue('g1'), hue('g1'));
  const hues = Array.from({ length: 1_000 }, (_, i) => hue(`g${i}`));
  const spread = new Set(hues.map((degrees) => Math.floor(degrees / 30))).size;
  ok(spread >= 10, `only ${spread} of 12 parts of the circle`);
  ok(
    hues.every((degrees) => degrees >= 0 && degrees < 360),
    'out of range',
  );
});

test('initials are letters people would choose', () => {
  equal(['Mary', 'mary ann Smith', 'Анна', '👩‍🚀 Zoë', '   ', '_-_'].map(initials), [
    'M',
    'MS',
    'А',
    '👩‍🚀Z',
    '?',
    '_',
  ]);
});

test('a photo lies over the initials, at an address that nobody can bend', () => {
  const place = document.createElement('div');
  render(avatar('p1', 'Mary', '../x"y'), place);
  equal(place.querySelector('img')?.getAttribute('src'), '/photos/p1/..%2Fx%22y');
  equal(place.textContent?.trim(), 'M');
  render(avatar('p1', 'Mary'), place);
  equal(place.querySelector('img'), null);
});

test('a status is text, whatever it holds, and an empty one nothing', () => {
  const place = document.createElement('div');
  render(html`${statusLine('<b>at sea</b>')}${statusLine('')}${statusLine(undefined)}`, place);
  equal(place.querySelectorAll('small').length, 1);
  equal(place.textContent, '<b>at sea</b>');
});
