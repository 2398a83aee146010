/** The keys that lead through the rooms: Alt and an arrow. */

const APPLE = /^(Mac|iP)/;

/**
 * How many rooms further down, or up; 0 for any other key.
 *
 * @param {KeyboardEvent} event
 * @param {string} [platform] as the browser calls it
 */
export function stepOf(event, platform = navigator.platform) {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0;
  // There these keys move by paragraph while one writes.
  if (APPLE.test(platform) && isWriting(event.target)) return 0;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : 0;
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof Element && target.matches('textarea, input');
}
