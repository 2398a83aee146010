/**
 * Why a connection ended, and what to do next (RFC 6455 section 7.4, and our own 4000s). The same
 * table as `CloseCode` on the server.
 *
 * @typedef {'reconnect' | 'skip-and-reconnect' | 'wait-and-reconnect' | 'stay-away' | 'sign-in'
 *     | 'reload'} NextStep
 */

/** @type {Map<number, NextStep>} */
const nextSteps = new Map([
  [1000, 'stay-away'],
  [1001, 'reconnect'],
  [1002, 'skip-and-reconnect'],
  [1003, 'skip-and-reconnect'],
  [1006, 'reconnect'],
  [1007, 'skip-and-reconnect'],
  [1008, 'stay-away'],
  [1009, 'skip-and-reconnect'],
  [1011, 'reconnect'],
  [1012, 'reconnect'],
  [4001, 'reconnect'],
  [4002, 'sign-in'],
  [4003, 'stay-away'],
  [4004, 'reload'],
  [4008, 'wait-and-reconnect'],
]);

const retryAfterMsMax = 3_600_000;

/**
 * What to do after the close. A code that is not in the table is taken for a fault that passes.
 *
 * @param {number} code
 * @returns {NextStep}
 */
export function nextStep(code) {
  return nextSteps.get(code) ?? 'reconnect';
}

/**
 * How long the reason asks to wait (`retryAfterMs=N`): milliseconds, 0 where it does not say, at
 * most an hour.
 *
 * @param {string} reason
 */
export function retryAfterMs(reason) {
  const found = /(?:^|\W)retryAfterMs=(\d{1,12})(?:\D|$)/.exec(reason);
  return found ? Math.min(Number(found[1]), retryAfterMsMax) : 0;
}
