/** Small things kept in this browser. Where it keeps nothing, they last as long as the page. */

/** @param {string} key */
export function recall(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {string} key
 * @param {string} value empty forgets it
 */
export function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: what is kept here is a convenience, so the page goes on.
  }
}
