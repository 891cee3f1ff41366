import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, TexmlError } from '../../document/index.js';
import { doc } from '../testing.test-kit.js';
import { faultyWorld } from './faults.test-kit.js';
import { replyDeeds } from './reply-deeds.js';

describe('a fault of a reply', () => {
  const answers = ({ path }: { readonly path: string }) => doc(`<Say>${path}</Say>`);
  const first = { on: 'reply', callback: 'voice-request-outbound', times: 1 } as const;

  it('makes it late', async () => {
    const { call, app } = await faultyWorld([{ ...first, does: 'late', delayMs: 60 }], { answers });
    const began = performance.now();
    await call('/voice');
    expect(performance.now() - began).toBeGreaterThan(58);
    expect(app.at('/fallback')).toEqual([]);
  });

  it.each([
    ['too late', { ...first, does: 'late', delayMs: 5000 }, /^No reply within 0\.3 s\.$/],
    ['broken XML', { ...first, does: 'broken-xml' }, /XML|document|tag/i],
    ['another status', { ...first, does: 'status', status: 503 }, /status 503/],
    [
      'none, though the application has answered',
      { ...first, does: 'lost' },
      /^No reply: a fault lost the reply\.$/,
    ],
  ] as const)('makes it %s, so that the fallback is asked', async (_what, rule, problem) => {
    const { call, app, emulator } = await faultyWorld([rule], {
      answers,
      settings: { requestTimeoutSeconds: 0.3 },
    });
    await call('/fallback');
    expect(app.at('/voice')).toHaveLength(1);
    const problems = emulator.timeline().flatMap((entry) => ('problem' in entry ? [entry.problem] : []));
    expect(problems.filter((one) => one !== undefined)).toEqual([expect.stringMatching(problem)]);
  });

  it('tells of a report that failed, though the application took it', async () => {
    const { call, statuses, log } = await faultyWorld([
      { on: 'reply', callback: 'call-status-answered', does: 'status', status: 500 },
    ]);
    await call('Hello');
    expect(statuses()).toHaveLength(4);
    expect(log.filter(({ event }) => event === 'not-delivered')).toMatchObject([
      { callback: 'call-status-answered', status: 500 },
    ]);
  });

  it('breaks any document that was one', async () => {
    const ending = fc.constantFrom('', ' ', '<!-- > -->', '<?a >?>', '\n');
    const document = fc
      .tuple(fc.constantFrom('<Response/>', doc('<Say>a > b</Say>'), doc('<Pause length="1"/>')), ending)
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        expect(() => parse(text)).not.toThrow();
        const question = { signal: new AbortController().signal, answer: async () => new Response(text) };
        const broken = await replyDeeds['broken-xml']({ on: 'reply', does: 'broken-xml' }, question);
        const body = await broken.text();
        expect(() => parse(body)).toThrow(TexmlError);
      }),
    );
  });

  it('leaves a reply without a document as it is', async () => {
    const question = {
      signal: new AbortController().signal,
      answer: async () => new Response(null, { status: 204 }),
    };
    const reply = await replyDeeds['broken-xml']({ on: 'reply', does: 'broken-xml' }, question);
    expect([reply.status, await reply.text()]).toEqual([204, '']);
  });
});
