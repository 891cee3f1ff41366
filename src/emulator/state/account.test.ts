import { describe, expect, it } from 'vitest';
import { controlled } from '../control/control.test-kit.js';

import { loud, streamApplication } from '../streamed.test-kit.js';
import { doc, emulated, eventually } from '../testing.test-kit.js';
import { filed, to } from './state.test-kit.js';

const [ann, ben, cleo] = ['+12025550121', '+12025550122', '+12025550123'] as const;

const documents = {
  '/': doc('<Gather action="/chosen" numDigits="1"/>'),
  '/chosen': doc(
    '<Dial record="record-from-answer"><Conference record="record-from-start">room</Conference></Dial>',
  ),
  '/queue': doc('<Enqueue>support</Enqueue>'),
  '/record': doc('<Record/><Say>Thank you</Say>'),
};

describe('what the API shows', () => {
  it('is the same before and after', async () => {
    const first = await controlled(documents, {
      numbers: [{ phone_number: to, application: 'router', tags: ['desk'] }],
      callControlApplications: [{ application_name: 'router', webhook_event_url: 'http://127.0.0.1:9/' }],
    });
    const { emulator, ours, app } = first;
    const ring = async (from: string) => (await emulator.ring({ from, to, application: 'menu' })).call.sid;
    for (const from of [ann, ben]) await emulator.press(await ring(from), '1');
    const waiting = await ring(cleo);
    await ours.texml.calls.update(waiting, { Url: `${app.url}/queue` });
    const recorded = await ring(ann);
    await ours.texml.calls.update(recorded, { Url: `${app.url}/record` });
    await emulator.say(recorded, 'Please call back');
    await emulator.hangup(recorded);

    const account = `/texml/Accounts/${emulator.accountSid}`;
    const paths = [
      '/texml_applications',
      '/call_control_applications',
      '/phone_numbers',
      `${account}/Calls`,
      `${account}/Conferences`,
      `${account}/Queues`,
      `${account}/Recordings.json`,
      '/call_events',
      '/__emulator/calls',
      '/__emulator/people',
    ];
    const shown = async ({ baseUrl, apiKey }: { baseUrl: string; apiKey: string }) =>
      Promise.all(
        paths.map(async (path) => {
          const url = path.startsWith('/__emulator') ? new URL(path, baseUrl) : baseUrl + path;
          const reply = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
          const text = (await reply.text())
            .replaceAll(new URL(baseUrl).origin, '')
            .replaceAll(/Expires=\d+&Signature=\w+/g, '');
          return [path, reply.status, text] as const;
        }),
      );
    const before = await shown(emulator);
    const state = filed(emulator.save());
    await emulator.close();
    const second = await emulated({ state });
    const after = await shown(second.emulator);
    for (const [index, [path, status, text]] of before.entries()) {
      expect([path, after[index]?.[1]]).toEqual([path, status]);
      expect(JSON.parse(after[index]?.[2] ?? ''), path).toEqual(JSON.parse(text));
    }
    const listed = JSON.stringify(before);
    for (const word of ['room', 'support', 'desk', 'router']) expect(listed).toContain(word);
    expect(JSON.parse(before[6]?.[2] ?? '').recordings.length).toBeGreaterThan(0);
  });
});

describe('a live call whose audio is streamed', () => {
  it('goes on without the stream, and says why', async () => {
    const app = await streamApplication((frame, { socket }) => {
      if (frame.event === 'start') socket.send(JSON.stringify(loud(20)));
    });
    const first = await controlled({
      '/': doc(`<Start><Stream url="${app.url}"/></Start><Gather numDigits="1" timeout="60"/>`),
    });
    const { call } = await first.emulator.ring({ from: ann, to });
    await eventually(() => app.connections.length === 1);
    const state = filed(first.emulator.save());
    await first.emulator.close();
    const second = await emulated({ state });
    const { timeline, legs } = second.emulator.call(call.sid);
    expect(legs).toMatchObject([{ status: 'in-progress', waitsFor: 'keys' }]);
    const told = timeline.filter(({ kind }) => kind === 'warning' || kind === 'service').slice(-2);
    expect(told).toContainEqual(expect.objectContaining({ phase: 'ends', service: 'Stream' }));
    expect(told).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/stream failed: the emulator was stopped/) }),
    );
    second.emulator.load(state);
    expect(app.connections).toHaveLength(1);
  });
});
