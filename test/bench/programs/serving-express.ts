import express from 'express';
import twilio from 'twilio';
import { counted } from './serving-count.js';

// A process of its own: the menu as one would host it with Express and twilio's package.

const count = counted();
const app = express();
app.post(
  '/voice',
  express.urlencoded({ extended: false }),
  twilio.webhook({ validate: true, protocol: 'http' }, process.env.TWILIO_AUTH_TOKEN ?? ''),
  (_request, reply) => {
    count.answered();
    const document = new twilio.twiml.VoiceResponse();
    document
      .gather({ action: 'voice/menu', numDigits: 1 })
      .say('Press 1 for sales, 2 for support, or stay on the line.');
    document.redirect('voice');
    reply.type('text/xml').send(document.toString());
  },
);
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) count.listening(address.port);
});
