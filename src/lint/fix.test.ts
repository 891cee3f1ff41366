import { describe, expect, it } from 'vitest';
import { applyFixes } from './edits.js';
import { createLinter } from './linter.js';

const { fix } = createLinter();
const body = (inner: string): string => `<Response>${inner}</Response>`;

describe('what can be mended', () => {
  it.each([
    [
      'letter case of an attribute',
      '<Gather numdigits="1" action="/a"/>',
      '<Gather numDigits="1" action="/a"/>',
    ],
    [
      'letter case of an element, at its end as well',
      '<gather><say >x</say\n></gather>',
      '<Gather><Say >x</Say\n></Gather>',
    ],
    ['letter case of a value', "<Record method='post'/>", "<Record method='POST'/>"],
    [
      'letter case of a list',
      '<Dial><Number statusCallback="/a" statusCallbackEvent="Ringing  answered">+12025550123</Number></Dial>',
      '<Dial><Number statusCallback="/a" statusCallbackEvent="ringing answered">+12025550123</Number></Dial>',
    ],
    ['a name with an underscore', '<Say voice_speed="1.5">x</Say>', '<Say voiceSpeed="1.5">x</Say>'],
    ['a name from TwiML', '<Record transcribe="true"/>', '<Record transcription="true"/>'],
    [
      'a name and a value from TwiML',
      '<Start><Transcription track="both_tracks"/></Start>',
      '<Start><Transcription transcriptionTracks="both"/></Start>',
    ],
    [
      'seconds for milliseconds',
      '<Dial><Number machineDetectionTimeout = "30">+12025550123</Number></Dial>',
      '<Dial><Number machineDetectionTimeout = "30000">+12025550123</Number></Dial>',
    ],
    [
      'a name and, after it, its value',
      '<Dial><Number MachineDetectionTimeout="3">+12025550123</Number></Dial>',
      '<Dial><Number machineDetectionTimeout="3000">+12025550123</Number></Dial>',
    ],
    [
      'a name whose value is a placeholder',
      '<Gather Timeout="{{t}}" action="/a"/>',
      '<Gather timeout="{{t}}" action="/a"/>',
    ],
  ])('%s', (_, before, after) => {
    const mended = fix(body(before));
    expect(mended.text).toBe(body(after));
    expect(mended.fixed).toBeGreaterThan(0);
  });

  it('leaves everything else as it was written', () => {
    const around = (name: string) =>
      `\ufeff<?xml version="1.0"?>\r\n<!-- Timeout="5" --><Response >\r\n\t<Gather\n  ${name}='5'/>&#65;<![CDATA[<gather/>]]></Response>`;
    expect(fix(around('Timeout')).text).toBe(around('timeout'));
  });
});

describe('what is left alone', () => {
  it.each([
    ['a misspelt name', '<Gather timeot="5" action="/a"/>'],
    ['a name that would be there twice', '<Gather Timeout="5" timeout="6" action="/a"/>'],
    ['a name whose value would not fit', '<Gather numdigits="many" action="/a"/>'],
    ['a number', '<Dial>(202) 555-0123</Dial>'],
    [
      'seconds that are milliseconds already',
      '<Dial machineDetectionSilenceTimeout="30">+12025550123</Dial>',
    ],
    ['a verb that would end what runs today', '<hangup/><Say>x</Say>'],
    [
      'an address that would take over from what runs today',
      '<Dial Action="/a">+12025550123</Dial><Say>x</Say>',
    ],
    ['a prompt that would never end', '<Say Loop="0">x</Say><Say>y</Say>'],
    ['what is ignored', '<!-- texml-ignore unknown-attribute --><Gather Timeout="5" action="/a"/>'],
    ['what is no XML', '<Gather Timeout="5">'],
  ])('%s', (_, inner) => {
    expect(fix(body(inner))).toMatchObject({ text: body(inner), fixed: 0 });
  });
});

it('carries out fixes that do not overlap, and leaves the others for another time', () => {
  const fixOf = (start: number, end: number, text: string) => ({
    description: '',
    edits: [{ start, end, text }],
  });
  expect(
    applyFixes('abcdef', [fixOf(4, 5, 'E'), fixOf(1, 3, 'X'), fixOf(2, 4, 'Y'), fixOf(3, 4, 'D')]),
  ).toEqual({
    text: 'aXDEf',
    applied: 3,
  });
});
