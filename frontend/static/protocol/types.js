/**
 * What travels over the socket, as docs/protocol.md describes it.
 *
 * @typedef {object} PostedEvent
 * @property {number} seq
 * @property {'posted'} kind
 * @property {string} id
 * @property {string} by
 * @property {string} [name] missing when the message was deleted
 * @property {number} at milliseconds since 1970, UTC
 * @property {boolean} [guest]
 * @property {string} [text] missing when the message was deleted
 * @property {boolean} [gone]
 * @property {number} [replyTo]
 *
 * @typedef {object} EditedEvent
 * @property {number} seq
 * @property {'edited'} kind
 * @property {string} by
 * @property {number} target the seq of the message
 * @property {string} [text] missing when the message was deleted since
 * @property {boolean} [gone]
 *
 * @typedef {object} DeletedEvent
 * @property {number} seq
 * @property {'deleted'} kind
 * @property {string} by
 * @property {number} target the seq of the message
 *
 * @typedef {object} OtherEvent a kind that a newer server knows; it still takes its seq
 * @property {number} seq
 * @property {'other'} kind
 *
 * @typedef {PostedEvent | EditedEvent | DeletedEvent | OtherEvent} RoomEvent
 *
 * @typedef {object} WireEntry a message in a page of history, as it stands
 * @property {number} seq
 * @property {string} [kind]
 * @property {string} id
 * @property {string} by
 * @property {string} [name]
 * @property {number} at
 * @property {boolean} [guest]
 * @property {string} [text]
 * @property {boolean} [gone]
 * @property {number} [replyTo]
 * @property {boolean} [edited]
 * @property {number} changed the last seq that touched it
 *
 * @typedef {{id: string, name: string, role: string, guest?: boolean}} You
 * @typedef {{id: string, name: string, kind: string, seq: number, epoch: string}} RoomSummary
 * @typedef {{textCharacters: number, historyEntries?: number, [name: string]: unknown}} Limits
 *
 * @typedef {object} Welcome
 * @property {'welcome'} type
 * @property {string} version
 * @property {You} you
 * @property {RoomSummary[]} rooms
 * @property {Limits} limits
 * @property {number} at
 *
 * @typedef {{type: 'ok', ref: number, [name: string]: unknown}} OkMessage
 *
 * @typedef {object} ErrorMessage
 * @property {'error'} type
 * @property {number} [ref]
 * @property {string} code
 * @property {string} message
 * @property {number} [retryAfterMs]
 *
 * @typedef {{type: 'events', room: string, events: RoomEvent[]}} EventsMessage
 * @typedef {{type: 'head', room: string, seq: number}} HeadMessage
 * @typedef {{type: 'drain', closeInMs: number, backInMs?: number}} DrainMessage
 *
 * @typedef {Welcome | OkMessage | ErrorMessage | EventsMessage | HeadMessage | DrainMessage}
 *     ServerMessage
 *
 * @typedef {{type: string, [name: string]: unknown}} Request a request that has no ref yet
 *
 * @typedef {{seq: number, epoch: string, reset?: boolean}} Opened
 * @typedef {{entries: WireEntry[], more: boolean, epoch: string, asOf: number}} Page
 * @typedef {{seq: number, at?: number}} Stored
 */

export {};
