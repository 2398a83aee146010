/**
 * Everything that can happen to the state. `at` is the time in milliseconds since 1970, UTC.
 *
 * @import {FoundRoom, Head, Opened, OwnEvent, Page} from '../protocol/types.js'
 * @import {PresenceMessage, RoomEvent, Stored, TypingMessage, Welcome} from '../protocol/types.js'
 * @import {OutboxEntry, Refusal} from './types.js'
 *
 * @typedef {{type: 'connecting'}
 *   | {type: 'socket-opened', at: number}
 *   | {type: 'welcome', welcome: Welcome}
 *   | {type: 'drain', closeInMs: number, backInMs?: number, at: number}
 *   | {type: 'closed', code: number}
 *   | {type: 'waiting', retryAt: number, refusal: Refusal | null}
 *   | {type: 'refused', refusal: Refusal}
 *   | {type: 'answered', tookMs: number}
 *   | {type: 'malformed', count: number}} ConnectionAction
 *
 * @typedef {{type: 'following', room: string, switched?: boolean}
 *   | {type: 'unfollowing', room: string}
 *   | {type: 'missing', room: string}
 *   | {type: 'seen', room: string, seq: number}
 *   | {type: 'opened', room: string, opened: Opened, at: number}
 *   | {type: 'events', room: string, events: RoomEvent[], at: number}
 *   | {type: 'newest-page', room: string, page: Page, at: number}
 *   | {type: 'asking-older', room: string}
 *   | {type: 'older-page', room: string, page: Page}
 *   | {type: 'older-failed', room: string}
 *   | ({type: 'head', room: string} & Head)} RoomAction
 *
 * @typedef {{type: 'looking-in', room: string, found?: FoundRoom}
 *   | {type: 'own-opened', opened: Opened}
 *   | {type: 'own-events', events: OwnEvent[]}
 *   | {type: 'noted'}} ListAction
 *
 * @typedef {({type: 'welcome'})
 *   | PresenceMessage
 *   | ({at: number} & TypingMessage)
 *   | {type: 'writing-over', at: number}
 *   | {type: 'events', room: string, events: RoomEvent[]}} PresenceAction
 *
 * @typedef {{type: 'accepted', id: string, stored: Stored, at: number}} AcceptedAction
 *
 * @typedef {{id: string, code: string, message: string}} EntryError
 *
 * @typedef {{type: 'queued', entry: OutboxEntry}
 *   | {type: 'kept', id: string, durable: boolean}
 *   | {type: 'outbox-read', entries: OutboxEntry[]}
 *   | {type: 'durability', durable: boolean}
 *   | {type: 'sending', id: string}
 *   | {type: 'unanswered', id: string}
 *   | {type: 'postponed'} & EntryError
 *   | {type: 'failed'} & EntryError
 *   | {type: 'retried', id: string}
 *   | {type: 'discarded', id: string}} OutboxAction
 *
 * @typedef {ConnectionAction | RoomAction | ListAction | PresenceMessage
 *   | ({at: number} & TypingMessage) | {type: 'writing-over', at: number}
 *   | AcceptedAction | OutboxAction} Action
 */

export {};
