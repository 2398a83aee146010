/** Starts the page: its data, its words, the client, and the element that draws it all. */

import './app-frame.js';
import { startClient } from './connection/client.js';
import { roomInAddress } from './shared/address.js';
import { pageData } from './shared/page-data.js';
import { keepInView } from './shared/viewport.js';
import { useWords } from './shared/words.js';

/** @import {BesedaApp} from './app-frame.js' */

const page = pageData();
useWords(page.words, page.language);
keepInView();

const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
const client = startClient({
  url: `${scheme}//${location.host}${page.socket}`,
  doorUrl: page.socket,
  person: page.person,
  version: page.version,
  room: roomInAddress(),
});

const app = /** @type {BesedaApp} */ (document.querySelector('beseda-app'));
app.page = page;
app.use(client);
