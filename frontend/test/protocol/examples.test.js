/** The example files that the server's tests hold to, read and written by the browser. */
import { readFrame } from '/assets/test/protocol/frames.js';
import * as requests from '/assets/test/protocol/requests.js';
import * as aboutRooms from '/assets/test/protocol/room-requests.js';
import { answerShapes } from '/assets/test/protocol/answers.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

/** @param {string} name @returns {Promise<any>} */
const example = async (name) => (await fetch(`/examples/${name}`)).json();

/** @type {{client: string[], server: string[]}} */
const index = await example('index.json');

/** How the browser makes each request. @type {Record<string, (fields: any) => object>} */
const makers = {
  open: ({ room, after, epoch }) =>
    requests.open(room, after === undefined ? undefined : { after, epoch }),
  close: ({ room }) => requests.close(room),
  post: requests.post,
  edit: requests.edit,
  delete: requests.remove,
  history: ({ room, type, ref, ...where }) => requests.history(room, where),
  ping: () => requests.ping(),
  create: ({ name, kind, earlierHistory }) => aboutRooms.create(name, kind, earlierHistory),
  direct: ({ people }) => aboutRooms.direct(people),
  rename: ({ room, name }) => aboutRooms.rename(room, name),
  topic: ({ room, text }) => aboutRooms.topic(room, text),
  archive: ({ room, on }) => aboutRooms.archive(room, on),
  join: ({ room }) => aboutRooms.join(room),
  part: ({ room }) => aboutRooms.part(room),
  add: ({ room, person }) => aboutRooms.add(room, person),
  remove: ({ room, person }) => aboutRooms.sendAway(room, person),
  rooms: aboutRooms.rooms,
  people: aboutRooms.people,
  read: ({ room, seq }) => aboutRooms.read(room, seq),
  unread: ({ room, seq }) => aboutRooms.unread(room, seq),
  level: ({ room, level }) => aboutRooms.level(room, level),
  looking: ({ room }) => aboutRooms.looking(room),
  typing: ({ room }) => aboutRooms.typing(room),
};

/** What is asked under an id gets it where it is sent. @param {any} expected */
const identified = ({ type, id }) =>
  id === undefined || ['post', 'edit', 'delete'].includes(type) ? {} : { id };

for (const name of index.client) {
  test(`${name} is what the browser sends`, async () => {
    const expected = await example(name);
    const request = /** @type {any} */ (makers[expected.type](expected));
    const sent = { ...request, ...identified(expected) };
    equal(JSON.parse(requests.writeFrame(sent, expected.ref)), expected);
  });
}

for (const name of index.server) {
  test(`${name} is understood`, async () => {
    const expected = await example(name);
    const { messages, problems } = readFrame(JSON.stringify(expected));
    equal([messages, problems], [[expected], []]);
  });
}

test('all examples in one frame are understood', async () => {
  const all = await Promise.all(index.server.map(example));
  const { messages, problems } = readFrame(all.map((one) => JSON.stringify(one)).join('\n'));
  equal([messages.length, problems], [index.server.length, []]);
});

test('each example of an answer fits the request that it answers', async () => {
  for (const [request, name] of [
    ['open', 'server/ok-opened.json'],
    ['open', 'server/ok-opened-reset.json'],
    ['post', 'server/ok-posted.json'],
    ['history', 'server/ok-history.json'],
    ['history', 'server/ok-history-end.json'],
  ]) {
    ok(answerShapes[request](await example(name)), `${name} does not answer ${request}`);
  }
});

test('an example that loses any of its fields is never thrown through', async () => {
  for (const name of index.server) {
    const expected = await example(name);
    for (const field of Object.keys(expected)) {
      const { [field]: lost, ...rest } = expected;
      const { messages, problems } = readFrame(JSON.stringify(rest));
      ok(messages.length + problems.length === 1, `${name} without ${field} (${lost})`);
    }
  }
});
