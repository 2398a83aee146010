/** Renews the server's figures while somebody looks at them. */

const PATH = '/admin/server.json';
const EVERY_MS = 2_000;
const ANSWER_WAIT_MS = 5_000;

/** Says whether the figures are fresh; in words that the page brings, in its language. */
const news = /** @type {HTMLElement} */ (document.getElementById('news'));

/** @param {Record<string, string>} figures by the names that the page has for them */
function show(figures) {
  for (const place of document.querySelectorAll('[data-figure]')) {
    const { figure } = /** @type {HTMLElement} */ (place).dataset;
    const said = figures[figure ?? ''];
    if (typeof said === 'string' && place.textContent !== said) place.textContent = said;
  }
}

/** @param {string} [words] said once, not at every figure */
function tell(words = '') {
  if (news.textContent !== words) news.textContent = words;
}

async function renew() {
  try {
    const signal = AbortSignal.timeout(ANSWER_WAIT_MS);
    const answer = await fetch(PATH, { redirect: 'error', cache: 'no-store', signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    show(await answer.json());
    tell(news.dataset.live);
  } catch {
    tell(news.dataset.stale);
  }
}

async function goOn() {
  if (document.visibilityState === 'visible') await renew();
  setTimeout(goOn, EVERY_MS);
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') renew();
});
tell(news.dataset.live);
setTimeout(goOn, EVERY_MS);
