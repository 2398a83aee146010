/** @import {Client} from '../connection/client.js' */
import { sayMany } from '../shared/words.js';

/**
 * Asks who is about to sign out about what was not sent: it is nobody else's to find in this
 * browser.
 *
 * @param {Client} client
 * @returns {Promise<boolean>} whether they go
 */
export async function mayLeave(client) {
  const unsent = client.state.outbox.length;
  if (unsent > 0 && !confirm(sayMany('you.signOut.unsent', unsent))) {
    return false;
  }
  await client.forget();
  return true;
}
