/**
 * A small test runner for browser modules. A module calls `test` for each of its sentences; the
 * page runs them one after the other and leaves the outcome in `window.results`.
 *
 * @typedef {{module: string, name: string, passed: boolean, why: string}} Result
 */

const testMsMax = 30_000;

/** @type {{module: string, name: string, run: () => unknown}[]} */
const tests = [];
let module = '';

/** @param {string} name a sentence @param {() => unknown} run */
export function test(name, run) {
  tests.push({ module, name, run });
}

/**
 * Imports the modules and runs their tests; one that cannot be imported is a failed test.
 *
 * @param {string[]} modules addresses
 * @returns {Promise<Result[]>}
 */
export async function runAll(modules) {
  for (const address of modules) {
    module = address;
    await import(address).catch((error) => test('can be imported', () => Promise.reject(error)));
  }
  /** @type {Result[]} */
  const results = [];
  for (const one of tests) {
    results.push(await outcomeOf(one));
  }
  return results;
}

/** @param {{module: string, name: string, run: () => unknown}} test @returns {Promise<Result>} */
async function outcomeOf({ module: address, name, run }) {
  const outcome = { module: address, name };
  loose.length = 0;
  /** @type {number | undefined} */
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${testMsMax} ms`)), testMsMax);
  });
  try {
    await Promise.race([run(), tooLong]);
    await Promise.race([cleanUp(), tooLong]);
    if (loose.length > 0) {
      throw loose[0];
    }
    return { ...outcome, passed: true, why: '' };
  } catch (error) {
    await cleanUp().catch(() => {});
    return { ...outcome, passed: false, why: words(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function cleanUp() {
  for (const one of cleanUps.splice(0).reverse()) {
    await one();
  }
}

/** @param {unknown} error */
function words(error) {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
}

/** @type {(() => unknown)[]} */
const cleanUps = [];

/** Errors that nobody caught: they fail the test in which they happen. @type {unknown[]} */
const loose = [];

addEventListener('unhandledrejection', ({ reason }) => loose.push(reason));
addEventListener('error', ({ error, message }) => {
  // Says only that an observer will be told in the next frame.
  if (!message.startsWith('ResizeObserver loop')) {
    loose.push(error ?? message);
  }
});

/** Has something done when the test is over, however it ends. @param {() => unknown} run */
export function after(run) {
  cleanUps.push(run);
}
