/** A list of messages on the stage, and what tests ask of it. */

import { MessageList } from '/assets/test/message/message-list.js';
import { ok } from '/test/expect.js';
import { room } from './fake-client.js';
import { mount, settled } from './stage.js';

const MARY = { id: 'g-mary', name: 'Mary', guest: true };

/** @param {Partial<ReturnType<typeof room>>} some */
export async function list(some) {
  const element = new MessageList();
  element.me = MARY;
  element.room = room(some);
  await mount(element);
  return element;
}

/** @param {MessageList} element @param {Partial<ReturnType<typeof room>>} some */
export async function change(element, some) {
  element.room = room({ ...element.room, ...some });
  await settled(element);
}

/** @param {MessageList} element */
export const scroller = (element) =>
  /** @type {HTMLElement} */ (element.querySelector('.scroller'));

/** @param {MessageList} element */
export const distanceToEnd = (element) => {
  const { scrollHeight, scrollTop, clientHeight } = scroller(element);
  return Math.round(scrollHeight - scrollTop - clientHeight);
};

/** @param {MessageList} element @param {number} top */
export async function scrollTo(element, top) {
  const scrolled = new Promise((resolve) =>
    scroller(element).addEventListener('scroll', resolve, { once: true }),
  );
  scroller(element).scrollTop = top;
  await scrolled;
  await settled(element);
}

/** @param {MessageList} element @param {number} seq */
export const topOf = (element, seq) =>
  Math.round(
    /** @type {Element} */ (element.querySelector(`[data-seq="${seq}"]`)).getBoundingClientRect()
      .top,
  );

/** A message in the middle of what is seen. @param {MessageList} element */
export function read(element) {
  const middle = document.elementFromPoint(400, 250)?.closest('.message');
  ok(middle && element.contains(middle), 'nothing is seen');
  return Number(/** @type {HTMLElement} */ (middle).dataset.seq);
}
