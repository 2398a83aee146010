/**
 * Arrow keys walk from message to message; the actions of the one in focus are a Tab away, so
 * that Tab does not lead through every message of a room.
 *
 * @param {KeyboardEvent} event
 */
export function arrowKeys(event) {
  const log = /** @type {HTMLElement} */ (event.currentTarget);
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const messages = /** @type {HTMLElement[]} */ ([...log.getElementsByClassName('message')]);
  const focused = document.activeElement?.closest('.message') ?? null;
  const next = target(event.key, messages, /** @type {HTMLElement | null} */ (focused));
  if (!next) return;
  event.preventDefault();
  reachable(focused, -1);
  reachable(next, 0);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/**
 * @param {string} key
 * @param {HTMLElement[]} messages
 * @param {HTMLElement | null} focused
 */
function target(key, messages, focused) {
  const at = focused ? messages.indexOf(focused) : messages.length;
  if (key === 'ArrowUp') return messages[Math.max(0, at - 1)];
  if (!focused) return undefined;
  if (key === 'ArrowDown') return messages[Math.min(messages.length - 1, at + 1)];
  return undefined;
}

/**
 * @param {Element | null} message
 * @param {number} tabIndex
 */
function reachable(message, tabIndex) {
  for (const button of message?.querySelectorAll('.tools button') ?? []) {
    /** @type {HTMLElement} */ (button).tabIndex = tabIndex;
  }
}
