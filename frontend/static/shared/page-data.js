/**
 * What the server wrote into the page.
 *
 * @typedef {object} PageData
 * @property {string} socket the path of the socket
 * @property {string} name
 * @property {string} person own id
 * @property {boolean} guest
 * @property {'open' | 'invite'} access
 * @property {string} language
 * @property {Record<string, string>} words
 * @property {string} version
 * @property {string} assets
 * @property {string} form what its forms have to send back as `_csrf`
 */

/** @returns {PageData} */
export function pageData() {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? '{}');
}
