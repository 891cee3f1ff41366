import { simulate } from 'texml/simulate';
import { texmlMatchers } from 'texml/vitest';
import { expect, it } from 'vitest';
import { answering, rendered, says } from './shipped.test-kit.js';

expect.extend(texmlMatchers);

it('menu: a key leads to the choice, and who presses nothing is sent on', async () => {
  const application = answering({
    '/': rendered('menu', { choice_url: '/choice', no_choice_url: '/operator' }),
    '/choice': says('You have chosen.'),
    '/operator': says('An operator will help you.'),
  });
  const call = await simulate(application).ring();
  await call.hears('Welcome to Acme.');
  await call.press('2');
  await call.hears('You have chosen.');
  const silent = await simulate(application).ring();
  await silent.hears('For sales, press 1.');
  await silent.waits(6);
  await silent.hears('We did not hear your choice.');
  await silent.waits(6);
  await silent.hears('An operator will help you.');
  expect(silent).not.toHaveWarning();
});

it('voicemail: a message is recorded, and the next document follows', async () => {
  const application = answering({
    '/': rendered('voicemail', { after_url: '/left' }),
    '/left': says('Thank you.'),
  });
  const call = await simulate(application).ring();
  await call.hears('leave a message after the tone');
  await call.says('This is Ada.');
  await call.press('#');
  await call.hears('Thank you.');
  expect(call).toHaveRecorded();
  expect(call).not.toHaveWarning();
});

it('out-of-hours: the caller hears when somebody is in, and comes to the voicemail', async () => {
  const application = answering({
    '/': rendered('out-of-hours', { voicemail_url: '/voicemail' }),
    '/voicemail': says('Speak now.'),
  });
  const call = await simulate(application).ring();
  await call.hears('We are here Monday to Friday, nine to five.');
  await call.hears('Speak now.');
  expect(call).not.toHaveWarning();
});

it('queue and hold-music: a caller hears music and their place, until an agent takes the call', async () => {
  const application = answering({
    '/': rendered('queue', { hold_url: '/hold', after_url: '/after' }),
    '/hold': rendered('hold-music'),
    '/after': says('Thank you for calling.'),
    '/agent': '<Response><Dial><Queue>support</Queue></Dial></Response>',
  });
  const { ring, dialled } = simulate(application);
  const call = await ring();
  await call.hears('Please stay on the line.');
  await call.hears('You are number 1');
  const agent = await dialled({
    to: '+12025550123',
    opening: { target: { url: 'https://flow.test/agent', method: 'POST' } },
  });
  await agent.answers();
  await call.says('My parcel is late');
  await agent.hears('My parcel is late');
  await agent.hangsUp();
  await call.hears('Thank you for calling.');
  expect(call).not.toHaveWarning();
});

it('conference: a guest waits for the host, and the two hear each other', async () => {
  const application = (request: Request): Promise<Response> | Response =>
    request.text().then((body) => {
      const isHost = new URLSearchParams(body).get('From') === '+12025550111';
      return new Response(rendered('conference', { host: isHost }));
    });
  const { ring } = simulate(application);
  const guest = await ring({ from: '+12025550112' });
  await guest.hears('Welcome to the weekly meeting.');
  const host = await ring({ from: '+12025550111' });
  await host.hears('Welcome to the weekly meeting.');
  await host.says('Good morning.');
  await guest.hears('Good morning.');
  await host.hangsUp();
  await guest.ends();
  expect(guest).not.toHaveWarning();
});

it('forward: the first phone to answer has the call', async () => {
  const application = answering({
    '/': rendered('forward', { after_url: '/after' }),
    '/after': says('Goodbye.'),
  });
  const call = await simulate(application).ring();
  const phone = call.callee('+12025550124');
  await phone.answers();
  await call.says('Is this Ben?');
  await phone.hears('Is this Ben?');
  await phone.hangsUp();
  await call.hears('Goodbye.');
  expect(call).not.toHaveWarning();
});

it('appointment-reminder: the one who is called confirms with a key', async () => {
  const application = answering({
    '/': rendered('appointment-reminder', { answer_url: '/answer' }),
    '/answer': says('It is confirmed.'),
  });
  const call = await simulate(application).dialled({
    opening: { target: { url: 'https://flow.test/', method: 'POST' } },
  });
  await call.answers();
  await call.hears('your appointment is on Monday at ten.');
  await call.press('1');
  await call.hears('It is confirmed.');
  expect(call).not.toHaveWarning();
});

it('survey and survey-answer: the rating reaches the API, with a key that stands in no document', async () => {
  const sent: { readonly authorization: string | null; readonly body: string }[] = [];
  const application = answering({
    '/': rendered('survey', { answer_url: '/answer' }),
    '/answer': rendered('survey-answer', { report_url: 'https://api.example.com/ratings' }),
  });
  const call = await simulate(application, {
    account: { secrets: { survey_api_key: 'hush-4711' } },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push({ authorization: request.headers.get('authorization'), body: await request.text() });
      return new Response('{}');
    },
  }).ring();
  await call.hears('How well did we help you today?');
  await call.press('5');
  await call.hears('Thank you for your answer.');
  await call.ends();
  expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer hush-4711']);
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ rating: '5' });
  expect(JSON.stringify(call.timeline)).not.toContain('hush-4711');
  expect(call).not.toHaveWarning();
});
