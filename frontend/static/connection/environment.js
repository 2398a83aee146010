import { openDB } from 'idb';

/**
 * Everything that the client takes from the browser, so that a test can give something else.
 *
 * @typedef {object} Environment
 * @property {new (url: string, protocols: string[]) => WebSocket} WebSocket
 * @property {(url: string, options: RequestInit) => Promise<Response>} fetch
 * @property {() => number} now milliseconds since 1970, UTC
 * @property {(run: () => void, ms: number) => number} setTimer
 * @property {(timer: number | undefined) => void} clearTimer
 * @property {() => number} random from 0 to below 1
 * @property {(bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>} randomBytes
 * @property {typeof openDB} openDB
 * @property {(new (name: string) => BroadcastChannel) | null} BroadcastChannel
 * @property {EventTarget} window
 * @property {EventTarget & {visibilityState: string}} document
 * @property {() => Storage} sessionStorage throws where the browser refuses it
 * @property {() => void} reload
 */

/** The real browser. @returns {Environment} */
export function browserEnvironment() {
  return {
    WebSocket,
    fetch: (url, options) => fetch(url, options),
    now: () => Date.now(),
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer),
    random: () => Math.random(),
    randomBytes: (bytes) => crypto.getRandomValues(bytes),
    openDB,
    BroadcastChannel: globalThis.BroadcastChannel ?? null,
    window,
    document,
    sessionStorage: () => sessionStorage,
    reload: () => location.reload(),
  };
}
