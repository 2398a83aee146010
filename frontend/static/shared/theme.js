/** Light, dark, or as the system says; a cookie, so that the server's first byte is right. */

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** @typedef {'auto' | 'light' | 'dark'} Theme */

/** @returns {Theme} */
export function currentTheme() {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** @param {Theme} theme */
export function useTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document
    .querySelector('meta[name="color-scheme"]')
    ?.setAttribute('content', theme === 'auto' ? 'light dark' : theme);
  document.cookie = `beseda-theme=${theme}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}`;
}

/**
 * Keeps it for the account. Where that fails, this browser has it all the same.
 *
 * @param {Theme} theme
 * @param {string} form what forms have to send back
 */
export async function keepTheme(theme, form) {
  const body = new URLSearchParams({ theme, _csrf: form });
  const redirect = 'manual';
  await fetch('/settings/theme', { method: 'POST', body, redirect }).catch(() => undefined);
}
