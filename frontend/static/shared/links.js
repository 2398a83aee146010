/** Finds the addresses in what people write; everything else stays text. */

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/giu;
const TRAILING = /[.,;:!?…»”’*_~]+$/u;
const ADDRESS_CHARACTERS_MAX = 2048;

/**
 * Cuts a text into pieces; put together again they are the text.
 *
 * @param {string} text
 * @returns {{text: string, href?: string}[]}
 */
export function pieces(text) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = safeAddress(address);
    if (!href) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** A sentence's own marks, and a bracket that was opened before it, end an address. */
function trimmed(/** @type {string} */ address) {
  let rest = address.replace(TRAILING, '');
  for (const [open, close] of ['()', '[]', '{}']) {
    while (rest.endsWith(close) && count(rest, close) > count(rest, open)) {
      rest = rest.slice(0, -1).replace(TRAILING, '');
    }
  }
  return rest;
}

/**
 * @param {string} text
 * @param {string} character
 */
function count(text, character) {
  return text.split(character).length - 1;
}

/** @param {string} address */
function safeAddress(address) {
  if (address.length > ADDRESS_CHARACTERS_MAX || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
