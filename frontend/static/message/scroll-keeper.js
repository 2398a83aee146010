/**
 * Keeps the reader's place. At the end, new messages scroll in; above it, what one reads stays
 * where it is, whatever comes, goes or changes its height around it. The browser's own scroll
 * anchoring is off: it does nothing at the very top, and not every browser has it.
 */

const END_PIXELS = 32;
const ABOVE_PIXELS = 48;

export class ScrollKeeper {
  atEnd = true;

  /** @type {{element: Element, top: number} | null} what stands first in view, and where */
  #anchor = null;
  #lastTop = 0;
  #onScroll = () => this.#scrolled();
  #sizes = new ResizeObserver(() => this.restore());

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} column what is scrolled
   * @param {() => void} moved called after the reader, not we, scrolled
   */
  constructor(scroller, column, moved) {
    this.scroller = scroller;
    this.column = column;
    this.moved = moved;
  }

  start() {
    this.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#sizes.observe(this.scroller);
    this.#sizes.observe(this.column);
  }

  stop() {
    this.scroller.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
  }

  /**
   * To be called before the rows change. The place is taken when one scrolls and held from then
   * on: taking it anew each time would add up what rounding to whole pixels leaves.
   */
  remember() {
    if (!this.#anchor?.element.isConnected) this.#anchor = this.#firstInView();
  }

  /** To be called after the rows changed; also runs whenever something changes its height. */
  restore() {
    if (this.atEnd) {
      this.#scrollTo(this.scroller.scrollHeight);
    } else if (this.#anchor?.element.isConnected) {
      const moved = this.#topOf(this.#anchor.element) - this.#anchor.top;
      if (Math.abs(moved) >= 1) this.#scrollTo(this.scroller.scrollTop + moved);
    }
  }

  goToEnd() {
    this.atEnd = true;
    this.restore();
  }

  /** Puts what is above the view near its top, for who begins to read there.
   * @param {Element} line */
  goTo(line) {
    const top = this.#topOf(line);
    if (top >= 0) return;
    this.atEnd = false;
    this.#scrollTo(this.scroller.scrollTop + top - ABOVE_PIXELS);
    this.#anchor = this.#firstInView();
  }

  get screensAbove() {
    return this.scroller.scrollTop / Math.max(1, this.scroller.clientHeight);
  }

  get screensBelow() {
    return this.#below() / Math.max(1, this.scroller.clientHeight);
  }

  #below() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  #scrolled() {
    const top = this.scroller.scrollTop;
    if (top === this.#lastTop) return;
    const up = top < this.#lastTop;
    this.#lastTop = top;
    // Only scrolling up leaves the end: a row that grows puts it out of reach without anybody.
    if (this.#below() <= END_PIXELS) this.atEnd = true;
    else if (up) this.atEnd = false;
    this.#anchor = this.#firstInView();
    this.moved();
  }

  /** @param {number} top */
  #scrollTo(top) {
    this.scroller.scrollTop = top;
    this.#lastTop = this.scroller.scrollTop;
  }

  /** @param {Element} element */
  #topOf(element) {
    return element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  #firstInView() {
    const rows = this.column.getElementsByClassName('message');
    const edge = this.scroller.getBoundingClientRect().top;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].getBoundingClientRect().bottom <= edge) low = middle + 1;
      else high = middle;
    }
    const element = rows[low];
    return element ? { element, top: this.#topOf(element) } : null;
  }
}
