import { addressOf, LOBBY, roomInAddress } from '/assets/test/shared/address.js';
import { equal } from '/test/expect.js';
import { test } from '/test/runner.js';

test('a room and its address lead to each other', () => {
  for (const room of ['r1', 'a b', 'ünï/cødé', '../x', LOBBY]) {
    equal(roomInAddress(addressOf(room)), room);
  }
});

test('an address that names no room leads to the lobby', () => {
  for (const hash of ['', '#', '#/', '#composer', '#/room/', '#/room/a/b', '#/room/%E0%A4%A']) {
    equal(roomInAddress(hash), LOBBY, hash);
  }
});
