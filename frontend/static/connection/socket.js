/**
 * @import {ErrorMessage, OkMessage, Request, ServerMessage} from '../protocol/types.js'
 * @import {Environment} from './environment.js'
 */
import { answerShapes } from '../protocol/answers.js';
import { readFrame } from '../protocol/frames.js';
import { writeFrame } from '../protocol/requests.js';

/**
 * How a request ended: answered, refused, or nobody knows because the socket closed.
 *
 * @typedef {{ok: OkMessage} | {error: ErrorMessage} | {lost: number}} Outcome
 *
 * @typedef {object} SocketDelegate
 * @property {() => void} opened
 * @property {() => void} heard anything at all arrived
 * @property {(message: ServerMessage) => void} said what is no answer
 * @property {(problems: string[]) => void} misunderstood
 * @property {(code: number, reason: string, wasOpen: boolean) => void} closed once, last of all
 */

const subProtocol = 'beseda.v1';
const welcomeWaitMs = 15_000;
const answerWaitMs = 20_000;
const lost = 1006;

/** One WebSocket from its opening to its close, and the requests that it carries. */
export class ChatSocket {
  #environment;
  #delegate;
  /** @type {WebSocket | null} */
  #socket = null;
  #welcomeTimer;
  #wasOpen = false;
  #closed = false;
  #lastRef = 0;
  /** @type {Map<number, {type: string, answered: (outcome: Outcome) => void, timer: number}>} */
  #waiting = new Map();

  /**
   * @param {string} url
   * @param {Environment} environment
   * @param {SocketDelegate} delegate
   */
  constructor(url, environment, delegate) {
    this.#environment = environment;
    this.#delegate = delegate;
    this.#welcomeTimer = environment.setTimer(() => this.abandon(), welcomeWaitMs);
    try {
      this.#socket = new environment.WebSocket(url, [subProtocol]);
      this.#listen(this.#socket);
    } catch {
      queueMicrotask(() => this.abandon());
    }
  }

  /** Whether something can be sent. */
  get isOpen() {
    return !this.#closed && this.#socket?.readyState === 1;
  }

  /**
   * Sends a request. `answered` is called once, in the order in which the server answers.
   *
   * @param {Request} request
   * @param {(outcome: Outcome) => void} answered
   */
  request(request, answered) {
    if (!this.isOpen) {
      answered({ lost });
      return;
    }
    const ref = ++this.#lastRef;
    const timer = this.#environment.setTimer(() => this.#noAnswer(ref), answerWaitMs);
    this.#waiting.set(ref, { type: request.type, answered, timer });
    this.#socket?.send(writeFrame(request, ref));
  }

  /** Says goodbye; nothing is heard of this socket afterwards. */
  leave() {
    this.#end(1000, '');
  }

  /** Stops believing in the other side. Waiting for its close could take minutes. */
  abandon() {
    this.#end(lost, '');
  }

  /** @param {WebSocket} socket */
  #listen(socket) {
    socket.onopen = () => {
      this.#wasOpen = true;
      this.#delegate.opened();
    };
    socket.onmessage = ({ data }) => this.#read(data);
    // A browser tells nothing in `onerror`; the close that follows decides what to do.
    socket.onerror = () => {};
    socket.onclose = ({ code, reason }) => this.#end(code, reason);
  }

  /** @param {unknown} data */
  #read(data) {
    this.#delegate.heard();
    const { messages, problems } = readFrame(data);
    if (problems.length > 0) {
      this.#delegate.misunderstood(problems);
    }
    for (const message of messages) {
      if (this.#closed) {
        return;
      }
      if (message.type === 'welcome') {
        this.#environment.clearTimer(this.#welcomeTimer);
      }
      if ((message.type === 'ok' || message.type === 'error') && message.ref !== undefined) {
        this.#answer(message.ref, message);
      } else {
        this.#delegate.said(message);
      }
    }
  }

  /** @param {number} ref @param {OkMessage | ErrorMessage} message */
  #answer(ref, message) {
    const waiting = this.#waiting.get(ref);
    if (!waiting) {
      return;
    }
    this.#waiting.delete(ref);
    this.#environment.clearTimer(waiting.timer);
    if (message.type === 'error') {
      waiting.answered({ error: message });
    } else if (answerShapes[waiting.type]?.(message) === false) {
      this.#delegate.misunderstood([`a malformed answer to ${waiting.type}`]);
      waiting.answered({ error: outcomeUnknown });
    } else {
      waiting.answered({ ok: message });
    }
  }

  /** @param {number} ref */
  #noAnswer(ref) {
    const waiting = this.#waiting.get(ref);
    this.#waiting.delete(ref);
    waiting?.answered({ error: outcomeUnknown });
  }

  /** @param {number} code @param {string} reason */
  #end(code, reason) {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#environment.clearTimer(this.#welcomeTimer);
    this.#detach();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    waiting.forEach(({ timer }) => this.#environment.clearTimer(timer));
    waiting.forEach(({ answered }) => answered({ lost: code }));
    this.#delegate.closed(code, reason, this.#wasOpen);
  }

  #detach() {
    const socket = this.#socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      if (socket.readyState < 2) {
        socket.close(1000);
      }
    }
  }
}

/** @type {ErrorMessage} */
const outcomeUnknown = { type: 'error', code: 'outcome-unknown', message: '' };
