/** @import {Environment} from '../connection/environment.js' */
import { isObject } from '../protocol/checks.js';

/**
 * What the tabs of one person tell each other: who sends (`who`, `mine`, `bye`), and that the
 * outbox on the disk changed. Everything is a hint; all truth lies on the disk and on the server.
 *
 * @typedef {'who' | 'mine' | 'bye' | 'changed'} Word
 */

/** The other tabs of the same person in this browser. */
export class Tabs {
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /**
   * @param {string} person
   * @param {string} me this tab
   * @param {Environment} environment
   * @param {(word: Word, from: string) => void} heard
   */
  constructor(person, me, environment, heard) {
    this.me = me;
    this.#channel = channelOf(`beseda-outbox-1-${person}`, environment);
    if (this.#channel) {
      this.#channel.onmessage = ({ data }) => {
        if (isObject(data) && typeof data.word === 'string' && typeof data.from === 'string') {
          heard(/** @type {Word} */ (data.word), data.from);
        }
      };
    }
  }

  /** Whether the tabs can hear each other at all. */
  get canTalk() {
    return this.#channel !== null;
  }

  /** @param {Word} word */
  say(word) {
    this.#channel?.postMessage({ word, from: this.me });
  }

  close() {
    this.#channel?.close();
    this.#channel = null;
  }
}

/** @param {string} name @param {Environment} environment @returns {BroadcastChannel | null} */
function channelOf(name, { BroadcastChannel }) {
  try {
    return BroadcastChannel === null ? null : new BroadcastChannel(name);
  } catch {
    // Refused, as in a sandboxed frame: each tab sends its own.
    return null;
  }
}
