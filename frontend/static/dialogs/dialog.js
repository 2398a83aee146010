import { html } from 'lit';
import { Element } from '../shared/element.js';
import { closeIcon } from '../shared/icons.js';
import { say } from '../shared/words.js';

/**
 * Something to be answered before one goes on. It opens as soon as it is drawn, gives the focus
 * back when it closes, and says `closed` then; `go` with a room where that is what follows.
 */
export class Dialog extends Element {
  firstUpdated() {
    this.querySelector('dialog')?.showModal();
  }

  /**
   * @param {string} title
   * @param {unknown} content
   */
  frame(title, content) {
    return html`<dialog
      class="dialog"
      aria-labelledby="dialog-title"
      @close=${this.#closed}
      @pointerdown=${this.#beside}
    >
      <div class="inside">
        <header>
          <h2 id="dialog-title">${title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label=${say('close')}
            @click=${() => this.close()}
          >
            ${closeIcon}
          </button>
        </header>
        ${content}
      </div>
    </dialog>`;
  }

  close() {
    this.querySelector('dialog')?.close();
  }

  /** @param {string} room */
  go(room) {
    this.close();
    this.dispatchEvent(new CustomEvent('go', { detail: room, bubbles: true }));
  }

  #closed = () => this.dispatchEvent(new CustomEvent('closed', { bubbles: true }));

  /** A press beside the dialog closes it. @param {Event} event */
  #beside = (event) => {
    if (event.target === event.currentTarget) this.close();
  };
}
