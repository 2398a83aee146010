/** @import {Environment} from './environment.js' */

/**
 * What the page around us tells. It decides nothing.
 *
 * @param {Environment} environment
 * @param {{returned: () => void, wentOffline: () => void, leaving: () => void}} delegate
 * @returns {() => void} stops listening
 */
export function watchPage({ window, document }, { returned, wentOffline, leaving }) {
  const seen = () => {
    if (document.visibilityState === 'visible') {
      returned();
    }
  };
  /** @type {[EventTarget, string, () => void][]} */
  const listeners = [
    [window, 'online', returned],
    [window, 'pageshow', returned],
    [document, 'resume', returned],
    [document, 'visibilitychange', seen],
    [window, 'offline', wentOffline],
    [window, 'pagehide', leaving],
    [document, 'freeze', leaving],
  ];
  listeners.forEach(([target, name, listener]) => target.addEventListener(name, listener));
  return () =>
    listeners.forEach(([target, name, listener]) => target.removeEventListener(name, listener));
}
