import { describe, expect, it } from 'vitest';
import { lintText, rulesIn } from './linting.test-kit.js';

const body = (inner: string): string => `<Response>${inner}</Response>`;

describe('a comment that ignores a rule', () => {
  it('is about the element that follows, and all that is in it', () => {
    const bad = '<Gather Timeout="5" action="/a"><Say Voice="man">x</Say></Gather>';
    expect(rulesIn(body(`<!-- texml-ignore unknown-attribute -->${bad}`))).toEqual([]);
    expect(rulesIn(body(`<!-- texml-ignore unknown-attribute -->${bad}${bad}`))).toEqual([
      'unknown-attribute',
      'unknown-attribute',
    ]);
  });

  it('is about the whole document before the root', () => {
    expect(
      rulesIn(`<?xml version="1.0"?>\n<!-- texml-ignore unknown-element -->\n${body('<Sms/><Echo/>')}`),
    ).toEqual([]);
  });

  it('may name several rules, and say why', () => {
    const xml = body(
      '<!-- texml-ignore unknown-attribute, bad-value: see <#12> -->\n<Gather Timeout="5" numDigits="0" action="/a"/>',
    );
    expect(rulesIn(xml)).toEqual([]);
  });

  it('ignores everything where it names nothing', () => {
    expect(rulesIn(body('<!-- texml-ignore --><Gather Timeout="5" numDigits="0"/>'))).toEqual([]);
  });

  it('is told where there is no such rule, or nothing to ignore', () => {
    expect(lintText(body('<!-- texml-ignore say-voices --><Say>x</Say>'))).toMatchObject([
      { rule: 'unknown-ignore', column: 11, message: expect.stringContaining("'say-voice'") },
    ]);
    expect(rulesIn(body('<!-- texml-ignore say-voice --><Say>x</Say>'))).toEqual(['unused-ignore']);
    expect(rulesIn(body('<Say>x</Say><!-- texml-ignore say-voice -->'))).toEqual(['unused-ignore']);
  });

  it('is a comment, and no text that looks like one', () => {
    expect(rulesIn(body('<Say><![CDATA[<!-- texml-ignore -->]]></Say><Sms/>'))).toEqual(['unknown-element']);
    expect(rulesIn(body('<!-- texml-ignored --><Sms/>'))).toEqual(['unknown-element']);
  });
});
