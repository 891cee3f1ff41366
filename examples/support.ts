/**
 * A support line: callers wait in a queue and hear where they stand, may leave a message instead, and are connected to
 * the first agent who is free. An agent is called over the API with the address of the step `agent`; the talk is recorded.
 */
import { flow, response } from 'texml';

export default flow(
  {
    start: 'voice',
    wait: 'wait',
    choice: 'gather',
    left: 'enqueue',
    thanks: 'record',
    agent: 'voice',
    done: 'dial',
  },
  {
    start: (call) =>
      response()
        .say('Welcome to Acme support.')
        .enqueue('support', { action: call.url.left, waitUrl: call.url.wait }),
    wait: (call) =>
      response().gather({ action: call.url.choice, numDigits: 1, timeout: 10 }, (g) =>
        g.say(`You are number ${call.QueuePosition}. Press 1 to leave a message instead.`),
      ),
    choice: (call) =>
      call.Digits === '1' ? response().leave() : response().say('We will be with you soon.'),
    left: (call) =>
      call.QueueResult === 'leave'
        ? response()
            .say('Please speak after the beep.')
            .record({ action: call.url.thanks, maxLength: 120, timeout: 4 })
        : response().say('Thank you for calling.').hangup(),
    thanks: () => response().say('Thank you. We will call you back.').hangup(),
    agent: (call) =>
      response()
        .say('Connecting you to the next caller.')
        .dial({ action: call.url.done, record: 'record-from-answer-dual', timeout: 60 }, (d) =>
          d.queue('support'),
        ),
    done: (call) =>
      response()
        .say(call.DialCallStatus === 'completed' ? 'The caller has left.' : 'Nobody is waiting.')
        .hangup(),
  },
);
