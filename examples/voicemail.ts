import { flow, response } from 'texml';
import { z } from 'zod/mini';

/** A voicemail box: a greeting, a message, another try when it was too short, and the transcript when it is ready. */
export default flow(
  {
    start: 'voice',
    recorded: 'record',
    saved: 'recording-status',
    transcribed: 'transcription',
  },
  {
    start: (call) =>
      response()
        .say('You have reached Acme. Please leave a message after the tone, and press the pound key to end.')
        .record({
          action: call.url.recorded,
          finishOnKey: '#',
          maxLength: 120,
          trim: 'trim-silence',
          recordingStatusCallback: call.url.saved,
          transcription: true,
          transcriptionCallback: call.url.transcribed,
        }),

    recorded: (call) => {
      call.state.tries += 1;
      const tooShort = (call.RecordingDuration ?? 0) < 2;
      if (tooShort && call.state.tries < 2)
        return response().say('That was very short.').redirect(call.url.start);
      return response().say('Thank you. Goodbye.').hangup();
    },

    // The address dies ten minutes after the call: fetch the file now, and keep it.
    saved: (call) => {
      console.log(`Message of ${call.RecordingDuration} s: ${call.RecordingSid}`);
    },

    transcribed: (call) => {
      console.log(`Transcript of ${call.RecordingSid}: ${call.TranscriptionText ?? '(none)'}`);
    },
  },
  { state: z.object({ tries: z._default(z.number(), 0) }) },
);
