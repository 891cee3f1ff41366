import { flow, response } from 'texml';

/** A call forward with a whisper: the callee hears who calls, and takes the call with a key or leaves it. */
export default flow(
  {
    start: 'voice',
    whisper: 'number',
    accepted: 'gather',
    after: 'dial',
  },
  {
    start: (call) =>
      response()
        .say('One moment, please.')
        .dial({ action: call.url.after, timeout: 20, callerId: '+12025550199' }, (d) =>
          d.number('+12025550123', { url: call.url.whisper }),
        ),

    // Runs for the callee, before the two are connected. The end of the document connects them.
    whisper: (call) =>
      response()
        .gather({ action: call.url.accepted, numDigits: 1, timeout: 10 }, (g) =>
          g.say('A call for Acme. Press 1 to take it.'),
        )
        .hangup(),

    accepted: (call) => (call.Digits === '1' ? response() : response().hangup()),

    after: (call) =>
      call.DialCallStatus === 'completed'
        ? response().hangup()
        : response().say('Nobody can take your call now. Please try again later.').hangup(),
  },
);
