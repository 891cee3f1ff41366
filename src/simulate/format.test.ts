import { describe, expect, it } from 'vitest';
import { formatTime, formatTimeline } from './format.js';
import { formatDocument } from './format-document.js';
import { simulate } from './simulate.js';

describe('a written timeline', () => {
  it('has one idea a line, times, who it was, and documents indented', async () => {
    const target = async (request: Request) =>
      new Response(
        new URL(request.url).pathname === '/after'
          ? '<Response><Say>Bye</Say><Pause Length="2"/></Response>'
          : '<Response><Gather numDigits="1"><Say>Press a key.</Say></Gather><Dial action="/after">+12025550123</Dial></Response>',
      );
    const call = await simulate(target, { keys: false }).ring();
    await call.hears('key');
    await call.press('1');
    await call.callee('+12025550123').isBusy();
    await call.ends();
    expect(formatTimeline(call.timeline)).toBe(
      `
0:00.0  caller        inbound call from +12025550100 to +12025550199
0:00.0  caller        rings
0:00.0  caller        → POST https://flow.test/  voice-request-inbound CallStatus=in-progress
0:00.0  caller        ← 200
                        <Response>
                          <Gather numDigits="1"><Say>Press a key.</Say></Gather>
                          <Dial action="/after">+12025550123</Dial>
                        </Response>
0:00.0  caller        is answered
0:00.0  caller        hears “Press a key.”  Say man, 0.7 s
0:00.7  caller        waits for keys, at most 5 s
0:00.7  caller        presses 1
0:00.7  caller        hears ring tone us, 6 s, without end
0:00.7  +12025550123  outbound-dial call from +12025550100 to +12025550123
0:00.7  +12025550123  rings
0:00.7  +12025550123  ended: busy, user_busy by the callee, 0 s connected
0:00.7  caller        → POST https://flow.test/after  dial-action DialCallStatus=busy HangupCause=user_busy HangupSource=callee SipHangupCause=486
0:00.7  caller        ← 200
                        <Response>
                          <Say>Bye</Say>
                          <Pause Length="2"/>
                        </Response>
0:00.7  caller        warning: <Pause> has no attribute 'Length'; Telnyx ignores it. Did you mean 'length'? (Response/Pause[1]@Length, line 1:32)
0:00.7  caller        hears “Bye”  Say man, 0.3 s
0:01.0  caller        silence, 1 s
0:02.0  caller        ended: completed, normal_clearing by the callee, 2 s connected
`.trim(),
    );
  });

  it('is coloured by whoever knows how', async () => {
    const call = await simulate(async () => new Response('', { status: 500 })).ring();
    const styles = new Set<string>();
    formatTimeline(call.timeline, {
      colour: (style, text) => {
        styles.add(style);
        return text;
      },
    });
    expect([...styles].sort()).toEqual(['error', 'quiet', 'time']);
    expect(formatTimeline(call.timeline)).toContain('← 500  The application answered with status 500');
  });

  it('says which requests were signed', async () => {
    const target = async () => new Response('<Response/>');
    const signed = await simulate(target).ring();
    const unsigned = await simulate(target, { keys: false }).ring();
    expect(formatTimeline(signed.timeline)).toContain(
      '→ signed POST https://flow.test/  voice-request-inbound',
    );
    expect(formatTimeline(unsigned.timeline)).toContain('→ POST https://flow.test/  voice-request-inbound');
    const told = ({ timeline }: typeof signed) =>
      timeline.flatMap((entry) => (entry.kind === 'request' ? [entry.signed] : []));
    expect([told(signed), told(unsigned)]).toEqual([[true], [false]]);
  });

  it('is empty for nothing', () => {
    expect(formatTimeline([])).toBe('');
  });

  it('has every kind of entry', async () => {
    const target = async () =>
      new Response(
        '<Response><Play loop="0" digits="1"/><Record/><Gather input="speech"/><Say loop="2">x</Say></Response>',
      );
    const call = await simulate(target, { keys: false }).ring();
    call.exchange.update(call.sid, {
      change: { texml: '<Response><Record/><Gather input="speech"/><Say loop="2">x</Say></Response>' },
    });
    await call.says('My message');
    await call.press('#');
    await call.says('sales');
    await call.ends();
    const text = formatTimeline(call.timeline);
    for (const line of [
      'hears digits 1, 0.2 s, without end',
      'a recording begins',
      'hears beep',
      'waits for recording, at most 3600 s',
      'says “My message”  confidence 0.95',
      'the recording ends after',
      'waits for speech',
      'hears “x”  Say man, 0.3 s, 2 times',
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('a time', () => {
  it('has minutes, seconds and tenths, and hours where there are any', () => {
    expect([0, 3200, 62_500, 3_723_400].map(formatTime)).toEqual(['0:00.0', '0:03.2', '1:02.5', '1:02:03.4']);
  });
});

describe('a written document', () => {
  it('is cut when it is long', () => {
    const children = Array.from({ length: 100 }, () => ({ name: 'Pause', attributes: {}, children: [] }));
    const lines = formatDocument({ name: 'Response', attributes: {}, children });
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe('… 62 more lines');
  });

  it('breaks an element that is too wide', () => {
    const say = { name: 'Say', attributes: {}, children: ['word '.repeat(12).trim()] };
    const gather = { name: 'Gather', attributes: { action: '/menu' }, children: [say, say] };
    expect(formatDocument({ name: 'Response', attributes: {}, children: [gather] })).toHaveLength(6);
  });
});
