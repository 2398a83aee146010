import { say, sayMany, useWords } from '/assets/test/shared/words.js';
import { equal } from '/test/expect.js';
import { test } from '/test/runner.js';

const RUSSIAN = {
  'browser.new.one': '{0} новое',
  'browser.new.few': '{0} новых (few)',
  'browser.new.many': '{0} новых (many)',
  'browser.new.other': '{0} новых (other)',
  'browser.plain': 'до № {0} из {1}',
};

test('Russian counts one, few and many', () => {
  useWords(RUSSIAN, 'ru');
  equal(
    [1, 2, 5, 11, 21, 112].map((count) => sayMany('new', count)),
    [
      '1 новое',
      '2 новых (few)',
      '5 новых (many)',
      '11 новых (many)',
      '21 новое',
      '112 новых (many)',
    ],
  );
});

test('numbers are grouped as the language does, names are left alone', () => {
  useWords(RUSSIAN, 'ru');
  equal(
    say('plain', 4812, '1000'),
    'до № 4812 из 1000'.replace('4812', new Intl.NumberFormat('ru').format(4812)),
  );
});

test('what people wrote is not taken for a placeholder', () => {
  useWords({ 'browser.said': '{0}: {1}' }, 'en');
  equal(say('said', '{1}', '$& {0} $1'), '{1}: $& {0} $1');
});

test('a form that is not there falls back to the general one', () => {
  useWords({ 'browser.left.other': '{0} left' }, 'en');
  equal(sayMany('left', 1), '1 left');
});
