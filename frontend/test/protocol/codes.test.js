/** The tables of the browser are those of the server. */
import { nextStep } from '/assets/test/protocol/close-codes.js';
import { retryOf } from '/assets/test/protocol/error-codes.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

/** @type {{closes: Record<string, string>, errors: Record<string, string>}} */
const codes = await (await fetch('/test/codes.json')).json();

test('every close code of the server leads to the step that the server means', () => {
  const numbers = Object.keys(codes.closes);
  ok(numbers.length > 10);
  equal(Object.fromEntries(numbers.map((code) => [code, nextStep(Number(code))])), codes.closes);
});

test('every error code of the server is sent again as the server means', () => {
  const words = Object.keys(codes.errors);
  ok(words.length > 10);
  equal(Object.fromEntries(words.map((word) => [word, retryOf(word)])), codes.errors);
});
