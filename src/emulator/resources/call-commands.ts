import { handlers } from '../handler.js';
import { isRefusal } from '../http/refusal.js';
import { tellUnseen } from './unseen-fields.js';
import { recordingSidFor, webhooksOf } from './voice-calling.js';
import { command } from './voice-leg.js';
import { voiceRecording } from './voice-recording.js';
import { voiceStream } from './voice-stream.js';

export const callCommands = handlers({
  'calls.answer': (asked, world) => {
    const { fields, path } = asked;
    const callSid = path.call_control_id;
    const sid = recordingSidFor(callSid);
    const stream = voiceStream(fields);
    const outcome = command(asked, world, 'ringing in', (_leg, said) => ({
      ...said,
      does: 'answer',
      ...webhooksOf(fields),
      recording: voiceRecording(fields, 'StartCallRecordingAPI', sid),
      services: stream && [stream],
    }));
    if (isRefusal(outcome)) return outcome;
    tellUnseen(fields, world, callSid);
    return { data: { ...outcome.data, ...(fields.record && { recording_id: sid }) } };
  },
  'calls.reject': (asked, world) =>
    command(asked, world, 'ringing in', (_leg, said) => ({
      ...said,
      does: 'reject',
      isBusy: asked.fields.cause === 'USER_BUSY',
    })),
  'calls.hangup': (asked, world) =>
    command(asked, world, 'live', (_leg, said) => ({ ...said, does: 'hangup' })),
  'calls.refer': (asked, world) =>
    command(asked, world, 'answered', (_leg, said) => ({
      ...said,
      does: 'refer',
      to: asked.fields.sip_address,
    })),
  'calls.sendSipInfo': (asked, world) =>
    command(asked, world, 'answered', (_leg, said) => ({
      ...said,
      does: 'send_sip_info',
      contentType: asked.fields.content_type,
      body: asked.fields.body,
    })),
});
