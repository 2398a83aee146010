import { LitElement } from 'lit';

/**
 * An element that draws into itself, styled by the page's own style sheets. What the server put
 * inside for the time before goes at the first drawing.
 */
export class Element extends LitElement {
  createRenderRoot() {
    this.replaceChildren();
    return this;
  }
}

/**
 * Defines an element once, also where a module is loaded twice.
 *
 * @param {string} name
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}
