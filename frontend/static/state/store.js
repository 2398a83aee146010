/**
 * Holds the state and tells who listens.
 *
 * @import {Action} from './actions.js'
 * @import {State} from './types.js'
 */
import { firstState, reduce } from './reducer.js';

/** @typedef {ReturnType<typeof createStore>} Store */

/** Listeners are called once for all changes of a microtask, dispatching is at once. */
export function createStore() {
  let state = firstState;
  let telling = false;
  /** @type {Set<() => void>} */
  const listeners = new Set();

  function tell() {
    telling = false;
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        // One listener's fault is reported and does not keep the others in the dark.
        globalThis.reportError(error);
      }
    }
  }

  return {
    /** @returns {State} */
    get state() {
      return state;
    },

    /** @param {Action} action */
    dispatch(action) {
      const before = state;
      state = reduce(state, action);
      if (state !== before && !telling) {
        telling = true;
        queueMicrotask(tell);
      }
    },

    /** @param {() => void} listener @returns {() => void} */
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
