/**
 * Copies what stands in a field, and says whether it worked. Plain http at a LAN address has no
 * clipboard of its own, only the older command.
 *
 * @param {HTMLInputElement} input
 */
export async function copied(input) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
