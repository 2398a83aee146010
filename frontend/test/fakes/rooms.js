import { RoomLog } from './room-log.js';

/** The logs that a server has for one person. */
export class FakeRooms {
  /** The lobby's. */
  log = new RoomLog();
  /** Other rooms, by id. @type {Map<string, RoomLog>} */
  others = new Map();
  /** What a welcome says of rooms besides where they stand. @type {Record<string, object>} */
  places = {};
  /** The person's own log. @type {RoomLog | null} */
  own = null;

  /** @param {string} room */
  logOf(room) {
    if (room === 'lobby') {
      return this.log;
    }
    return (room === 'me' ? this.own : this.others.get(room)) ?? undefined;
  }

  /** Where everything stands, as a welcome tells it. */
  standing() {
    const all = [...new Map([['lobby', this.log], ...this.others])];
    const rooms = all.map(([id, { head: seq, epoch }]) => {
      const name = id === 'lobby' ? 'Lobby' : id;
      return { id, name, kind: 'public', seq, epoch, ...this.places[id] };
    });
    const me = this.own ? { me: { seq: this.own.head, epoch: this.own.epoch } } : {};
    return { ...me, rooms };
  }
}
