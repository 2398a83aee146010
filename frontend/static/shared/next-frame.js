const LONGEST_WAIT_MS = 200;

/** Resolves when the browser is about to draw, or soon in a tab that is not drawn at all. */
export function nextFrame() {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
