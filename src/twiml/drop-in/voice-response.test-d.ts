import type Twilio from 'twilio/lib/twiml/VoiceResponse.js';
import { VoiceResponse } from '../index.js';

/** What twilio-node takes for an attribute is taken here, too. */
type Takes<Theirs, Ours> = Theirs extends Ours ? true : { theirs: Theirs; ours: Ours };
type All<_Names extends readonly true[]> = true;

export type Compatible = All<
  [
    Takes<Twilio.ClientAttributes, VoiceResponse.ClientAttributes>,
    Takes<Twilio.ConferenceAttributes, VoiceResponse.ConferenceAttributes>,
    Takes<Twilio.ConnectAttributes, VoiceResponse.ConnectAttributes>,
    Takes<Twilio.ConversationRelayAttributes, VoiceResponse.ConversationRelayAttributes>,
    Takes<Twilio.DialAttributes, VoiceResponse.DialAttributes>,
    Takes<Twilio.EnqueueAttributes, VoiceResponse.EnqueueAttributes>,
    Takes<Twilio.GatherAttributes, VoiceResponse.GatherAttributes>,
    Takes<Twilio.NumberAttributes, VoiceResponse.NumberAttributes>,
    Takes<Twilio.PauseAttributes, VoiceResponse.PauseAttributes>,
    Takes<Twilio.PayAttributes, VoiceResponse.PayAttributes>,
    Takes<Twilio.PlayAttributes, VoiceResponse.PlayAttributes>,
    Takes<Twilio.PromptAttributes, VoiceResponse.PromptAttributes>,
    Takes<Twilio.RecordAttributes, VoiceResponse.RecordAttributes>,
    Takes<Twilio.RecordingAttributes, VoiceResponse.RecordingAttributes>,
    Takes<Twilio.RejectAttributes, VoiceResponse.RejectAttributes>,
    Takes<Twilio.SayAttributes, VoiceResponse.SayAttributes>,
    Takes<Twilio.SipAttributes, VoiceResponse.SipAttributes>,
    Takes<Twilio.SiprecAttributes, VoiceResponse.SiprecAttributes>,
    Takes<Twilio.StreamAttributes, VoiceResponse.StreamAttributes>,
    Takes<Twilio.TaskAttributes, VoiceResponse.TaskAttributes>,
    Takes<Twilio.TranscriptionAttributes, VoiceResponse.TranscriptionAttributes>,
    Takes<Twilio.VirtualAgentAttributes, VoiceResponse.VirtualAgentAttributes>,
    Takes<keyof Twilio.DialAttributes, keyof VoiceResponse.DialAttributes>,
    Takes<keyof VoiceResponse.DialAttributes, keyof Twilio.DialAttributes>,
    Takes<keyof Twilio.ConferenceAttributes, keyof VoiceResponse.ConferenceAttributes>,
  ]
>;

const response = new VoiceResponse({ onUnsupported: 'warn' });
const dial: VoiceResponse.Dial = response.dial({ record: 'record-from-answer', timeout: 5 }, '+12025550100');
const number: VoiceResponse.Number = dial.number({ statusCallbackEvent: ['ringing'] }, '+12025550100');
number.addText('1');
response.say('a');
response.say({ voice: 'Polly.Joanna' }, 'a');
response
  .gather({ input: ['dtmf', 'speech'], speechTimeout: 'auto' })
  .say('a')
  .emphasis({ level: 'strong' }, 'b');
response.hangup();
response.start().stream({ url: 'wss://example.com' }).parameter({ name: 'a', value: 'b' });
response.toString().trim();

// @ts-expect-error an attribute that neither has
response.say({ vioce: 'alice' }, 'a');
// @ts-expect-error a text that is none
response.say(5);
// @ts-expect-error a dialect that there is not
new VoiceResponse({ dialect: 'xml' });
