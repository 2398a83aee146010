/** A place to put elements for a test: with our styles, of a known size, gone afterwards. */

import { useWords } from '/assets/test/shared/words.js';
import { after } from '/test/runner.js';

const STYLES = [
  ...['tokens', 'base', 'app', 'head', 'timeline'],
  ...['message', 'composer', 'sidebar', 'dialog', 'details'],
];

/**
 * Puts an element on the stage and waits until it is drawn.
 *
 * @template {HTMLElement & {updateComplete: Promise<boolean>}} E
 * @param {E} element
 * @param {{width?: number, height?: number, words?: Record<string, string>}} [how]
 * @returns {Promise<E>}
 */
export async function mount(element, { width = 800, height = 500, words = {} } = {}) {
  useWords(words, 'en');
  await Promise.all(STYLES.map(style));
  const stage = document.createElement('div');
  const size = `width:${width}px;height:${height}px`;
  stage.style.cssText = `position:fixed;inset:0 auto auto 0;display:flex;${size}`;
  stage.append(element);
  document.body.append(stage);
  after(() => stage.remove());
  await settled(element);
  return element;
}

/**
 * Waits until nothing is waiting to be drawn.
 *
 * @param {{updateComplete: Promise<boolean>}} element
 */
export async function settled(element) {
  while (!(await element.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (!(await element.updateComplete));
}

/** @param {string} name */
function style(name) {
  const href = `/assets/test/styles/${name}.css`;
  if (document.querySelector(`link[href="${href}"]`)) return undefined;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/** @param {EventTarget} target @param {string} type @returns {unknown[]} what was said */
export function heard(target, type) {
  /** @type {unknown[]} */
  const said = [];
  target.addEventListener(type, (event) => said.push(/** @type {CustomEvent} */ (event).detail));
  return said;
}
