/**
 * @import {Environment} from '../connection/environment.js'
 * @import {Tabs, Word} from './tabs.js'
 */

const answerWaitMs = 250;
const leaseMs = 2_000;

/**
 * Which of several tabs sends. A tab that has something to send asks who does; the one that does
 * and is connected answers at once. Where nobody answers in 250 ms, the asker takes over, and asks
 * again every 2 s while there is something left to send. So an idle chat says nothing, and a tab
 * that is closed, frozen, crashed or cut off loses the job by its silence. Background tabs answer:
 * browsers slow down their timers, not their messages.
 *
 * Two senders for a moment do no harm: the server stores each message once.
 */
export class Election {
  #tabs;
  #environment;
  #delegate;
  #isSender;
  #answered = false;
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {Tabs} tabs
   * @param {Environment} environment
   * @param {{isAble: () => boolean, elected: () => void, isNeeded: () => boolean}} delegate
   */
  constructor(tabs, environment, delegate) {
    this.#tabs = tabs;
    this.#environment = environment;
    this.#delegate = delegate;
    this.#isSender = !tabs.canTalk;
  }

  get isSender() {
    return this.#isSender;
  }

  /** There is something to send, or there will be: makes sure that somebody does. */
  seek() {
    if (this.#isSender || this.#timer !== undefined || !this.#delegate.isAble()) {
      return;
    }
    this.#answered = false;
    this.#tabs.say('who');
    this.#timer = this.#environment.setTimer(() => this.#decide(), answerWaitMs);
  }

  /** Tells the others again after a break, in which one of them may have taken over. */
  assert() {
    if (this.#isSender) {
      this.#tabs.say('mine');
    } else {
      this.seek();
    }
  }

  /** This tab goes: another one may take over at once. */
  resign() {
    this.stop();
    if (this.#isSender && this.#tabs.canTalk) {
      this.#isSender = false;
      this.#tabs.say('bye');
    }
  }

  stop() {
    this.#environment.clearTimer(this.#timer);
    this.#timer = undefined;
  }

  /** @param {Word} word @param {string} from another tab */
  heard(word, from) {
    if (word === 'who' && this.#isSender && this.#delegate.isAble()) {
      this.#tabs.say('mine');
    } else if (word === 'mine') {
      this.#claimed(from);
    } else if (word === 'bye' && this.#delegate.isNeeded()) {
      this.stop();
      this.seek();
    }
  }

  /** @param {string} from */
  #claimed(from) {
    this.#answered = true;
    if (!this.#isSender) {
      return;
    }
    if (this.#delegate.isAble() && this.#tabs.me < from) {
      this.#tabs.say('mine');
    } else {
      this.#isSender = false;
    }
  }

  #decide() {
    this.#timer = undefined;
    if (!this.#answered && this.#delegate.isAble()) {
      this.#isSender = true;
      this.#tabs.say('mine');
      this.#delegate.elected();
    } else {
      this.#timer = this.#environment.setTimer(() => this.#renew(), leaseMs);
    }
  }

  #renew() {
    this.#timer = undefined;
    if (this.#delegate.isNeeded()) {
      this.seek();
    }
  }
}
