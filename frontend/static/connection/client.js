/**
 * @import {FoundRoom, OwnEvent, Request, ServerMessage, Welcome} from '../protocol/types.js'
 * @import {State} from '../state/types.js'
 * @import {Environment} from './environment.js'
 */
import { Election } from '../outbox/election.js';
import { newId } from '../outbox/ids.js';
import { Outbox } from '../outbox/outbox.js';
import { Sender } from '../outbox/sender.js';
import { OutboxShelf } from '../outbox/shelf.js';
import { Tabs } from '../outbox/tabs.js';
import { createStore } from '../state/store.js';
import { Asking } from '../following/asking.js';
import { loadOlder } from '../following/older-pages.js';
import { OnScreen } from '../following/on-screen.js';
import { OwnFollower } from '../following/own-follower.js';
import { Reading } from '../following/reading.js';
import { Screen } from '../presence/screen.js';
import { isOwnLog } from '../protocol/shapes.js';
import { LOBBY } from '../shared/address.js';
import { browserEnvironment } from './environment.js';
import { Lifeline } from './lifeline.js';
import { watchPage } from './page-events.js';

/**
 * @typedef {object} ClientOptions
 * @property {string} url of the WebSocket, `ws(s)://host/chat`
 * @property {string} doorUrl of the plain GET that says why the socket did not open
 * @property {string} person the id of who this page belongs to
 * @property {string} version of this page
 * @property {string} [room] the one to show first
 *
 * @typedef {ReturnType<typeof startClient>} Client
 */

/**
 * The chat behind the page: keeps a connection, follows the room on screen and one's own log, and
 * sends what is written.
 *
 * @param {ClientOptions} options
 * @param {Environment} [environment]
 */
export function startClient(options, environment = browserEnvironment()) {
  const { url, doorUrl, person, version, room = LOBBY } = options;
  const store = createStore();
  const address = { url, doorUrl, page: `${version} ${person}` };

  const lifeline = new Lifeline(address, environment, store, { welcomed, said, cutOff });
  const onScreen = new OnScreen(room, lifeline, store, environment);
  const ownLog = new OwnFollower(lifeline, store, environment);
  const screen = new Screen(room, lifeline, store, environment);
  const reading = new Reading(lifeline, store, environment);
  const asking = new Asking(lifeline, environment);
  const tabs = new Tabs(person, newId(environment.randomBytes), environment, (word, from) =>
    word === 'changed' ? outbox.read() : election.heard(word, from),
  );
  const election = new Election(tabs, environment, {
    isAble: () => lifeline.isReady,
    isNeeded: hasMail,
    elected: () => outbox.read().then(() => sender.run()),
  });
  const shelf = new OutboxShelf(person, environment);
  const outbox = new Outbox(store, shelf, environment, () => tabs.say('changed'));
  const isElected = () => election.isSender;
  const sender = new Sender(lifeline, store, outbox, environment, isElected);

  /** @param {Welcome} welcome */
  function welcomed(welcome) {
    if (welcome.you.id !== person) {
      // Somebody else signed in meanwhile: what lies in this outbox is not theirs to send.
      lifeline.reload({ status: 403, error: 'other-person', message: '' });
      return;
    }
    store.dispatch({ type: 'welcome', welcome });
    ownLog.start();
    onScreen.start();
    screen.start();
    election.assert();
    outbox.read();
  }

  /** @param {ServerMessage} message */
  function said(message) {
    if (message.type === 'events' && isOwnLog(message.room)) {
      const events = /** @type {OwnEvent[]} */ (/** @type {unknown} */ (message.events));
      store.dispatch({ type: 'own-events', events });
    } else if (message.type === 'events') {
      store.dispatch({ ...message, at: environment.now() });
    } else if (message.type === 'typing') {
      screen.heard(message);
    } else if (message.type === 'head' || message.type === 'presence') {
      store.dispatch(message);
    }
  }

  function cutOff() {
    onScreen.stop();
    ownLog.stop();
  }

  /** Whether something waits that any tab can send. */
  function hasMail() {
    return store.state.outbox.some(({ kept, status }) => kept === 'stored' && status !== 'failed');
  }

  function review() {
    outbox.review();
    onScreen.review();
    ownLog.review();
    if (hasMail()) {
      election.seek();
    }
    sender.run();
  }

  const stopWatching = watchPage(environment, {
    returned: () => {
      outbox.read();
      lifeline.returned();
    },
    wentOffline: () => lifeline.wentOffline(),
    leaving: () => election.resign(),
  });
  const stopReviewing = store.subscribe(review);
  outbox.read();
  lifeline.start();

  return {
    /** What is known now; immutable. @returns {State} */
    get state() {
      return store.state;
    },

    /** Calls the listener after each change, at most once a microtask; returns how to stop.
     * @param {() => void} listener */
    subscribe: (listener) => store.subscribe(listener),

    /** Writes a message; it is in `state.outbox` at once. Throws a RangeError when 1,000 wait.
     * @param {string} room @param {string} text @param {number | null} [replyTo]
     * @returns {string} its id */
    post(room, text, replyTo = null) {
      screen.sent();
      return outbox.post(room, text, replyTo);
    },

    /** Sends a failed message again. @param {string} id */
    retry: (id) => outbox.retry(id),

    /** Throws a message away that is not on its way. @param {string} id */
    discard: (id) => outbox.discard(id),

    /** Puts a room on screen: it alone is followed. @param {string} room */
    show: (room) => {
      onScreen.show(room);
      screen.show(room);
    },

    /** Somebody is about to look into a room that they found. @param {FoundRoom} found */
    found: (found) => store.dispatch({ type: 'looking-in', room: found.id, found }),

    /** Somebody writes in the room on screen. */
    typing: () => screen.typing(),

    /** Somebody saw the room up to this seq. @param {string} room @param {number} seq */
    read: (room, seq) => reading.read(room, seq),

    /** Asks something that changes no log. @param {Request} request */
    ask: (request) => asking.ask(request),

    /** Asks for a change; where the answer got lost, the same again is safe.
     * @param {Request} request */
    change: (request) => asking.change(request),

    /** Somebody read that they were sent out of a room. */
    noted: () => store.dispatch({ type: 'noted' }),

    /** Asks for what is above the first entry. @param {string} room */
    loadOlder: (room) => loadOlder(room, lifeline, store),

    /** Tries now, also after a refusal. */
    reconnectNow: () => lifeline.reconnectNow(),

    /** Forgets what was not sent: the person leaves. Never fails. */
    forget: () => shelf.clear().catch(() => {}),

    /** Ends everything; what is in the outbox stays there. */
    stop() {
      stopWatching();
      stopReviewing();
      onScreen.stop();
      ownLog.stop();
      reading.stop();
      screen.stop();
      election.resign();
      lifeline.stop();
      tabs.close();
      shelf.close();
    },
  };
}
