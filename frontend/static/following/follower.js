/**
 * @import {Opened, Page, Request} from '../protocol/types.js'
 * @import {Store} from '../state/store.js'
 * @import {Room} from '../state/types.js'
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Outcome} from '../connection/socket.js'
 */
import { history, open } from '../protocol/requests.js';
import { isCaughtUp, needsNewestPage } from '../state/room.js';
import { backoffMs } from '../connection/backoff.js';
import { pageEntries } from './older-pages.js';

const stallMs = 10_000;
const healsMax = 3;

/**
 * Keeps one room up to date over each connection: opens it where it stands, asks for the newest
 * page after a reset, and opens it again where something is missing.
 */
export class Follower {
  #id;
  #lifeline;
  #store;
  #environment;
  /** Which of several overlapping attempts counts: only the newest. */
  #attempt = 0;
  #failures = 0;
  #heals = 0;
  #healing = false;
  /** @type {number | undefined} */
  #retrying;
  /** @type {number | undefined} */
  #stalling;

  /**
   * @param {string} id the room's
   * @param {Lifeline} lifeline
   * @param {Store} store
   * @param {Environment} environment
   */
  constructor(id, lifeline, store, environment) {
    this.#id = id;
    this.#lifeline = lifeline;
    this.#store = store;
    this.#environment = environment;
  }

  /**
   * A connection is there: follow the room on it.
   *
   * @param {boolean} [switched] because somebody looks at it now, rather than after a break
   */
  start(switched = false) {
    this.stop();
    this.#store.dispatch({ type: 'following', room: this.#id, switched });
    this.#open(this.#store.state.rooms[this.#id]?.loaded ?? false);
  }

  /** The connection is gone. */
  stop() {
    this.#attempt += 1;
    this.#failures = this.#heals = 0;
    this.#healing = false;
    this.#environment.clearTimer(this.#retrying);
    this.#environment.clearTimer(this.#stalling);
    this.#retrying = this.#stalling = undefined;
  }

  /** Looks whether something is missing; to be called after each change. */
  review() {
    const room = this.#store.state.rooms[this.#id];
    if (!room || !this.#lifeline.isReady || room.feed.target === null) {
      return;
    }
    if (room.gap !== null && !this.#healing) {
      this.#heal();
    } else if (isCaughtUp(room) && room.seq >= room.head) {
      this.#heals = 0;
    } else {
      this.#watchForStall(room);
    }
  }

  /** @param {boolean} goOn where the room stands, rather than with the newest page */
  #open(goOn) {
    const room = this.#store.state.rooms[this.#id];
    const known = goOn && room ? { after: room.seq, epoch: room.epoch } : undefined;
    this.#ask(
      open(this.#id, known),
      () => this.#open(goOn),
      (ok) => {
        const opened = /** @type {Opened} */ (/** @type {unknown} */ (ok));
        const reset = known === undefined || opened.reset === true;
        this.#dispatchOpened({ ...opened, reset });
      },
    );
  }

  /** @param {Opened} opened */
  #dispatchOpened(opened) {
    this.#healing = false;
    const at = this.#environment.now();
    this.#store.dispatch({ type: 'opened', room: this.#id, opened, at });
    if (this.#needsPage()) {
      this.#newest();
    }
  }

  #newest() {
    const again = () => this.#newest();
    this.#ask(history(this.#id, { limit: pageEntries(this.#store.state) }), again, (ok) => {
      const page = /** @type {Page} */ (/** @type {unknown} */ (ok));
      const at = this.#environment.now();
      this.#store.dispatch({ type: 'newest-page', room: this.#id, page, at });
      if (this.#needsPage()) {
        // The log was replaced between the two answers.
        this.#later(() => this.#open(false));
      }
    });
  }

  #heal() {
    this.#healing = true;
    this.#heals += 1;
    if (this.#heals === 1) {
      this.#open(true);
    } else {
      // Where asking again did not help, what is shown is replaced by what is true.
      const goOn = this.#heals <= healsMax;
      this.#later(() => this.#open(goOn));
    }
  }

  /** @param {Room} room */
  #watchForStall({ seq }) {
    this.#stalling ??= this.#environment.setTimer(() => {
      this.#stalling = undefined;
      const room = this.#store.state.rooms[this.#id];
      const isBehind = room && (!isCaughtUp(room) || room.seq < room.head);
      if (isBehind && room.seq === seq && !this.#healing && !needsNewestPage(room)) {
        this.#heal();
      } else {
        this.review();
      }
    }, stallMs);
  }

  #needsPage() {
    const room = this.#store.state.rooms[this.#id];
    return room !== undefined && needsNewestPage(room);
  }

  /**
   * @param {Request} request
   * @param {() => void} again
   * @param {(ok: Record<string, unknown>) => void} answered
   */
  #ask(request, again, answered) {
    const attempt = ++this.#attempt;
    this.#lifeline.request(request, (/** @type {Outcome} */ outcome) => {
      if (attempt !== this.#attempt || 'lost' in outcome) {
        return;
      }
      if ('ok' in outcome) {
        this.#failures = 0;
        answered(outcome.ok);
      } else if (outcome.error.code === 'no-such-room') {
        this.stop();
        this.#store.dispatch({ type: 'missing', room: this.#id });
      } else {
        this.#later(again, outcome.error.retryAfterMs);
      }
    });
  }

  /** @param {() => void} run @param {number} [atLeastMs] */
  #later(run, atLeastMs = 0) {
    const waitMs = Math.max(atLeastMs, backoffMs(this.#failures++, this.#environment.random));
    this.#environment.clearTimer(this.#retrying);
    this.#retrying = this.#environment.setTimer(run, waitMs);
  }
}
