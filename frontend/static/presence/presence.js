/**
 * Who is here, and who is writing. Pure.
 *
 * @import {PresenceAction} from '../state/actions.js'
 * @import {Presence} from '../state/types.js'
 */

/** Longer than the pause after which somebody who still writes says so again. */
export const writingMs = 5_000;

/** @type {Presence} */
export const nobodyKnown = { people: {}, crowd: null, writing: [] };

/**
 * @param {Presence} presence
 * @param {PresenceAction} action
 * @returns {Presence}
 */
export function reducePresence(presence, action) {
  switch (action.type) {
    case 'welcome':
      return nobodyKnown;
    case 'presence':
      return action.people === undefined
        ? { ...presence, people: {}, crowd: { room: action.room ?? '', here: action.here ?? 0 } }
        : { ...presence, crowd: null, people: withChanges(presence.people, action.people) };
    case 'typing': {
      const { room, by, name, at } = action;
      const others = presence.writing.filter((one) => one.by !== by || one.room !== room);
      const writing = [...others, { room, by, name, until: at + writingMs }];
      return { ...presence, writing };
    }
    case 'writing-over':
      return withWriting(presence, ({ until }) => until > action.at);
    case 'events': {
      // Who sent it has written it.
      const sent = action.events.flatMap((event) => (event.kind === 'posted' ? event.by : []));
      return withWriting(presence, ({ room, by }) => room !== action.room || !sent.includes(by));
    }
    default:
      return presence;
  }
}

/** @param {Presence} presence @param {(one: Presence['writing'][number]) => boolean} stays */
function withWriting(presence, stays) {
  const writing = presence.writing.filter(stays);
  return writing.length === presence.writing.length ? presence : { ...presence, writing };
}

/**
 * @param {Presence['people']} people
 * @param {{id: string, state: 'here' | 'away' | 'offline'}[]} changes
 */
function withChanges(people, changes) {
  const after = { ...people };
  for (const { id, state } of changes) {
    if (state === 'offline') delete after[id];
    else after[id] = state;
  }
  return after;
}
