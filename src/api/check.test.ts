import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { InvalidParametersError, issuesOf } from './index.js';
import { clientOf, failure, json } from './scripted.test-kit.js';

const place = { ApplicationSid: 'app', To: '+12025550123', From: '+12025550100' };
/** What plain JavaScript may hand over. */
const untyped = (value: unknown) => value as typeof place;

async function refused(parameters: unknown) {
  const { telnyx, requests } = clientOf([json({})]);
  const error = await failure(telnyx.texml.calls.create(untyped(parameters)));
  expect(requests).toEqual([]);
  if (!(error instanceof InvalidParametersError)) throw error;
  return error;
}

describe('before anything is sent', () => {
  it('a missing parameter is named', async () => {
    const error = await refused({ To: '+12025550123', From: '+12025550100' });
    expect(error.message).toBe('texml.calls.create was not sent: ApplicationSid is required');
    expect(error.issues).toEqual([
      {
        code: 'missing-field',
        severity: 'error',
        path: 'ApplicationSid',
        message: 'ApplicationSid is required',
        expected: 'a string',
        received: 'nothing',
      },
    ]);
  });

  it.each([
    [{ to: '+12025550123' }, 'to is not known here; did you mean To?'],
    [{ application_sid: 'a' }, 'application_sid is not known here; did you mean ApplicationSid?'],
    [{ timeout: 3 }, 'timeout is not known here; did you mean Timeout?'],
    [{ FallbackUrls: 'a' }, 'FallbackUrls is not known here; did you mean FallbackUrl?'],
    [{ Colour: 'a' }, 'Colour is not known here'],
    [
      { CustomHeaders: [{ Name: 'a', name: 'a', value: 'b' }] },
      'CustomHeaders[0].Name is not known here; did you mean name?',
    ],
  ])('an unknown parameter is refused: %o', async (extra, message) => {
    const { issues } = await refused({ ...place, ...extra });
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  it.each([
    [{ Timeout: '30' }, 'Timeout must be a number, not a string'],
    [{ Timeout: 30.5 }, 'Timeout must be a whole number, not a number'],
    [{ Timeout: Number.NaN }, 'Timeout must be a number, not NaN'],
    [{ Timeout: 4 }, 'Timeout must be at least 5, not 4'],
    [{ Timeout: 121 }, 'Timeout must be at most 120, not 121'],
    [{ To: '' }, 'To must be filled, not empty'],
    [{ To: null }, 'To must be a string, not null'],
    [{ AsyncAmd: 'true' }, 'AsyncAmd must be true or false, not a string'],
    [{ RecordingTrack: 'Both' }, 'RecordingTrack must be one of "inbound", "outbound", "both", not "Both"'],
    [
      { SipRegion: '+12025550123' },
      'SipRegion must be one of "US", "Europe", "Canada", "Australia", "Middle East", not "+1•••••0123"',
    ],
    [{ DeepfakeDetection: 'Disable' }, 'DeepfakeDetection must be "Enable", not "Disable"'],
    [{ CustomHeaders: [{ name: 'a', value: 1 }] }, 'CustomHeaders[0].value must be a string, not a number'],
    [{ CustomHeaders: {} }, 'CustomHeaders must be a list, not an object'],
    [{ Url: 'example.com/voice' }, 'Url must be an http or https address'],
    [
      { StatusCallbackEvent: 'ringing,answered' },
      'StatusCallbackEvent must be words out of initiated, ringing, answered, completed, separated by one space',
    ],
    [{ CallerId: 'A & B' }, 'CallerId must have letters, digits, spaces and -_~!.+ only'],
    [{ CallerId: 'x'.repeat(129) }, 'CallerId must be at most 128 characters long, not 129'],
  ])('a wrong value is refused in words: %o', async (wrong, message) => {
    const { issues } = await refused({ ...place, ...wrong });
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('parameters that exclude each other are refused', async () => {
    const { issues } = await refused({ ...place, Url: 'https://example.com', Texml: '<Response/>' });
    expect(issues).toMatchObject([
      { path: 'Texml', message: expect.stringMatching(/^Url and Texml exclude each other/) },
    ]);
  });

  it('an update with nothing to change is refused, also where everything in it is undefined', async () => {
    const { telnyx } = clientOf([json({})]);
    for (const nothing of [{}, { Status: undefined }]) {
      expect(await failure(telnyx.texml.calls.update('v3:a', nothing))).toMatchObject({
        message: expect.stringContaining('texml.calls.update needs something to change'),
      });
    }
  });

  it.each(['', '.', '..', undefined, 7, '\ud800'])('the path value %o is refused', async (value) => {
    const { telnyx, requests } = clientOf([json({})]);
    const given = value as string;
    expect(await failure(telnyx.texml.calls.get(given))).toMatchObject({
      name: 'InvalidParametersError',
      issues: [{ path: 'call_sid' }],
    });
    expect(requests).toEqual([]);
  });

  it('text that has no octets is refused', async () => {
    const { telnyx } = clientOf([json({})]);
    expect(await failure(telnyx.texml.calls.update('v3:a', { Texml: 'a\ud800' }))).toMatchObject({
      message: 'texml.calls.update was not sent: Texml must be well-formed Unicode, not a lone surrogate',
    });
  });

  it('the value of a hidden field is not shown', () => {
    const schema = z.object({ login: z.object({ pin: z.enum(['a', 'b']) }) });
    expect(issuesOf(schema, { login: { pin: 'open sesame' } }, ['pin'])).toMatchObject([
      { path: 'login.pin', message: 'login.pin must be one of "a", "b", not a string', received: 'a string' },
    ]);
  });

  it.each([
    [{ type: 'speed', rate: 3 }, 'voice.rate must be at most 2, not 3'],
    [{ type: 'pich', up: true }, 'voice.type must be one of "speed", "pitch", not "pich"'],
    [{ up: true }, 'voice.type is required'],
    [{ type: 'pitch', up: 1 }, 'voice.up must be true or false, not a number'],
    ['fast', 'voice must be an object, not a string'],
  ])('the form of an object is explained that was meant: %j', (voice, message) => {
    const speed = z.looseObject({ type: z.literal('speed'), rate: z.number().check(z.maximum(2)) });
    const pitch = z.looseObject({ type: z.literal('pitch'), up: z.boolean() });
    const schema = z.object({ voice: z.union([speed, pitch]) });
    expect(issuesOf(schema, { voice }).map((issue) => issue.message)).toEqual([message]);
  });

  it('two fields that say the same thing exclude each other', async () => {
    const { telnyx, requests } = clientOf([json({})]);
    const both = { audio_url: 'https://example.com/a.mp3', media_name: 'a' };
    expect(await failure(telnyx.conferences.play('id', both))).toMatchObject({
      issues: [
        { path: 'media_name', message: 'audio_url and media_name exclude each other: give only one of them' },
      ],
    });
    expect(requests).toEqual([]);
  });

  it('a moment is compared once', async () => {
    const { telnyx } = clientOf([json({})]);
    const filter = { occurred_at: { gte: '2026-01-01', lt: '2026-02-01' } };
    expect(await failure(telnyx.conferences.list({ filter }).page())).toMatchObject({
      issues: [{ path: 'filter.occurred_at', message: expect.stringContaining('takes one comparison') }],
    });
  });

  it('something else than an object is refused', async () => {
    for (const wrong of ['a', 3, [], new Date(0)])
      expect((await refused(wrong)).issues.length).toBeGreaterThan(0);
  });
});
