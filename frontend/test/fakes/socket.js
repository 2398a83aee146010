/** @import {FakeServer} from './server.js' */

/** The browser's side of a connection to a `FakeServer`. It speaks in later tasks, as real ones. */
export class FakeSocket {
  readyState = 0;
  protocol = '';
  binaryType = 'blob';
  bufferedAmount = 0;
  /** @type {((event: unknown) => void) | null} */
  onopen = null;
  /** @type {((event: {data: unknown}) => void) | null} */
  onmessage = null;
  /** @type {((event: {code: number, reason: string, wasClean: boolean}) => void) | null} */
  onclose = null;
  /** @type {((event: unknown) => void) | null} */
  onerror = null;
  /** Nothing comes through any more, in either direction, and nobody says so. */
  isCut = false;

  /**
   * @param {FakeServer} server
   * @param {string} url
   * @param {string[]} protocols
   */
  constructor(server, url, protocols) {
    this.server = server;
    this.url = url;
    this.protocols = protocols;
    queueMicrotask(() => server.connected(this));
  }

  /** @param {string} data */
  send(data) {
    if (this.readyState !== 1) {
      throw new DOMException('still in CONNECTING state', 'InvalidStateError');
    }
    if (!this.isCut) {
      queueMicrotask(() => this.readyState === 1 && this.server.received(this, data));
    }
  }

  /** @param {number} [code] */
  close(code = 1005) {
    this.readyState = 2;
    this.server.left(this, code);
  }

  // What the server does.

  open() {
    if (this.readyState === 0) {
      this.readyState = 1;
      this.protocol = this.protocols[0];
      this.onopen?.({});
    }
  }

  /** @param {string} data */
  deliver(data) {
    queueMicrotask(() => {
      if (this.readyState === 1 && !this.isCut) {
        this.onmessage?.({ data });
      }
    });
  }

  /** @param {number} code @param {string} [reason] */
  closed(code, reason = '') {
    if (this.readyState < 3) {
      this.readyState = 3;
      this.onerror?.({});
      this.onclose?.({ code, reason, wasClean: code !== 1006 });
    }
  }
}
