/** @import {FakeTab} from './browser.js' */

/**
 * From now on each of these messages is in one place of this tab, after every change.
 *
 * @param {FakeTab} tab
 * @param {() => string[]} ids
 */
export function neverTwiceNorGone(tab, ids) {
  /** @type {string[]} */
  const wrong = [];
  tab.client.subscribe(() => {
    for (const id of ids()) {
      const inRoom = tab.lobby.entries.filter((entry) => entry.id === id).length;
      const waiting = tab.client.state.outbox.filter((entry) => entry.id === id).length;
      if (inRoom + waiting !== 1) {
        wrong.push(`${id}: ${inRoom} in the room, ${waiting} waiting`);
      }
    }
  });
  return wrong;
}
