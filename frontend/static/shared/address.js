/** Which room the page's address names. It stands behind the `#`, where no server sees it. */

export const LOBBY = 'lobby';

const ROOM = /^#\/room\/([^/]+)$/;

/** @param {string} [hash] */
export function roomInAddress(hash = location.hash) {
  const named = ROOM.exec(hash)?.[1];
  try {
    return named ? decodeURIComponent(named) : LOBBY;
  } catch {
    return LOBBY;
  }
}

/** What a link to the room leads to. @param {string} room */
export function addressOf(room) {
  return room === LOBBY ? '#/' : `#/room/${encodeURIComponent(room)}`;
}

/** Goes to a room, as a link would. @param {string} room */
export function goTo(room) {
  location.hash = addressOf(room);
}

/** Goes to a room; nothing leads back to where one was. @param {string} room */
export function leaveFor(room) {
  location.replace(addressOf(room));
}

/** Tells an element when the address names another room. */
export class Address {
  #changed;

  /** @param {import('lit').ReactiveControllerHost} host @param {(room: string) => void} changed */
  constructor(host, changed) {
    this.#changed = () => changed(roomInAddress());
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#changed);
  }
}
