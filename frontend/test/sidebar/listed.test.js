import { home, listed, neighbour, titled, wanted } from '/assets/test/sidebar/listed.js';
import { equal } from '/test/expect.js';
import { room } from '/test/fakes/fake-client.js';
import { test } from '/test/runner.js';

/** @param {Partial<ReturnType<typeof room>>[]} some */
const rooms = (...some) => Object.fromEntries(some.map((one) => [one.id, room(one)]));

const ALL = rooms(
  { id: 'z', name: 'zebra' },
  { id: 'lobby', name: 'Lobby' },
  { id: 'd', name: 'Anna', kind: 'direct' },
  { id: 'a', name: 'apples', kind: 'private' },
  { id: 'h', name: 'hidden', level: 'hidden' },
  { id: 'o', name: 'old', archived: true },
  { id: 'x', name: 'outside', joined: false },
);

/** @param {ReturnType<typeof listed>} lists */
const ids = ({ rooms: named, direct }) => [named, direct].map((list) => list.map(({ id }) => id));

test('the lobby comes first, then the rooms by name, then the conversations', () => {
  equal(ids(listed(ALL, 'lobby')), [['lobby', 'a', 'z'], ['d']]);
});

test('what is hidden, archived or only looked into is there while it is on screen', () => {
  for (const id of ['h', 'o', 'x']) {
    equal(listed(ALL, id).rooms.length, 4, id);
  }
});

test('a room that is not there is not in the list', () => {
  const missing = { ...ALL, no: room({ id: 'no', joined: false, missing: true }) };
  equal(ids(listed(missing, 'no')), [['lobby', 'a', 'z'], ['d']]);
});

test('the keys lead round about, from a room that is not listed to the first ones', () => {
  equal(neighbour(ALL, 'lobby', 1), 'a');
  equal(neighbour(ALL, 'z', 1), 'd');
  equal(neighbour(ALL, 'd', 1), 'lobby');
  equal(neighbour(ALL, 'lobby', -1), 'd');
  equal(neighbour({}, 'lobby', 1), 'lobby');
});

test('who is not in the lobby begins with the first of their own rooms', () => {
  const lobby = { id: 'lobby', joined: false, missing: true };
  const outside = { id: 'b', name: 'bees', joined: false };
  equal(home(ALL), 'lobby');
  equal(home({ ...ALL, ...rooms({ id: 'lobby', level: 'hidden' }) }), 'lobby');
  equal(home(rooms(lobby, outside, { id: 'z', name: 'zebra' }, { id: 'a', name: 'apples' })), 'a');
  equal(home(rooms(lobby, outside, { id: 'o', name: 'old', archived: true })), 'o');
  equal([home(rooms(lobby, outside)), home({})], ['lobby', 'lobby']);
});

test('what one does not want to be told of does not count', () => {
  const some = { unread: 5, mentions: 2 };
  equal(wanted(room(some)), 5);
  equal(wanted(room({ ...some, level: 'mentions' })), 2);
  equal(wanted(room({ ...some, level: 'nothing' })), 0);
  equal(wanted(room({ ...some, archived: true })), 0);
});

test('the title tells how much is unread in all rooms', () => {
  equal(titled('Lobby', ALL), 'Lobby');
  equal(titled('Lobby', rooms({ id: 'a', unread: 2 }, { id: 'b', unread: 3 })), '(5) Lobby');
});
