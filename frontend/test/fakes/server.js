/**
 * @import {Request} from '/assets/test/protocol/types.js'
 * @import {RoomLog} from './room-log.js'
 */
import { FakeRooms } from './rooms.js';
import { FakeSocket } from './socket.js';

/**
 * A server that keeps some rooms and answers as `docs/protocol.md` says, until a test tells it to
 * lose, hold, repeat or garble something.
 */
export class FakeServer extends FakeRooms {
  /** Whether sockets open; if not, the door says why. */
  isUp = true;
  /** @type {{status: number, body?: unknown, headers?: Record<string, string>} | null} */
  door = null;
  doorAsked = 0;
  /** Every socket that ever was, in order. @type {FakeSocket[]} */
  sockets = [];
  /** Every request that arrived, in order. @type {(Request & {ref: number})[]} */
  requests = [];
  /** Whether the answer to a request waits for `release`. @type {(request: Request) => boolean} */
  holds = () => false;
  /** An answer other than the usual. @type {(request: Request) => object | null} */
  answers = () => null;
  /** What becomes of a frame on its way.
   * @type {(frame: string, socket: FakeSocket) => string[]} */
  mangles = (frame) => [frame];
  /** Whether committed events reach the feeds by themselves. */
  feeds = true;
  /** @type {(() => void)[]} */
  #held = [];
  /** Up to where each room was sent to a socket. @type {Map<FakeSocket, Map<string, number>>} */
  #feeds = new Map();
  /** @type {Map<string, {seq: number, at: number}>} */
  #accepted = new Map();

  /** @param {string} person whom its sockets belong to */
  constructor(person) {
    super();
    this.you = { id: person, name: 'Mary', role: 'guest', guest: true };
    const server = this;
    this.WebSocket = /** @type {new (url: string, protocols: string[]) => WebSocket} */ (
      /** @type {unknown} */ (
        class extends FakeSocket {
          /** @param {string} url @param {string[]} protocols */
          constructor(url, protocols) {
            super(server, url, protocols);
          }
        }
      )
    );
  }

  /** The socket that was opened last. */
  get socket() {
    return this.sockets[this.sockets.length - 1];
  }

  /** @param {string} type */
  requestsOf(type) {
    return this.requests.filter((request) => request.type === type);
  }

  /** Answers the plain GET. */
  fetch = async () => {
    this.doorAsked += 1;
    if (this.door === null) {
      throw new TypeError('Failed to fetch');
    }
    const { status, body, headers } = this.door;
    return new Response(JSON.stringify(body ?? {}), { status, headers });
  };

  /** Somebody else writes. @param {string} text @param {{id?: string, by?: string}} [more] */
  post(text, more) {
    const event = this.log.post(text, more);
    this.commit();
    return event;
  }

  /** Sends the feeds what they have not had. */
  commit() {
    if (this.feeds) {
      for (const socket of this.#feeds.keys()) {
        this.#feed(socket);
      }
    }
  }

  release() {
    this.#held.splice(0).forEach((answer) => answer());
  }

  /** Ends all connections. @param {number} code @param {string} [reason] */
  closeAll(code, reason) {
    this.sockets.forEach((socket) => socket.closed(code, reason));
    this.#feeds.clear();
  }

  /** @param {FakeSocket} socket */
  connected(socket) {
    this.sockets.push(socket);
    if (!this.isUp) {
      socket.closed(1006);
      return;
    }
    socket.open();
    this.#feeds.set(socket, new Map());
    const limits = { textCharacters: 40_000, historyEntries: 200 };
    const where = { you: this.you, ...this.standing() };
    this.say(socket, { type: 'welcome', version: '1', ...where, limits, at: 1 });
  }

  /** @param {FakeSocket} socket @param {number} _code */
  left(socket, _code) {
    this.#feeds.delete(socket);
  }

  /** @param {FakeSocket} socket @param {string} frame */
  received(socket, frame) {
    const request = JSON.parse(frame);
    this.requests.push(request);
    const answer = () => {
      const said = this.answers(request) ?? this.#answer(socket, request);
      this.say(socket, { ref: request.ref, ...said });
      this.commit();
    };
    if (this.holds(request)) {
      this.#held.push(answer);
    } else {
      answer();
    }
  }

  /** @param {FakeSocket} socket @param {object} message */
  say(socket, message) {
    this.mangles(JSON.stringify(message), socket).forEach((frame) => socket.deliver(frame));
  }

  /** @param {FakeSocket} socket @param {any} request @returns {object} */
  #answer(socket, request) {
    const log = this.logOf(request.room);
    if (!log && typeof request.room === 'string') {
      return { type: 'error', code: 'no-such-room', message: request.room };
    }
    if (['read', 'looking', 'typing'].includes(request.type)) return { type: 'ok' };
    switch (request.type) {
      case 'open':
        return this.#open(socket, request, /** @type {RoomLog} */ (log));
      case 'close':
        this.#feeds.get(socket)?.delete(request.room);
        return { type: 'ok' };
      case 'history':
        return { type: 'ok', ...log?.page(request) };
      case 'post':
        return { type: 'ok', ...this.store(request) };
      case 'ping':
        return { type: 'ok', at: 1 };
      default:
        return { type: 'error', code: 'unknown-type', message: request.type };
    }
  }

  /** @param {FakeSocket} socket @param {any} request @param {RoomLog} log */
  #open(socket, { room, epoch, after }, log) {
    const goesOn = epoch === log.epoch && after <= log.head;
    this.#feeds.get(socket)?.set(room, goesOn ? after : log.head);
    return { type: 'ok', seq: log.head, epoch: log.epoch, ...(goesOn ? {} : { reset: true }) };
  }

  /** Stores a message once.
   * @param {{room?: string, id: string, text: string, replyTo?: number}} request */
  store({ room = 'lobby', id, text, replyTo }) {
    const known = this.#accepted.get(id);
    if (known) {
      return known;
    }
    const author = { by: this.you.id, name: this.you.name };
    const log = /** @type {RoomLog} */ (this.logOf(room));
    const { seq } = log.post(text, { id, ...author, replyTo });
    const stored = { seq, at: 1000 + seq };
    this.#accepted.set(id, stored);
    return stored;
  }

  /** @param {FakeSocket} socket */
  #feed(socket) {
    const opened = this.#feeds.get(socket) ?? new Map();
    for (const [room, fed] of opened) {
      const log = this.logOf(room);
      const events = log?.after(fed) ?? [];
      opened.set(room, log?.head ?? fed);
      if (events.length > 0) {
        this.say(socket, { type: 'events', room, events });
      }
    }
  }
}
