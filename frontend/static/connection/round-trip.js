/**
 * @import {Store} from '../state/store.js'
 * @import {Environment} from './environment.js'
 * @import {Outcome} from './socket.js'
 */

/**
 * Passes an answer on, and tells the state how long it took.
 *
 * @param {(outcome: Outcome) => void} answered
 * @param {Environment} environment
 * @param {Store} store
 * @returns {(outcome: Outcome) => void}
 */
export function measured(answered, environment, store) {
  const askedAt = environment.now();
  return (outcome) => {
    if ('ok' in outcome) {
      store.dispatch({ type: 'answered', tookMs: environment.now() - askedAt });
    }
    answered(outcome);
  };
}
