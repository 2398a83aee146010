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
 * @typedef {'joined' | 'left' | 'removed' | 'renamed' | 'topic' | 'archived'} NoticeKind
 *
 * @typedef {object} NoticeEvent what happened to the room itself
 * @property {number} seq
 * @property {NoticeKind} kind
 * @property {string} by
 * @property {string} [name] the author's; where the room was renamed, its new name
 * @property {string} [byName] the author's, where the room was renamed
 * @property {number} at milliseconds since 1970, UTC
 * @property {boolean} [guest]
 * @property {string} [person] who was brought in or sent away
 * @property {string} [personName]
 * @property {string} [text] the topic
 * @property {boolean} [on] whether the room is archived
 *
 * @typedef {PostedEvent | EditedEvent | DeletedEvent | NoticeEvent | OtherEvent} RoomEvent
 *
 * @typedef {'everything' | 'mentions' | 'nothing' | 'hidden'} Level
 *
 * @typedef {object} OwnEvent an entry of one's own log
 * @property {number} seq
 * @property {'added' | 'removed' | 'read' | 'unread' | 'level' | 'other'} kind
 * @property {string} by
 * @property {string} name the author's
 * @property {string} room
 * @property {string} [roomName]
 * @property {string} [roomKind]
 * @property {string[]} [people] of a direct room, the others
 * @property {number} [target]
 * @property {Level} [level]
 *
 * @typedef {object} WireMessage a message in a page of history, as it stands
 * @property {number} seq
 * @property {'posted'} [kind]
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
 * @typedef {{id: string, name: string, role: string, guest?: boolean, photo?: string}} You
 * @typedef {NoticeEvent & {changed: number}} WireNotice
 * @typedef {WireMessage | WireNotice} WireEntry
 *
 * @typedef {object} RoomSummary
 * @property {string} id
 * @property {string} name of a direct room, the names of the others
 * @property {string} kind
 * @property {number} seq
 * @property {string} epoch
 * @property {string} [topic]
 * @property {boolean} [archived]
 * @property {string[]} [people] of a direct room, the others
 * @property {number} [read] missing, like the next three, for guests without an account
 * @property {number} [unread]
 * @property {number} [mentions]
 * @property {Level} [level]
 *
 * @typedef {{seq: number, epoch: string}} OwnLog
 * @typedef {{textCharacters: number, historyEntries?: number, [name: string]: unknown}} Limits
 *
 * @typedef {object} Welcome
 * @property {'welcome'} type
 * @property {string} version
 * @property {You} you
 * @property {OwnLog} [me] where one's own log stands; guests without an account have none
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
 * @typedef {{seq: number, unread?: number, mentions?: number}} Head
 * @typedef {{type: 'head', room: string} & Head} HeadMessage
 * @typedef {{type: 'typing', room: string, by: string, name: string}} TypingMessage
 * @typedef {{id: string, state: 'here' | 'away' | 'offline'}} PersonPresence
 * @typedef {{type: 'presence', people?: PersonPresence[], room?: string, here?: number}}
 *     PresenceMessage who is here, or where people are too many, how many look at a room
 * @typedef {{type: 'drain', closeInMs: number, backInMs?: number}} DrainMessage
 *
 * @typedef {Welcome | OkMessage | ErrorMessage | EventsMessage | HeadMessage | TypingMessage
 *     | PresenceMessage | DrainMessage}
 *     ServerMessage
 *
 * @typedef {{type: string, [name: string]: unknown}} Request a request that has no ref yet
 *
 * @typedef {{seq: number, epoch: string, reset?: boolean}} Opened
 * @typedef {{entries: WireEntry[], more: boolean, epoch: string, asOf: number}} Page
 * @typedef {{seq: number, at?: number}} Stored
 *
 * @typedef {object} FoundRoom a room in the directory
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} [topic]
 * @property {number} people how many are in it
 * @property {boolean} [joined]
 *
 * @typedef {{id: string, name: string, role: string, host?: boolean, photo?: string,
 *     status?: string}} FoundPerson
 */

export {};
