import { nextStep, retryAfterMs } from '/assets/test/protocol/close-codes.js';
import { retryOf } from '/assets/test/protocol/error-codes.js';
import { history, open, post, writeFrame } from '/assets/test/protocol/requests.js';
import { equal } from '/test/expect.js';
import { test } from '/test/runner.js';

test('each close code has its next step', () => {
  equal([1001, 1006, 1011, 1012, 4001].map(nextStep), Array(5).fill('reconnect'));
  equal([1002, 1003, 1007, 1009].map(nextStep), Array(4).fill('skip-and-reconnect'));
  equal([1000, 1008, 4003].map(nextStep), Array(3).fill('stay-away'));
  equal([4002, 4004, 4008].map(nextStep), ['sign-in', 'reload', 'wait-and-reconnect']);
});

test('a close code that nobody knows is taken for a fault that passes', () => {
  equal([1005, 1013, 3000, 4999].map(nextStep), Array(4).fill('reconnect'));
});

test('the reason of a close may ask to wait, within bounds', () => {
  equal(retryAfterMs('retryAfterMs=1500'), 1500);
  equal(retryAfterMs('too many requests; retryAfterMs=20'), 20);
  equal(retryAfterMs('retryAfterMs=999999999999'), 3_600_000);
  equal(['', 'retryAfterMs=', 'retryAfterMs=-5', 'retryAfterMs=1e9x'].map(retryAfterMs)[2], 0);
  equal(retryAfterMs('retryAfterMs=99999999999999999999'), 0);
});

test('what is refused for good is not repeated, what may be stored is asked again', () => {
  equal(['too-long', 'no-such-room', 'id-reused'].map(retryOf), Array(3).fill('never'));
  equal(['busy', 'rate-limited', 'storage-full'].map(retryOf), Array(3).fill('later'));
  equal(['outcome-unknown', 'internal'].map(retryOf), Array(2).fill('same-id'));
  equal(['unheard-of', '__proto__', ''].map(retryOf), Array(3).fill('never'));
});

test('a request is one JSON object with its ref', () => {
  const known = { after: 7, epoch: 'e1' };
  equal(writeFrame(open('lobby'), 4), '{"type":"open","ref":4,"room":"lobby"}');
  equal(JSON.parse(writeFrame(open('lobby', known), 3)), {
    ...{ type: 'open', ref: 3, room: 'lobby', after: 7, epoch: 'e1' },
  });
  equal(JSON.parse(writeFrame(history('lobby', { before: 9 }), 5)), {
    ...{ type: 'history', ref: 5, room: 'lobby', before: 9 },
  });
});

test('line feeds in what somebody wrote do not cut the frame', () => {
  const frame = writeFrame(post({ room: 'lobby', id: 'i', text: 'one\ntwo\u2028three' }), 1);
  equal(frame.includes('\n'), false);
  equal(JSON.parse(frame).text, 'one\ntwo\u2028three');
});

test('a message that answers nothing says nothing about replies', () => {
  equal('replyTo' in post({ room: 'lobby', id: 'i', text: 'x', replyTo: null }), false);
  equal(post({ room: 'lobby', id: 'i', text: 'x', replyTo: 3 }).replyTo, 3);
});
