import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../../encode-message.js';
import { formatTimeline } from '../../format.js';
import { simulate } from '../../simulate.js';
import { card, paying, told } from './pay.test-kit.js';

const number = '4242424242424242';

describe('what is entered in a Pay', () => {
  it('is not to be read on the timeline, nor in a request', () => {
    const call = paying(`${told} chargeAmount="1"`);
    for (const keys of card) call.presses(keys);
    call.after(2000);
    expect(call.entries('presses').map(({ digits }) => digits)).toEqual([
      '••••••••••••••••#',
      '••••#',
      '•••••#',
      '•••#',
    ]);
    const everything = `${JSON.stringify(call.timeline)} ${formatTimeline(call.timeline)} ${JSON.stringify(call.requests)}`;
    expect(everything).not.toContain(number);
    expect(everything).not.toContain('"123"');
  });

  it('is told to no status callback and to no service', () => {
    const call = paying(told, {
      before: '<Start><Stream url="wss://app.test/stream" name="s"/></Start>',
    });
    const before = call.requests.length;
    call.presses('42');
    call.says('My card is in my pocket.');
    expect(call.requests.slice(before)).toEqual([]);
    expect(call.messages('warning')).toContain('Nothing listens to what is said.');
  });

  it('is hidden from the key on that begins the Pay, and to the end of that press', () => {
    const call = paying(told, { before: '<Gather numDigits="1"/>', behind: '<Gather/>' });
    call.presses(`7${number}#0000#99`);
    expect(call.entries('presses')).toMatchObject([{ digits: '7••••••••••••••••#••••#••' }]);
    expect(call.action()).toMatchObject([{ ErrorCode: 'invalid-date' }]);
    expect(call.messages('warning')).toContain('Nothing listens to the keys ••.');
  });

  it('comes before what it brings about', () => {
    const call = paying(told);
    const before = call.timeline.length;
    call.presses(card[0]);
    expect(
      call.timeline
        .slice(before)
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['presses', 'request']);
  });

  it('is shown again once the Pay is over', () => {
    const call = paying('action="/menu"');
    call.presses('*');
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { texml: '<Response><Gather numDigits="1"/><Pause/></Response>' },
    });
    call.presses('5');
    expect(call.entries('presses').map(({ digits }) => digits)).toEqual(['*', '5']);
  });

  it('is in no recording: those that run are held until everything is there', () => {
    const call = paying(`${told} postalCode="false"`, {
      before: '<Start><Recording/></Start>',
      settings: { paymentSeconds: 3 },
    });
    const [recording] = call.leg().recordings;
    expect(recording?.pauses).toEqual([{ from: 0, to: undefined }]);
    call.after(2500);
    for (const keys of [card[0], card[1], card[3]]) call.presses(keys);
    expect(call.leg().recordings[0]?.pauses).toEqual([{ from: 0, to: 2500 }]);
  });

  it('is in no recording, which goes on when another document takes over', () => {
    const call = paying(told, { before: '<Start><Recording/></Start>' });
    call.after(1000);
    call.does({ type: 'update', callSid: call.sid, change: { texml: '<Response><Pause/></Response>' } });
    expect(call.leg().recordings[0]?.pauses).toEqual([{ from: 0, to: 1000 }]);
  });

  it('is not kept once it was read', () => {
    const call = paying(told, {
      settings: { paymentConnectors: { Default: { declines: { [number]: 'card_declined' } } } },
    });
    call.presses(card[0]);
    expect(JSON.stringify(call.leg())).not.toContain(number);
    for (const keys of card.slice(1)) call.presses(keys);
    call.after(2000);
    expect(call.action()).toMatchObject([{ PayErrorCode: 'card_declined' }]);
  });

  it('is typed by a scripted person as anything else', async () => {
    const app = async (request: Request): Promise<Response> =>
      new Response(
        new URL(request.url).pathname === '/paid'
          ? '<Response><Say>Thank you.</Say></Response>'
          : '<Response><Pay action="/paid" chargeAmount="10.50"/></Response>',
        { headers: { 'content-type': 'application/xml' } },
      );
    const call = await simulate(app).ring();
    await call.hears('number of your card');
    await call.press('4242424242424242#');
    await call.hears(/month and year/);
    await call.press('1228#');
    await call.hears('postal code');
    await call.press('94105#');
    await call.hears('security code');
    await call.press('123#');
    await call.hears('Thank you.');
    expect(formatTimeline(call.timeline)).toContain('Default is asked to charge 10.50 USD');
    await call.ends();
    await expect(call.press(card[0])).rejects.toThrow('the caller presses 17 keys');
    expect(JSON.stringify(call.timeline)).not.toContain(number);
  });
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...card) },
  { weight: 2, arbitrary: fc.constantFrom('021000021#', '000123456789#', '378282246310005#', '1234#') },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789#'), maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('*', '#', number, `${number}#${number}#${number}#`) },
);
const deed = fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.nat(12_000) });
const some = fc.array(deed, { maxLength: 6 });
const deeds = fc.oneof(
  fc.array(deed, { maxLength: 12 }),
  some.map((more) => [...card, ...more]),
  some.map((more) => ['021000021#', '000123456789#', ...more]),
  fc.tuple(some, some).map(([before, after]) => [...before, '*', ...after]),
);

const attributes = fc
  .record(
    {
      action: fc.constantFrom('/paid', 'ftp://nowhere.test'),
      maxAttempts: fc.constantFrom('1', '2', '3', '9'),
      postalCode: fc.constantFrom('true', 'false', '94105'),
      paymentMethod: fc.constantFrom('credit-card', 'ach-debit'),
      paymentConnector: fc.constantFrom('Default', 'Default', 'Shop', 'Nobody'),
      chargeAmount: fc.constantFrom('1', '5.50', '0', '13.13', '13.13', 'x'),
      paymentToken: fc.constantFrom('', 'tok_1'),
      minPostalCodeLength: fc.constantFrom('1', '5', '12'),
      timeout: fc.constantFrom('1', '5', '600'),
      interDigitTimeout: fc.constantFrom('1', '5'),
      validCardTypes: fc.constantFrom('visa', 'amex maestro'),
    },
    { requiredKeys: [] },
  )
  .map((given) =>
    Object.entries(given)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' '),
  );

const settings = fc.record(
  {
    bargeIn: fc.boolean(),
    payStarKey: fc.constantFrom('cancels' as const, 'ignored' as const),
    paymentSeconds: fc.constantFrom(0, 2),
    speechMsPerCharacter: fc.constantFrom(0, 65),
  },
  { requiredKeys: [] },
);

describe('a Pay, whatever is pressed', () => {
  it('ends once, asks for one next document, and tells no whole number to anybody', () => {
    fc.assert(
      fc.property(attributes, deeds, settings, (given, all, chosen) => {
        const call = paying(`${given} statusCallback="/status"`, {
          settings: {
            ...chosen,
            paymentConnectors: { Default: {}, Shop: { declines: { '13.13': 'limit' } } },
          },
          again: '<Response/>',
        });
        for (const one of all) {
          if (call.completed().length > 0) break;
          if (typeof one === 'number') call.after(one);
          else call.presses(one);
        }
        call.after(7_200_000);
        expect(call.completed()).toHaveLength(1);
        expect(call.action()).toHaveLength(1);
        for (const sent of call.requests) expect(() => encodeMessage(sent)).not.toThrow();
        const everything = JSON.stringify([call.timeline, call.requests]);
        for (const secret of [number, '378282246310005', '000123456789'])
          expect(everything).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});
