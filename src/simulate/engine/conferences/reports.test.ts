import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.test-kit.js';

const all = 'statusCallback="/status" statusCallbackEvent="start end join leave speaker"';
const wanting = (events: string) => `statusCallback="/status" statusCallbackEvent="${events}"`;

describe('the status callbacks of a conference', () => {
  it('tell of its whole life, numbered from 0', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${all} participantLabel="ann"` });
    const ben = call.arrives();
    call.says('Hello.', ann);
    call.after(60_000);
    call.hangsUp(ben);
    call.hangsUp(ann);
    const told = call.requests.filter(({ url }) => url === 'https://app.test/status');
    const { sid } = call.room();
    expect(
      told.map(({ callback, parameters }) => [
        callback,
        ...['StatusCallbackEvent', 'CallSid'].map((name) => Reflect.get(parameters, name)),
      ]),
    ).toEqual([
      ['conference-start', 'conference-start', ann],
      ['conference-join', 'participant-join', ann],
      ['conference-join', 'participant-join', ben],
      ['conference-speaker', 'participant-speech-start', ann],
      ['conference-speaker', 'participant-speech-stop', ann],
      ['conference-leave', 'participant-leave', ben],
      ['conference-leave', 'participant-leave', ann],
      ['conference-end', 'conference-end', ann],
    ]);
    expect(told.map(({ parameters }) => Reflect.get(parameters, 'SequenceNumber'))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(told[1]?.parameters).toEqual({
      AccountSid: call.state.account.sid,
      CallSid: ann,
      CallSidLegacy: ann,
      ConnectionId: '1568109700606592442',
      ConferenceSid: sid,
      FriendlyName: 'room',
      SequenceNumber: 1,
      Timestamp: '2026-01-01T00:00:00.000Z',
      From: '+12025550101',
      To: '+12025550199',
      ParticipantLabel: 'ann',
      StatusCallbackEvent: 'participant-join',
    });
  });

  it('are none where no event is asked for', () => {
    const call = rooms();
    const ann = call.arrives({ conference: 'statusCallback="/status"' });
    call.hangsUp(ann);
    expect(call.reported()).toEqual([]);
  });

  it.each([
    ['start', ['conference-start']],
    ['end', ['conference-end']],
    ['join', ['participant-join']],
    ['leave', ['participant-leave']],
    ['start end', ['conference-start', 'conference-end']],
  ])('are those that are asked for: %s', (events, expected) => {
    const call = rooms();
    call.hangsUp(call.arrives({ conference: wanting(events) }));
    expect(call.reported()).toEqual(expected);
  });

  it('go by the method that the document says', () => {
    const call = rooms();
    call.arrives({ conference: `${wanting('join')} statusCallbackMethod="GET"` });
    expect(call.sent('conference-join')).toMatchObject([{ method: 'GET' }]);
  });

  it('are those of the first participant who asks for any', () => {
    const call = rooms();
    call.arrives();
    call.arrives({ conference: 'statusCallback="/first" statusCallbackEvent="join"' });
    call.arrives({ conference: 'statusCallback="/second" statusCallbackEvent="join leave"' });
    expect(call.sent('conference-join').map(({ url }) => url)).toEqual([
      'https://app.test/first',
      'https://app.test/first',
    ]);
  });

  it('are each participant’s own where the settings say so', () => {
    const call = rooms({}, { conferenceStatusCallback: 'own' });
    call.arrives({ conference: 'statusCallback="/first" statusCallbackEvent="start join end"' });
    const ben = call.arrives({
      conference: 'statusCallback="/second" statusCallbackEvent="start join leave"',
    });
    call.arrives();
    call.hangsUp(ben);
    const paths = call.requests.flatMap(({ url, callback }) =>
      callback.startsWith('conference-') ? [`${new URL(url).pathname} ${callback}`] : [],
    );
    expect(paths).toEqual([
      '/first conference-start',
      '/first conference-join',
      '/second conference-join',
      '/second conference-leave',
    ]);
  });

  it('do not tell that somebody speaks whom nobody hears', () => {
    const call = rooms();
    call.arrives({ conference: wanting('speaker') });
    call.says('Hello?', call.arrives({ conference: 'muted="true"' }));
    expect(call.reported()).toEqual([]);
  });

  it('tell once that somebody speaks who says one thing after another', () => {
    const call = rooms();
    const ann = call.arrives({ conference: wanting('speaker') });
    call.says('First of all,', ann);
    call.after(300);
    call.says('and then.', ann);
    call.after(60_000);
    expect(call.reported()).toEqual(['participant-speech-start', 'participant-speech-stop']);
  });

  it('tell that somebody no longer speaks who leaves in the middle of a word', () => {
    const call = rooms();
    const ann = call.arrives({ conference: wanting('speaker leave') });
    call.says('And another th…', ann);
    call.hangsUp(ann);
    expect(call.reported()).toEqual([
      'participant-speech-start',
      'participant-speech-stop',
      'participant-leave',
    ]);
  });
});
