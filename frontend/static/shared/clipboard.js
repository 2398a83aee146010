/**
 * Copies what stands in a field. Plain http at a LAN address has no clipboard of its own, only the
 * older command.
 *
 * @param {HTMLInputElement} input
 */
export async function copied(input) {
  input.select();
  if (navigator.clipboard) await navigator.clipboard.writeText(input.value);
  else document.execCommand('copy');
}
