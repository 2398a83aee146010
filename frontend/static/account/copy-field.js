/** Fields that are there to be copied get a button; without it, one copies by hand. */

import { copied } from '../shared/clipboard.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  const { copy: field, copied: words } = /** @type {HTMLElement} */ (button).dataset;
  const input = /** @type {HTMLInputElement} */ (document.getElementById(field ?? ''));
  button.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    if (await copied(input)) button.textContent = words ?? '';
  });
  input.addEventListener('focus', () => input.select());
}
