import { pieces } from '/assets/test/shared/links.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

/** @param {string} text */
const links = (text) => pieces(text).flatMap(({ text: shown, href }) => (href ? [shown] : []));

test('an address in a sentence is a link, the sentence around it is not', () => {
  equal(pieces('See https://example.org/a, please.'), [
    { text: 'See ' },
    { text: 'https://example.org/a', href: 'https://example.org/a' },
    { text: ', please.' },
  ]);
});

test('whatever is written, the pieces together are the text', () => {
  for (const text of ['', 'a', 'http://', 'x http://a http://b y', '(https://e.org/(a)).', '\n']) {
    equal(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
  }
});

test('a bracket belongs to the address that opened it', () => {
  equal(links('(https://example.org/a_(b))'), ['https://example.org/a_(b)']);
  equal(links('[https://example.org/a]'), ['https://example.org/a']);
});

test('nothing but http and https is ever a link', () => {
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'https:///',
    'http://[broken',
  ];
  for (const text of refused) {
    ok(
      pieces(text).every(({ href }) => !href || /^https?:/.test(href)),
      text,
    );
  }
  equal(links('javascript:alert(1) vbscript:x data:text/html,x'), []);
});

test('a long run of brackets and marks is cut in no time worth measuring', () => {
  const text = `https://example.org/${')'.repeat(20_000)}${'!'.repeat(20_000)}`;
  equal(
    pieces(text)
      .map((piece) => piece.text)
      .join(''),
    text,
  );
});
