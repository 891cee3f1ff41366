import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeForm } from './form.js';
import { identify } from './identify.js';
import { callbackNames } from './kinds.js';

describe('identify', () => {
  it.each([
    ['TranscriptionStatus=completed&CallStatus=completed&From=a&To=b&CallSid=c', 'recording-transcription'],
    ['RecordingStatus=completed&CallSid=c', 'recording-completed'],
    ['RecordingStatus=in-progress', 'recording-in-progress'],
    ['RecordingStatus=absent', 'recording-absent'],
    ['DialCallStatus=busy&CallStatus=completed&CallbackSource=call-progress-events', 'dial-action'],
    ['AnsweredBy=human&MachineDetectionDuration=2500&CallSid=c', 'amd-status'],
    ['CallStatus=dtmf&Digit=5&CallbackSource=call-progress-events', 'call-status-dtmf'],
    [
      'CallStatus=in-progress&CallbackSource=call-progress-events&From=a&To=b&CallSid=c',
      'call-status-answered',
    ],
    ['CallStatus=no-answer&CallbackSource=call-progress-events', 'call-status-completed'],
    ['Digits=1&CallSid=c&From=a&To=b', 'gather-action'],
    ['SpeechResult=hello&CallSid=c&From=a&To=b', 'gather-action'],
    ['CallSid=c&From=a&To=b&CallStatus=in-progress', 'voice-request-inbound'],
    ['CallSid=c&From=a&To=b&AnsweredBy=human', 'voice-request-inbound'],
    ['CallSid=c&From=a&To=b&Direction=outbound-api', 'voice-request-outbound'],
    ['PayResult=success&Result=success&CallSid=c', 'pay-action'],
    ['Status=processing&Result=pending&CallSid=c', 'pay-status-progress'],
    ['Status=completed&Result=failed&For=security-code', 'pay-status-completed'],
    ['Status=valid&CallSid=c&From=a&To=b', 'ai-gather-action'],
    ['StatusCallbackEvent=participant-speech-stop&From=a&To=b&CallSid=c', 'conference-speaker'],
    ['StreamEvent=stream-failed&CallSid=c', 'stream-status'],
    ['ReferCallStatus=in-progress&CallSid=c', 'refer-action'],
    ['CallbackSource=call-cost-events&CallCost%5Bc%5D=0.0070&CallSid=c', 'call-cost'],
    ['CallStatus=analyzed&CallSid=c', 'ai-call-status'],
  ])('tells %s as %s', (body, name) => {
    expect(identify(decodeForm(body))).toBe(name);
  });

  it('does not guess where a request reports something new', () => {
    for (const body of [
      '',
      'CallSid=c',
      'RecordingStatus=paused&CallSid=c',
      'CallbackSource=call-progress-events&CallStatus=parked',
      'StatusCallbackEvent=participant-mute&From=a&To=b',
    ]) {
      expect(identify(decodeForm(body)), body).toBeUndefined();
    }
  });

  const factsFile = new URL('../../../shared/texml/callbacks.json', import.meta.url);

  it.skipIf(!existsSync(factsFile))(
    'tells each request that the facts show as what it is, or as its look-alike',
    () => {
      const lookAlikes: Readonly<Record<string, string>> = {
        'voice-request-outbound': 'voice-request-inbound',
        'redirect-request': 'voice-request-inbound',
        'dial-number-url': 'voice-request-inbound',
        'gather-invalid-digits-action': 'gather-action',
        'record-action': 'recording-completed',
        'amd-async': 'amd-status',
        'amd-sync': 'voice-request-inbound',
        'conference-wait-url': 'voice-request-inbound',
        'http-request-action': 'voice-request-inbound',
      };
      const facts: readonly {
        name: string;
        status: string;
        parameters: Record<string, { example: string; presence: string; confidence?: string }>;
      }[] = JSON.parse(readFileSync(factsFile, 'utf8')).callbacks;
      for (const name of callbackNames()) {
        // The examples as they stand, without what another use of the same schema adds or Telnyx does not send.
        const fact = facts.find((candidate) => candidate.name === name);
        const parameters = Object.entries(fact?.parameters ?? {});
        const sent = parameters.filter(
          ([, { presence, confidence = '' }]) =>
            !presence.includes('Dial action request (see') &&
            !presence.startsWith('when the request is a Dial action') &&
            (confidence !== 'TWILIO' || fact?.status.includes('TWILIO names')),
        );
        const raw = Object.fromEntries(sent.map(([key, { example }]) => [key, example]));
        expect(identify(raw), name).toBe(lookAlikes[name] ?? name);
      }
    },
  );
});
