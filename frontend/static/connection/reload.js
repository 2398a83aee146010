/** @import {Environment} from './environment.js' */

const key = 'beseda-reloaded';

/**
 * Reloads the page, once: a page that is still the same afterwards does not do it again.
 *
 * @param {Environment} environment
 * @param {string} page what tells this page from the one that should come instead
 * @returns {boolean} whether the page reloads
 */
export function reloadOnce(environment, page) {
  try {
    const storage = environment.sessionStorage();
    if (storage.getItem(key) === page) {
      return false;
    }
    storage.setItem(key, page);
  } catch {
    // Without a memory there is no "once".
    return false;
  }
  environment.reload();
  return true;
}
