import { flow, response } from 'texml';
import { createServer, listen, openStore } from 'texml/server';
import * as z from 'zod';
import { counted } from './serving-count.js';

// A process of its own: the menu as a flow that keeps state, on a server with a journal, both in a file of SQLite.

const count = counted();
const menu = flow(
  { start: 'voice', menu: 'gather' },
  {
    start: ({ url, state }) => {
      count.answered();
      state.visits += 1;
      return response()
        .gather({ action: url.menu, numDigits: 1 }, (g) =>
          g.say('Press 1 for sales, 2 for support, or stay on the line.'),
        )
        .redirect(url.start);
    },
    menu: ({ state }) => response().say(`Visit ${state.visits}.`).hangup(),
  },
  { state: z.object({ visits: z.number().default(0) }) },
);
const store = await openStore({ url: process.env.STORE_URL ?? '' });
const app = createServer({ flows: { '/voice': menu }, store, logLevel: 'warn' });
const { port } = await listen(app, { port: 0 });
count.listening(port);
