import { stepOf } from '/assets/test/sidebar/keys.js';
import { equal } from '/test/expect.js';
import { after, test } from '/test/runner.js';

/** @param {KeyboardEventInit} init @param {string} [platform] @param {string} [on] an element */
function step(init, platform = 'Linux x86_64', on = 'p') {
  const element = document.body.appendChild(document.createElement(on));
  after(() => element.remove());
  const event = new KeyboardEvent('keydown', init);
  element.dispatchEvent(event);
  return stepOf(event, platform);
}

test('only Alt and an arrow lead to another room', () => {
  equal(step({ key: 'ArrowDown', altKey: true }), 1);
  equal(step({ key: 'ArrowUp', altKey: true }), -1);
  equal(step({ key: 'ArrowUp' }), 0);
  equal(step({ key: 'ArrowUp', altKey: true, shiftKey: true }), 0);
  equal(step({ key: 'toString', altKey: true }), 0);
});

test('where they move by paragraph they stay with who writes', () => {
  const down = { key: 'ArrowDown', altKey: true };
  for (const on of ['textarea', 'input']) {
    equal([step(down, 'MacIntel', on), step(down, 'iPad', on)], [0, 0], on);
    equal([step(down, 'Win32', on), step(down, 'Linux x86_64', on)], [1, 1], on);
  }
  equal(step(down, 'MacIntel', 'button'), 1);
});
