/**
 * The list of rooms: as a welcome tells it, and as one's own log goes on. Pure.
 *
 * @import {FoundRoom, OwnEvent, Welcome} from '../protocol/types.js'
 * @import {ListAction} from './actions.js'
 * @import {Room, State} from './types.js'
 */
import { counted, roomOf, withoutRoom, withRoom } from './parts.js';
import { newRoom, summarised } from './room.js';
import { seen, unseen } from './unread.js';

/** @param {State} state @param {ListAction | {type: 'welcome', welcome: Welcome}} action
 * @returns {State} */
export function reduceList(state, action) {
  switch (action.type) {
    case 'welcome':
      return welcomed(state, action.welcome);
    case 'looking-in':
      return lookingIn(state, action.room, action.found);
    case 'own-opened': {
      const { seq, epoch, reset } = action.opened;
      const goesOn = state.own !== null && reset !== true && epoch === state.own.epoch;
      const own = goesOn ? { ...state.own, gap: false } : { seq, epoch, gap: false };
      return { ...state, own: /** @type {State['own']} */ (own) };
    }
    case 'own-events':
      return action.events.reduce(happened, state);
    case 'noted':
      return { ...state, sentAway: null };
  }
}

/** @param {State} state @param {Welcome} welcome @returns {State} */
function welcomed(state, { you, me, limits, rooms }) {
  const known = rooms.map((summary) => {
    const room = roomOf(state, summary.id);
    return [summary.id, room ? summarised(room, summary) : newRoom(summary)];
  });
  // Somebody may be looking into a room without being in it.
  const outside = Object.entries(state.rooms).filter(([, room]) => !room.joined);
  const again = state.you === null ? 0 : 1;
  return {
    ...counted(state, { reconnects: again }),
    you: oneself(you),
    own: me ? { ...me, gap: false } : null,
    limits,
    rooms: Object.fromEntries([...outside, ...known]),
  };
}

/** @param {Welcome['you']} you @returns {NonNullable<State['you']>} */
function oneself({ id, name, role, guest, photo }) {
  return { id, name, role, guest: guest === true, ...(photo ? { photo } : {}) };
}

/** @param {State} state @param {string} id @param {FoundRoom} [found] @returns {State} */
function lookingIn(state, id, found) {
  const there = roomOf(state, id);
  if (there?.joined) {
    return state;
  }
  const kind = found?.kind ?? 'public';
  const outside = newRoom({ id, name: found?.name ?? '', kind, seq: 0, epoch: '' });
  const room = there ?? { ...outside, joined: false };
  const { name, topic = '' } = found ?? room;
  return withRoom(state, { ...room, name, topic });
}

/** @param {State} state @param {OwnEvent} event @returns {State} */
function happened(state, event) {
  const { own } = state;
  if (own === null || event.seq <= own.seq) {
    return state;
  }
  if (event.seq > own.seq + 1) {
    return { ...state, own: { ...own, gap: true } };
  }
  const next = { ...state, own: { ...own, seq: event.seq } };
  const room = event.kind === 'other' ? undefined : roomOf(state, event.room);
  if (event.kind === 'added') {
    return withRoom(next, added(room, event));
  }
  return room ? changed(next, room, event) : next;
}

/** @param {State} state @param {Room} room @param {OwnEvent} event @returns {State} */
function changed(state, room, event) {
  const me = state.you?.id;
  switch (event.kind) {
    case 'removed':
      return without(state, room, event);
    case 'read':
      return withRoom(state, seen(room, event.target ?? 0, me));
    case 'unread':
      return withRoom(state, unseen(room, event.target ?? 1, me));
    case 'level':
      return withRoom(state, { ...room, level: event.level ?? room.level });
    default:
      return state;
  }
}

/** @param {Room | undefined} room @param {OwnEvent} event @returns {Room} */
function added(room, { room: id, roomName: name = '', roomKind: kind = 'public', people = [] }) {
  const known = room ?? newRoom({ id, name, kind, seq: 0, epoch: '' });
  // What one saw from outside counts as read.
  const read = known.read ?? known.seq;
  return { ...known, name, kind, people, joined: true, missing: false, read };
}

/** @param {State} state @param {Room} room @param {OwnEvent} event @returns {State} */
function without(state, { id, name }, event) {
  const byOther = event.by !== state.you?.id;
  const sentAway = byOther ? { room: id, name, by: event.name } : state.sentAway;
  return { ...withoutRoom(state, id), sentAway };
}
