/**
 * Whatever the line does, a page that was cut off, resumed and patched ends as one that was loaded
 * just now.
 *
 * @import {State} from '/assets/test/state/types.js'
 * @import {Page, RoomEvent} from '/assets/test/protocol/types.js'
 */
import { firstState } from '/assets/test/state/reducer.js';
import { isCaughtUp, needsNewestPage } from '/assets/test/state/room.js';
import { equal, ok } from '/test/expect.js';
import { newSeed, seeded } from '/test/fakes/random.js';
import { RoomLog } from '/test/fakes/room-log.js';
import { all, arriving, room } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

/** A page, the server's log, and everything between them that is still under way. */
class Story {
  log = new RoomLog('e0');
  state = firstState;
  /** What the open feed will bring. @type {RoomEvent[]} */
  feed = [];
  fed = 0;
  /** @type {Page | null} */
  newest = null;
  /** @type {Page | null} */
  older = null;

  /** @param {ReturnType<typeof seeded>} random */
  constructor(random) {
    this.random = random;
    this.connect();
  }

  get room() {
    return this.state.rooms[room];
  }

  connect() {
    this.newest = this.older = null;
    this.state = all(this.state, ...arriving(this.log));
    this.open();
  }

  open() {
    const { loaded, seq, epoch } = this.room;
    const goesOn = loaded && epoch === this.log.epoch && !this.random.chance(10);
    const reset = goesOn ? {} : { reset: true };
    const opened = { seq: this.log.head, epoch: this.log.epoch, ...reset };
    this.fed = goesOn ? seq : this.log.head;
    this.state = all(this.state, { type: 'opened', room, opened, at: 1 });
    this.newest = needsNewestPage(this.room) ? this.log.page({ limit: 5 }) : null;
  }

  /** Somebody writes, edits or deletes. */
  change() {
    const { random, log } = this;
    const texts = log.messages();
    if (random.chance(60) || texts.length === 0) {
      log.post(`text ${log.head}`, { by: random.oneOf(['p1', 'p2']) });
    } else if (random.chance(20)) {
      log.wave();
    } else if (random.chance(20)) {
      log.happen('joined');
    } else if (random.chance(60)) {
      log.edit(random.oneOf(texts).seq, `edited ${log.head}`);
    } else {
      log.delete(random.oneOf(texts).seq);
    }
  }

  /** Some events arrive; some are lost, some come again. @param {boolean} faithfully */
  deliver(faithfully) {
    const { random, log } = this;
    const count = faithfully ? log.head : random.whole(6);
    let events = log.events.slice(this.fed, this.fed + count);
    this.fed += events.length;
    if (!faithfully && random.chance(15)) {
      events = events.filter(() => random.chance(70));
    }
    if (!faithfully && random.chance(15)) {
      events = log.events.slice(Math.max(0, this.fed - 4), this.fed);
    }
    this.state = all(this.state, { type: 'events', room, events, at: 2 });
    if (this.room.gap && this.random.chance(50)) {
      this.open();
    }
  }

  pages() {
    if (this.newest && this.random.chance(60)) {
      this.state = all(this.state, { type: 'newest-page', room, page: this.newest, at: 3 });
      this.newest = null;
    } else if (this.older) {
      this.state = all(this.state, { type: 'older-page', room, page: this.older });
      this.older = null;
    } else if (this.room.hasOlder && !this.room.loadingOlder) {
      this.state = all(this.state, { type: 'asking-older', room });
      this.older = this.log.page({ before: this.room.entries[0]?.seq, limit: 5 });
    }
  }

  /** The database was restored from a backup. */
  restore() {
    const log = new RoomLog(`${this.log.epoch}'`);
    log.events = this.log.events.slice(0, this.random.whole(this.log.head + 1));
    this.log = log;
    this.connect();
  }

  step() {
    const { random } = this;
    random.oneOf([
      ...[() => this.change(), () => this.change(), () => this.change()],
      ...[() => this.deliver(false), () => this.deliver(false), () => this.pages()],
      () => (random.chance(20) ? this.connect() : this.pages()),
      () => (random.chance(5) ? this.restore() : this.change()),
    ])();
    checkOrder(this.state);
  }

  /** The line holds for once, and somebody scrolls to the top. */
  settle() {
    this.connect();
    for (let n = 0; n < 400 && !(isCaughtUp(this.room) && !this.room.hasOlder); n++) {
      this.pages();
      this.deliver(true);
    }
  }
}

/** @param {State} state */
function checkOrder({ rooms }) {
  const { entries, seq, head } = rooms[room];
  ok(seq <= head, `seq ${seq} beyond the head ${head}`);
  ok(
    entries.every((entry, n) => n === 0 || entries[n - 1].seq < entry.seq),
    'out of order',
  );
}

/** @param {RoomLog} log @returns {State} */
function freshlyLoaded(log) {
  const opened = { seq: log.head, epoch: log.epoch, reset: true };
  return all(
    firstState,
    ...arriving(log),
    { type: 'opened', room, opened, at: 1 },
    { type: 'newest-page', room, page: log.page({ limit: 100_000 }), at: 1 },
  );
}

const seed = newSeed();

test(`a page that lived through anything equals one that was just loaded (seed ${seed})`, () => {
  const random = seeded(seed);
  for (let run = 0; run < 300; run++) {
    const story = new Story(random);
    for (let n = 0; n < 80; n++) {
      story.step();
    }
    story.settle();
    const fresh = freshlyLoaded(story.log).rooms[room];
    equal(story.room.entries, fresh.entries, `run ${run}`);
    const { seq, head, epoch, gap, hasOlder } = story.room;
    equal([seq, head, epoch, gap, hasOlder], [fresh.seq, fresh.head, fresh.epoch, null, false]);
    equal(story.state.counters.gapsFound, story.state.counters.gapsHealed, `run ${run}`);
  }
});
