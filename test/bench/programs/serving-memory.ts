import { flow, response } from 'texml';
import { createServer, listen } from 'texml/server';
import { counted } from './serving-count.js';

// A process of its own: the menu as a flow on a server without a store. It logs what goes wrong; Express logs nothing at all.

const count = counted();
const menu = flow(
  { start: 'voice', menu: 'gather' },
  {
    start: ({ url }) => {
      count.answered();
      return response()
        .gather({ action: url.menu, numDigits: 1 }, (g) =>
          g.say('Press 1 for sales, 2 for support, or stay on the line.'),
        )
        .redirect(url.start);
    },
    menu: () => response().say('Sales it is.').hangup(),
  },
);
const app = createServer({ flows: { '/voice': menu }, logLevel: 'warn' });
const { port } = await listen(app, { port: 0 });
count.listening(port);
