/** What happened to a room, among its messages. */
import { firstState } from '/assets/test/state/reducer.js';
import { equal } from '/test/expect.js';
import { all, events, loading, logOf, room, seqs } from '/test/fakes/story.js';
import { test } from '/test/runner.js';

test('who came, went and was sent away stands among the messages, live', () => {
  const log = logOf(1);
  const before = all(firstState, ...loading(log));
  log.happen('joined');
  log.happen('joined', { person: 'p7', personName: 'Anna' });
  log.happen('removed', { person: 'p7', personName: 'Anna' });
  log.happen('left');
  const { entries } = all(before, events(log, 2)).rooms[room];
  equal(entries.map(({ kind }) => kind), ['posted', 'joined', 'joined', 'removed', 'left']);
  equal(entries[1].notice, { whom: null, words: '', on: false });
  equal(entries[2].notice?.whom, { id: 'p7', name: 'Anna' });
  equal([entries[4].name, entries[4].text, entries[4].gone], ['Pedro', null, false]);
});

test('in history they are the same', () => {
  const log = logOf(1);
  const live = all(firstState, ...loading(log));
  log.happen('joined', { person: 'p7', personName: 'Anna' });
  log.happen('renamed', { name: 'Tea', byName: 'Pedro' });
  const heard = all(live, events(log, 2)).rooms[room];
  const read = all(firstState, ...loading(log)).rooms[room];
  equal(heard.entries, read.entries);
  equal(heard.entries[2].name, 'Pedro');
});

test('a new name, topic and end of the room are known at once', () => {
  const log = logOf(1);
  const before = all(firstState, ...loading(log));
  log.happen('renamed', { name: 'Tea', byName: 'Pedro' });
  log.happen('topic', { text: 'Green or black' });
  log.happen('archived', { on: true });
  const { name, topic, archived } = all(before, events(log, 2)).rooms[room];
  equal([name, topic, archived], ['Tea', 'Green or black', true]);
  log.happen('archived', { on: false });
  equal(all(before, events(log, 2)).rooms[room].archived, false);
});

test('a name from before the welcome does not undo the one that it told', () => {
  const log = logOf(1);
  log.happen('renamed', { name: 'Long ago', byName: 'Pedro' });
  equal(all(firstState, ...loading(log)).rooms[room].name, 'Lobby');
});

test('an entry of a kind that only a newer server knows is left out', () => {
  const log = logOf(2);
  const before = all(firstState, ...loading(log), { type: 'asking-older', room });
  const wave = /** @type {any} */ ({ seq: 1, kind: 'waved', by: 'p2', at: 1, changed: 1 });
  const page = { ...log.page(), entries: [wave], more: false };
  equal(seqs(all(before, { type: 'older-page', room, page })), [1, 2]);
});
