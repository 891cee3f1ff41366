import { describe, expect, it } from 'vitest';
import { flow, response } from '../../index.js';
import { simulate } from '../simulate.js';

const document = (attributes: string, wanted = '<Response><StatusCode>200</StatusCode></Response>') =>
  `<Response><HttpRequest ${attributes}><Request url="https://crm.test/who?n=1" method="POST">
     <Headers><Header><Key>X-Key</Key><Value>{{#secret}}crm{{/secret}}</Value></Header></Headers>
     <Body><![CDATA[{"from":"{{From}}"}]]></Body></Request>${wanted}</HttpRequest><Say>Next</Say></Response>`;

const fields = (...pairs: readonly (readonly [string, string])[]): string =>
  `<Response><Type>JSON</Type><StatusCode>200</StatusCode><Content>${pairs
    .map(([name, value]) => `<Field><Name>${name}</Name><Value>${value}</Value></Field>`)
    .join('')}</Content></Response>`;

/** An application that answers the first request with a document, and the action with what it got. */
async function ring(first: string, reply: () => Response | Promise<Response>) {
  const asked: { url: string; headers: Headers; body: string }[] = [];
  const forms: URLSearchParams[] = [];
  const application = async (request: Request): Promise<Response> => {
    const form = new URLSearchParams(await request.text());
    forms.push(form);
    return new Response(
      new URL(request.url).pathname === '/done'
        ? '<Response><Say>Hello {{caller_name}}</Say></Response>'
        : first,
    );
  };
  const { exchange, ring: rings } = simulate(application, {
    account: { secrets: { crm: 'open-sesame' } },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push({ url: request.url, headers: request.headers, body: await request.text() });
      return reply();
    },
  });
  const call = await rings();
  await call.ends();
  exchange.close();
  return { call, asked, forms };
}

describe('an <HttpRequest>', () => {
  it('asks with headers and body, reads the reply, and hands what it read to the action and its document', async () => {
    const { call, asked, forms } = await ring(
      document('async="false" action="/done"', fields(['records[0].Name', 'caller_name'])),
      () => Response.json({ records: [{ Name: 'Ann' }] }),
    );
    expect(asked).toMatchObject([{ url: 'https://crm.test/who?n=1', body: '{"from":"+12025550100"}' }]);
    expect(asked[0]?.headers.get('x-key')).toBe('open-sesame');
    expect(asked[0]?.headers.get('telnyx-signature-ed25519')).toBeNull();
    expect(forms[1]?.get('caller_name')).toBe('Ann');
    expect(call.heard).toEqual(['Hello Ann']);
    expect(JSON.stringify(call.timeline)).not.toContain('open-sesame');
  });

  it('waits by default, and goes on with the next verb where it has no action', async () => {
    const { call, asked } = await ring(document(''), () => new Response('ok'));
    expect(asked).toHaveLength(1);
    expect(call.heard).toEqual(['Next']);
  });

  it('does not wait with async, and never asks the action', async () => {
    let answer: (response: Response) => void = () => {};
    const held = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    setTimeout(() => answer(new Response('late')), 20);
    const { call, forms } = await ring(document('async="true" action="/done"'), () => held);
    expect(call.heard).toEqual(['Next']);
    expect(forms).toHaveLength(1);
  });

  it.each([
    ['another status', () => new Response('{}', { status: 404 }), 'The reply has status 404, not 200'],
    ['no JSON', () => new Response('<html/>'), 'The reply is no JSON'],
    [
      'a path that leads nowhere',
      () => Response.json({}),
      "The reply has nothing at a.b: 'caller_name' stays unset",
    ],
  ])('asks its action all the same after %s, with a warning and no variable', async (_what, reply, why) => {
    const { call, forms } = await ring(
      document('async="false" action="/done"', fields(['a.b', 'caller_name'])),
      reply,
    );
    expect(forms[1]?.has('caller_name')).toBe(false);
    expect(
      call.timeline.flatMap((entry) => (entry.kind === 'warning' ? [entry.message] : [])),
    ).toContainEqual(expect.stringContaining(why));
  });

  it('goes on when the service can’t be reached', async () => {
    const { call } = await ring(document('async="false" action="/done"'), () =>
      Promise.reject(new TypeError('no route')),
    );
    expect(call.timeline).toContainEqual(
      expect.objectContaining({ kind: 'reply', problem: 'No reply: no route.' }),
    );
    expect(call.status).toBe('completed');
  });

  it('leaves this process only where a simulation says so', async () => {
    const hook = flow(
      { start: 'voice', done: 'http-request' },
      {
        start: (call) =>
          response().httpRequest({ async: false, action: call.url.done }, (h) =>
            h.request({ url: 'https://crm.test/who', method: 'GET' }, (r) => r),
          ),
        done: () => response().say('Done'),
      },
    );
    const call = await simulate(hook).ring();
    await call.hears('Done');
    expect(call.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'reply',
        problem: expect.stringContaining('give the simulation a `fetch`'),
      }),
    );
  });
});
