import { flow, response, secret } from 'texml';

/** A menu: sales by key or by word, the door code for who knows to ask, and another try for everyone else. */
export default flow(
  {
    start: 'voice',
    menu: 'gather',
    afterSales: 'dial',
  },
  {
    start: (call) =>
      response()
        .gather({ action: call.url.menu, numDigits: 1, input: 'dtmf speech', timeout: 5 }, (g) =>
          g
            .say('Welcome to Acme.', { voice: 'Polly.Joanna-Neural' })
            .say('Press 1 or say sales to talk to us. Press 2 for the door code.'),
        )
        .say('We did not get your choice.')
        .redirect(call.url.start),

    menu: (call) => {
      if (call.Digits === '1' || /sales/i.test(call.SpeechResult ?? '')) {
        return response()
          .say('Connecting you.')
          .dial({ action: call.url.afterSales, timeout: 20 }, (d) => d.number('+12025550123'));
      }
      // The code never passes through this server: Telnyx fills it in.
      if (call.Digits === '2')
        return response()
          .say(['The door code is ', secret('door_code'), '.'])
          .hangup();
      return response().say('That is not on the menu.').redirect(call.url.start);
    },

    afterSales: (call) =>
      response()
        .say(
          call.DialCallStatus === 'completed' ? 'Thank you for calling.' : 'Nobody can take your call now.',
        )
        .hangup(),
  },
);
