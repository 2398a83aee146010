/**
 * @import {Store} from '../state/store.js'
 * @import {OutboxEntry} from '../state/types.js'
 * @import {Stored} from '../protocol/types.js'
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Outbox} from './outbox.js'
 * @import {Outcome} from '../connection/socket.js'
 */
import { nextStep } from '../protocol/close-codes.js';
import { retryOf } from '../protocol/error-codes.js';
import { post } from '../protocol/requests.js';
import { backoffMs } from '../connection/backoff.js';

const laterMs = 1_000;

/**
 * Sends the outbox: in each room one message at a time and in order, so that a refusal cannot let
 * a later one overtake. What is not answered goes out again with the same id.
 */
export class Sender {
  #lifeline;
  #store;
  #outbox;
  #environment;
  #isElected;
  /** Rooms that wait for an answer or for time to pass. @type {Set<string>} */
  #busy = new Set();
  /** How often an entry was put off. @type {Map<string, number>} */
  #putOff = new Map();

  /**
   * @param {Lifeline} lifeline
   * @param {Store} store
   * @param {Outbox} outbox
   * @param {Environment} environment
   * @param {() => boolean} isElected whether this tab sends what lies on the disk
   */
  constructor(lifeline, store, outbox, environment, isElected) {
    this.#lifeline = lifeline;
    this.#store = store;
    this.#outbox = outbox;
    this.#environment = environment;
    this.#isElected = isElected;
  }

  /** Sends what can be sent now. */
  run() {
    if (!this.#lifeline.isReady) {
      return;
    }
    /** @type {Set<string>} */
    const seen = new Set();
    for (const entry of this.#store.state.outbox) {
      if (entry.status !== 'failed' && this.#isOurs(entry) && !seen.has(entry.room)) {
        seen.add(entry.room);
        if (this.#mayGo(entry)) {
          this.#send(entry);
        }
      }
    }
  }

  /** What only this tab has, only this tab can send. @param {OutboxEntry} entry */
  #isOurs({ kept }) {
    return kept !== 'stored' || this.#isElected();
  }

  /** @param {OutboxEntry} entry */
  #mayGo({ room: id, kept, status }) {
    const room = this.#store.state.rooms[id];
    // Until the page of a followed room is there, a confirmed message would have no place to go.
    const hasPlace = !room?.feed.followed || (room.loaded && room.feed.opening === null);
    return kept !== 'writing' && status === 'pending' && hasPlace && !this.#busy.has(id);
  }

  /** @param {OutboxEntry} entry */
  #send(entry) {
    this.#busy.add(entry.room);
    this.#store.dispatch({ type: 'sending', id: entry.id });
    this.#lifeline.request(post(entry), (outcome) => this.#answered(entry, outcome));
  }

  /** @param {OutboxEntry} entry @param {Outcome} outcome */
  #answered({ id, room }, outcome) {
    if ('ok' in outcome) {
      this.#done(id, room);
      this.#outbox.accepted(id, /** @type {Stored} */ (/** @type {unknown} */ (outcome.ok)));
    } else if ('lost' in outcome) {
      this.#done(id, room);
      this.#lost(id, outcome.lost);
    } else if (retryOf(outcome.error.code) === 'never') {
      this.#done(id, room);
      this.#outbox.failed(id, outcome.error.code, outcome.error.message);
    } else {
      this.#wait(id, room, outcome.error.retryAfterMs ?? 0);
      const { code, message } = outcome.error;
      this.#store.dispatch({ type: 'postponed', id, code, message });
    }
  }

  /** @param {string} id @param {string} room */
  #done(id, room) {
    this.#putOff.delete(id);
    this.#busy.delete(room);
  }

  /** @param {string} id @param {number} closeCode */
  #lost(id, closeCode) {
    if (nextStep(closeCode) === 'skip-and-reconnect') {
      // The server closed because of what was sent: repeating it would close again, for ever.
      this.#outbox.failed(id, closeCode === 1009 ? 'too-long' : 'malformed', '');
    } else {
      this.#store.dispatch({ type: 'unanswered', id });
    }
  }

  /** @param {string} id @param {string} room @param {number} retryAfterMs */
  #wait(id, room, retryAfterMs) {
    const times = this.#putOff.get(id) ?? 0;
    this.#putOff.set(id, times + 1);
    const waitMs = Math.max(retryAfterMs || laterMs, backoffMs(times, this.#environment.random));
    this.#environment.setTimer(() => {
      this.#busy.delete(room);
      this.run();
    }, waitMs);
  }
}
