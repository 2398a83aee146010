/**
 * Keeps the page as high as what can be seen of it. Some phones lay their keyboard over the page
 * instead of making room, and only the visual viewport tells.
 */
export function keepInView() {
  const seen = window.visualViewport;
  if (!seen) return;
  const fit = () => {
    // Zoomed in, the page is meant to be larger than what is seen.
    const height = seen.scale > 1 ? '' : `${Math.round(seen.height)}px`;
    document.documentElement.style.setProperty('--seen', height);
    if (height) scrollTo(0, 0);
  };
  seen.addEventListener('resize', fit);
}
