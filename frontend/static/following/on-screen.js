/**
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Environment} from '../connection/environment.js'
 * @import {Store} from '../state/store.js'
 */
import { close } from '../protocol/requests.js';
import { findRoom } from './finding.js';
import { Follower } from './follower.js';

/** Follows the room that somebody looks at, and no other: the rest only tells its head. */
export class OnScreen {
  #lifeline;
  #store;
  #environment;
  #id;
  #follower;

  /**
   * @param {string} id of the first room
   * @param {Lifeline} lifeline
   * @param {Store} store
   * @param {Environment} environment
   */
  constructor(id, lifeline, store, environment) {
    this.#lifeline = lifeline;
    this.#store = store;
    this.#environment = environment;
    this.#id = id;
    this.#follower = new Follower(id, lifeline, store, environment);
  }

  /** Somebody looks at another room. @param {string} id */
  show(id) {
    if (id === this.#id) {
      return;
    }
    this.#follower.stop();
    this.#store.dispatch({ type: 'unfollowing', room: this.#id });
    if (this.#lifeline.isReady) {
      this.#lifeline.request(close(this.#id), () => {});
    }
    this.#id = id;
    this.#follower = new Follower(id, this.#lifeline, this.#store, this.#environment);
    if (this.#lifeline.isReady) {
      this.#begin(true);
    }
  }

  /** A connection is there. */
  start() {
    this.#begin(false);
  }

  /** The connection is gone. */
  stop() {
    this.#follower.stop();
  }

  /** To be called after each change. */
  review() {
    const room = this.#store.state.rooms[this.#id];
    if (room && !room.missing && !room.feed.followed && this.#lifeline.isReady) {
      // Somebody was let in who stood before a closed door.
      this.#begin(true);
    } else {
      this.#follower.review();
    }
  }

  /** @param {boolean} switched */
  #begin(switched) {
    const room = this.#store.state.rooms[this.#id];
    if (!room?.joined) {
      this.#store.dispatch({ type: 'looking-in', room: this.#id });
      if (!room?.name) {
        findRoom(this.#id, this.#lifeline, this.#store);
      }
    }
    this.#follower.start(switched);
  }
}
