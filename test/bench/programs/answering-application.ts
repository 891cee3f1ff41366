import { flow, response } from 'texml';
import { listen } from 'texml/server';

// A process of its own: a hosted flow that lets in nothing but what Telnyx has signed. It counts what it answers.

const counts = { steps: 0, reports: 0, refused: 0 };
const menu = flow(
  { start: 'voice', menu: 'gather', status: 'call-status' },
  {
    start: ({ url }) => {
      counts.steps += 1;
      return response().gather({ action: url.menu, numDigits: 1, timeout: 60 }, (g) =>
        g.say('Press 1 for sales.'),
      );
    },
    menu: () => {
      counts.steps += 1;
      return response().say('Sales it is.');
    },
    status: () => {
      counts.reports += 1;
    },
  },
  {
    log: ({ level }) => {
      if (level !== 'info') counts.refused += 1;
    },
  },
);
const server = await listen(menu, { port: 0 });
process.send?.({ url: server.url });
process.on('message', () => process.send?.(counts));
process.on('disconnect', () => void server.close());
