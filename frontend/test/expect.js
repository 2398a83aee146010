/** Assertions. All compare by content. */

const waitMsMax = 10_000;

/** @param {unknown} actual @param {unknown} expected @param {string} [about] */
export function equal(actual, expected, about = '') {
  if (!isSame(actual, expected)) {
    throw new Error(`${about}\nexpected ${show(expected)}\n but was ${show(actual)}`);
  }
}

/** @param {unknown} value @param {string} [about] */
export function ok(value, about = 'was not true') {
  if (!value) {
    throw new Error(about);
  }
}

/** @param {() => unknown} run @param {string} part of the error's message */
export function throws(run, part) {
  try {
    run();
  } catch (error) {
    ok(String(error).includes(part), `another error: ${error}`);
    return;
  }
  throw new Error(`nothing was thrown, expected ${part}`);
}

/**
 * Waits until a condition holds; looks again whenever the browser has time.
 *
 * @template T
 * @param {() => T} condition
 * @param {string} [about]
 * @returns {Promise<T>} what the condition gave
 */
export async function eventually(condition, about = String(condition)) {
  const until = performance.now() + waitMsMax;
  for (;;) {
    const value = condition();
    if (value) {
      return value;
    }
    if (performance.now() > until) {
      throw new Error(`never came true: ${about}`);
    }
    await aMoment();
  }
}

/** Lets everything happen that is due. @returns {Promise<void>} */
export function aMoment() {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** @param {unknown} one @param {unknown} other @returns {boolean} */
function isSame(one, other) {
  if (Object.is(one, other)) {
    return true;
  }
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function show(value) {
  return JSON.stringify(value, null, 1) ?? String(value);
}
