import { flow, response } from 'texml';

export default flow(
  { start: 'voice', menu: 'gather', after: 'dial' },
  {
    start: (call) =>
      response()
        .gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1 for sales.'))
        .stop((s) => s.stream({ name: 'tap' }))
        .redirect(call.url.start),
    menu: (call) =>
      call.Digits === '1'
        ? response().dial({ action: call.url.after }, (d) =>
            d.number('+12025550123', { statusCallback: 'https://example.com/status' }),
          )
        : response().redirect(call.url.start),
    after: (call) =>
      response()
        .say(call.DialCallStatus === 'completed' ? 'Goodbye.' : 'Nobody is in.')
        .hangup(),
  },
);
