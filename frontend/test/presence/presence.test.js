/** Who is here, and who is writing. */
import { nobodyKnown, reducePresence, writingMs } from '/assets/test/presence/presence.js';
import { equal } from '/test/expect.js';
import { test } from '/test/runner.js';

/** @import {PresenceAction} from '/assets/test/state/actions.js' */

/** @param {PresenceAction[]} actions */
const after = (...actions) => actions.reduce(reducePresence, nobodyKnown);

/** @param {string} by @param {number} at @returns {PresenceAction} */
const types = (by, at) => ({ type: 'typing', room: 'lobby', by, name: `Name of ${by}`, at });

test('who is here is told once, and then what changes', () => {
  const told = after(
    {
      type: 'presence',
      people: [
        { id: 'p1', state: 'here' },
        { id: 'p2', state: 'away' },
      ],
    },
    { type: 'presence', people: [{ id: 'p1', state: 'offline' }] },
    { type: 'presence', people: [{ id: 'p3', state: 'here' }] },
  );
  equal(told.people, { p2: 'away', p3: 'here' });
});

test('a crowd is a number, and who is in it is not known any more', () => {
  const told = after(
    { type: 'presence', people: [{ id: 'p1', state: 'here' }] },
    { type: 'presence', room: 'lobby', here: 812 },
  );
  equal([told.people, told.crowd], [{}, { room: 'lobby', here: 812 }]);
});

test('a new connection knows nobody yet', () => {
  const told = after(types('p1', 0), { type: 'welcome' });
  equal(told, nobodyKnown);
});

test('who writes is shown once, however often they say so', () => {
  const { writing } = after(types('p1', 0), types('p2', 1), types('p1', 2));
  equal(
    writing.map(({ by }) => by),
    ['p2', 'p1'],
  );
});

test('who stopped writing is forgotten by itself', () => {
  const told = after(types('p1', 0), types('p2', 2_000));
  const later = reducePresence(told, { type: 'writing-over', at: writingMs });
  equal(
    later.writing.map(({ by }) => by),
    ['p2'],
  );
});

test('who sent it has written it, in that room alone', () => {
  const event = /** @type {const} */ ({ seq: 1, kind: 'posted', id: 'a', by: 'p1', at: 1 });
  const told = after(types('p1', 0), { type: 'events', room: 'tea', events: [event] });
  equal(told.writing.length, 1);
  const sent = reducePresence(told, { type: 'events', room: 'lobby', events: [event] });
  equal(sent.writing.length, 0);
});
