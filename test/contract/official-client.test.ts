import { describe, expect, it } from 'vitest';
import { createCoverage } from './coverage.js';
import { errors } from './scenarios/errors.js';
import { phoneNumbers } from './scenarios/phone-numbers.js';
import { texmlAccount } from './scenarios/texml-account.js';
import { texmlAiCalls } from './scenarios/texml-ai-calls.js';
import { texmlApplications } from './scenarios/texml-applications.js';
import { texmlCallAudio } from './scenarios/texml-call-audio.js';
import { texmlCalls } from './scenarios/texml-calls.js';
import { texmlConferences } from './scenarios/texml-conferences.js';
import { texmlQueues } from './scenarios/texml-queues.js';
import { texmlRecordings } from './scenarios/texml-recordings.js';
import { voiceApplications } from './scenarios/voice-applications.js';
import { voiceCalls } from './scenarios/voice-calls.js';
import { voiceConferences } from './scenarios/voice-conferences.js';
import { voiceLists } from './scenarios/voice-lists.js';
import { voiceQueues } from './scenarios/voice-queues.js';
import { openStage, type Scenario } from './stage.js';

const scenarios: Readonly<Record<string, Scenario>> = {
  errors,
  'the account': texmlAccount,
  'TeXML applications': texmlApplications,
  'TeXML calls': texmlCalls,
  'recordings of TeXML calls': texmlRecordings,
  'the audio of TeXML calls': texmlCallAudio,
  'AI calls': texmlAiCalls,
  'TeXML conferences': texmlConferences,
  'TeXML queues': texmlQueues,
  'phone numbers': phoneNumbers,
  'Voice API applications': voiceApplications,
  'Voice API calls': voiceCalls,
  'Voice API queues': voiceQueues,
  'Voice API conferences': voiceConferences,
  'Voice API lists': voiceLists,
};

describe('through the official client', () => {
  const coverage = createCoverage();
  for (const [name, scenario] of Object.entries(scenarios)) {
    describe(name, () => scenario((options) => openStage(coverage, options)));
  }

  it('every operation of the table has been carried out', () => {
    expect(coverage.missing()).toEqual([]);
  });

  it('nothing has been sent that the table does not know', () => {
    expect(coverage.unknown).toEqual([]);
  });
});
