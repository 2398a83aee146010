/**
 * What the page knows. Every object is immutable: a change makes a new one, and what did not
 * change stays the same object, so that `===` tells whether to draw again.
 *
 * @import {DeletedEvent, EditedEvent, Level, Limits} from '../protocol/types.js'
 * @import {NoticeKind, RoomEvent} from '../protocol/types.js'
 */

/**
 * @typedef {object} Entry a message as it stands, or what happened to the room itself
 * @property {number} seq
 * @property {'posted' | NoticeKind} kind
 * @property {Notice | null} notice null for messages
 * @property {string} id
 * @property {string} by the author's id
 * @property {string} name the author's name as it was; empty when the message is gone
 * @property {boolean} guest
 * @property {number} at milliseconds since 1970, UTC
 * @property {string | null} text null when the message is gone
 * @property {number | null} replyTo
 * @property {boolean} edited
 * @property {boolean} gone
 * @property {number} changed the last seq that touched it
 *
 * @typedef {object} Notice what happened to the room, besides who did it
 * @property {{id: string, name: string} | null} whom who was brought in or sent away by another
 * @property {string} words the room's new name or topic
 * @property {boolean} on whether the room is archived
 *
 * @typedef {object} Feed what a room's reducer keeps for itself; nothing to draw
 * @property {boolean} followed whether the room is to be kept up to date
 * @property {number} heard the last seq that the open feed brought
 * @property {number | null} target the head when the feed was opened; null while it is not
 * @property {Opening | null} opening set from a reset until the newest page is there
 * @property {number | null} askedAt where the room stood when an older page was asked for
 * @property {(EditedEvent | DeletedEvent)[]} touched what happened to messages that this page
 *     may bring
 * @property {number | null} restoring messages that came since a break; null after the first load
 *
 * @typedef {object} Opening a log of which the newest page is awaited
 * @property {string} epoch
 * @property {number} head when it was opened
 * @property {number} seen the highest seq that the feed brought since
 * @property {RoomEvent[]} held what it brought
 *
 * @typedef {object} Room
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} epoch the log that `entries` and `seq` belong to
 * @property {number} head the highest seq known on the server
 * @property {number} seq caught up to
 * @property {Entry[]} entries ascending by seq
 * @property {boolean} loaded whether the newest page came
 * @property {boolean} hasOlder whether there is more above the first entry
 * @property {boolean} loadingOlder
 * @property {{from: number, to: number} | null} gap events that are missing and asked for again
 * @property {{count: number, ms: number, at: number} | null} restored after a break: how many
 *     messages came, how long that took from the open socket, and when it was done
 * @property {Feed} feed
 * @property {string} topic
 * @property {boolean} archived
 * @property {string[]} people of a direct room, the others
 * @property {number} toldAt the seq up to which name, topic and archived are known
 * @property {boolean} joined whether one is in it, and does not only look in
 * @property {boolean} missing whether the server says that there is no such room
 * @property {number | null} read up to which seq one has seen it; null for who keeps no place
 * @property {number} unread messages of others above that
 * @property {number} mentions
 * @property {Level} level
 *
 * @typedef {object} OwnLog where one's own log stands
 * @property {number} seq
 * @property {string} epoch
 * @property {boolean} gap whether something is missing and to be asked for again
 *
 * @typedef {object} SentAway that somebody else took one out of a room
 * @property {string} room
 * @property {string} name of the room
 * @property {string} by name of who did
 *
 * @typedef {object} OutboxEntry what somebody wrote and the server has not confirmed
 * @property {string} id
 * @property {string} room
 * @property {string} text
 * @property {number | null} replyTo
 * @property {number} at when it was written, milliseconds since 1970, UTC
 * @property {'pending' | 'sending' | 'failed'} status
 * @property {{code: string, message: string} | null} error why it failed, or why it still waits
 * @property {'writing' | 'stored' | 'memory'} kept where it lies: on its way to the disk of this
 *     browser, there, or in this tab alone
 *
 * @typedef {'CONNECTING' | 'OPEN' | 'CLOSING' | 'CLOSED'} ReadyState
 * @typedef {'connecting' | 'catching-up' | 'live' | 'waiting' | 'refused' | 'draining'} Phase
 *
 * @typedef {object} Refusal
 * @property {number} status of the HTTP answer; for a close, the status that means the same
 * @property {string} error
 * @property {string} message
 *
 * @typedef {object} Connection
 * @property {ReadyState} readyState
 * @property {Phase} phase
 * @property {number | null} retryAt when the next try is due
 * @property {number | null} backAt when a draining server expects to be back
 * @property {number | null} openedAt when the socket opened
 * @property {number | null} closeCode of the last close; null once there is a welcome
 * @property {Refusal | null} refusal why the door did not open
 * @property {number} reconnects tries since the connection was last live
 * @property {number | null} roundTripMs how long the last answer took
 *
 * @typedef {object} Counters since the page was loaded
 * @property {number} reconnects how often the connection came back
 * @property {number} restored messages that came after breaks
 * @property {number} gapsFound
 * @property {number} gapsHealed
 * @property {number} duplicatesDropped
 * @property {number} malformed what the server said and we did not understand
 *
 * @typedef {{id: string, name: string, role: string, guest: boolean, photo?: string}} Me
 *
 * @typedef {object} Presence
 * @property {{[person: string]: 'here' | 'away'}} people who is not in it is offline, or unknown
 * @property {{room: string, here: number} | null} crowd where people are too many to be told apart
 * @property {{room: string, by: string, name: string, until: number}[]} writing
 *
 * @typedef {object} State
 * @property {Connection} connection
 * @property {Me | null} you
 * @property {Limits | null} limits
 * @property {boolean} outboxDurable whether what is written outlives the tab
 * @property {{[id: string]: Room}} rooms
 * @property {string[]} recent the rooms that were on screen and are kept, the last one first
 * @property {OwnLog | null} own null for who has none
 * @property {SentAway | null} sentAway until somebody has taken note of it
 * @property {OutboxEntry[]} outbox in the order in which it goes out
 * @property {Presence} presence
 * @property {Counters} counters
 */

export {};
