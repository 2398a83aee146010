/** Line drawings, 16 units square, in the colour of the words around them. */

import { html, svg } from 'lit';

/** @param {ReturnType<typeof svg>} shape */
const icon = (shape, size = 16) => html`<svg
  width=${size}
  height=${size}
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${shape}
</svg>`;

export const menuIcon = icon(svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />`, 20);
export const closeIcon = icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`);
export const downIcon = icon(svg`<path d="M8 3v9.5M4 8.8l4 3.9 4-3.9" />`);
export const replyIcon = icon(svg`<path d="M6 4 2.5 7.5 6 11M3 7.5h6a4 4 0 0 1 4 4v1" />`);
export const clockIcon = icon(svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2 1.3" />`, 13);
export const alertIcon = icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 5v3.6M8 11v.1" />`, 15);
export const moreIcon = icon(svg`<path d="M4.5 6.3 8 3l3.5 3.3M4.5 9.7 8 13l3.5-3.3" />`);
export const checkIcon = icon(svg`<path d="m3.5 8.5 3 3 6-6.5" />`, 13);
export const sendIcon = icon(svg`<path d="M8 13V3.5M4 7.3l4-4 4 4" />`, 18);
export const plusIcon = icon(svg`<path d="M8 3.5v9M3.5 8h9" />`);
export const searchIcon = icon(
  svg`<circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.3 3.3" />`,
);
export const lockIcon = icon(
  svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />`,
  14,
);
export const peopleIcon = icon(
  svg`<circle cx="6" cy="5.5" r="2.4" /><path d="M1.8 13c0-2.3 1.9-3.9 4.2-3.9s4.2 1.6 4.2 3.9" />
    <path d="M10.3 3.4a2.4 2.4 0 0 1 0 4.2M12 9.6c1.4.6 2.3 1.8 2.3 3.4" />`,
  18,
);
export const brandIcon = html`<svg
  width="62%"
  height="62%"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.2"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path
    d="M6 5h12a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-7.5l-4.6 3.6a.9.9 0 0 1-1.4-.7V6.5
      A1.5 1.5 0 0 1 6 5z"
  />
</svg>`;
