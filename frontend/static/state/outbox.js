/**
 * What somebody wrote and the server has not confirmed. Pure.
 *
 * @import {OutboxAction} from './actions.js'
 * @import {Entry, OutboxEntry} from './types.js'
 */

/**
 * @param {OutboxEntry[]} outbox
 * @param {OutboxAction} action
 * @returns {OutboxEntry[]}
 */
export function reduceOutbox(outbox, action) {
  switch (action.type) {
    case 'queued':
      return [...outbox, action.entry];
    case 'kept':
      return change(outbox, action.id, { kept: action.durable ? 'stored' : 'memory' });
    case 'sending':
      return change(outbox, action.id, { status: 'sending', error: null });
    case 'unanswered':
      return change(outbox, action.id, { status: 'pending' });
    case 'postponed':
      return change(outbox, action.id, { status: 'pending', error: errorOf(action) });
    case 'failed':
      return change(outbox, action.id, { status: 'failed', error: errorOf(action) });
    case 'retried':
      return change(outbox, action.id, { status: 'pending', error: null });
    case 'discarded':
      return outbox.filter((entry) => entry.id !== action.id);
    case 'outbox-read':
      return merged(outbox, action.entries);
    default:
      return outbox;
  }
}

/**
 * What lies on the disk, in its order, then what is only here. An entry that this tab is sending
 * stays so; one that has left the disk was discarded in another tab.
 *
 * @param {OutboxEntry[]} outbox
 * @param {OutboxEntry[]} stored
 * @returns {OutboxEntry[]}
 */
function merged(outbox, stored) {
  const here = new Map(outbox.map((entry) => [entry.id, entry]));
  const ids = new Set(stored.map((entry) => entry.id));
  const fromDisk = stored.map((entry) => {
    const mine = here.get(entry.id);
    return mine && isSame(mine, entry) ? mine : entry;
  });
  return [...fromDisk, ...outbox.filter((entry) => entry.kept !== 'stored' && !ids.has(entry.id))];
}

/** The disk does not know that an entry is on its way. @param {OutboxEntry} mine
 * @param {OutboxEntry} stored */
function isSame(mine, stored) {
  const failed = mine.status === 'failed';
  return mine.kept === stored.kept && failed === (stored.status === 'failed');
}

/**
 * The messages that reached the room leave the outbox.
 *
 * @param {OutboxEntry[]} outbox
 * @param {Entry[]} added
 * @param {string | undefined} me
 * @returns {OutboxEntry[]}
 */
export function withoutArrived(outbox, added, me) {
  if (outbox.length === 0 || added.length === 0) {
    return outbox;
  }
  const arrived = new Set(added.filter((entry) => entry.by === me).map((entry) => entry.id));
  const left = outbox.filter((entry) => !arrived.has(entry.id));
  return left.length === outbox.length ? outbox : left;
}

/**
 * @param {OutboxEntry[]} outbox
 * @param {string} id
 * @param {Partial<OutboxEntry>} fields
 * @returns {OutboxEntry[]}
 */
function change(outbox, id, fields) {
  return outbox.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry));
}

/** @param {{code: string, message: string}} error */
function errorOf({ code, message }) {
  return { code, message };
}
