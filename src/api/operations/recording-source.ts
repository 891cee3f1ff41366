import { openEnum } from './fields.js';

/** What started a recording. */
export const recordingSource = () =>
  openEnum([
    'StartCallRecordingAPI',
    'StartConferenceRecordingAPI',
    'OutboundAPI',
    'DialVerb',
    'Conference',
    'RecordVerb',
    'Trunking',
  ]);
