// Written by scripts/twiml-types.ts from src/twiml. Do not edit.
import { makeClasses } from './make-classes.js';
import type { VoiceResponseOptions } from './options.js';
import type { Twiml, TwimlRoot } from './twiml.js';

/** Attributes and a text, or the text alone. */
type WithText<Attributes> = [text?: string] | [attributes?: Attributes | null, text?: string | null];

/** A class of an element, which a response makes: for `instanceof`. */
interface NodeClass<Node> {
  readonly prototype: Node;
  [Symbol.hasInstance](value: unknown): value is Node;
}

/** A response to a call, built as with twilio-node: the document that its methods make. */
export interface VoiceResponse extends TwimlRoot {
  /** Adds <Connect>. */
  connect(attributes?: VoiceResponse.ConnectAttributes | null): VoiceResponse.Connect;
  /** Adds <Dial>. */
  dial(...content: WithText<VoiceResponse.DialAttributes>): VoiceResponse.Dial;
  /**
   * Adds <Echo>.
   * @deprecated TeXML has none. Remove it: TeXML has nothing of the kind.
   */
  echo(attributes?: object | null): VoiceResponse.Echo;
  /** Adds <Enqueue>. */
  enqueue(...content: WithText<VoiceResponse.EnqueueAttributes>): VoiceResponse.Enqueue;
  /** Adds <Gather>. */
  gather(attributes?: VoiceResponse.GatherAttributes | null): VoiceResponse.Gather;
  /** Adds <Hangup>. */
  hangup(attributes?: object | null): VoiceResponse.Hangup;
  /** Adds <Leave>. */
  leave(attributes?: object | null): VoiceResponse.Leave;
  /** Adds <Pause>. */
  pause(attributes?: VoiceResponse.PauseAttributes | null): VoiceResponse.Pause;
  /** Adds <Pay>. */
  pay(attributes?: VoiceResponse.PayAttributes | null): VoiceResponse.Pay;
  /** Adds <Play>. */
  play(...content: WithText<VoiceResponse.PlayAttributes>): VoiceResponse.Play;
  /**
   * Adds <Prompt>.
   * @deprecated TeXML has none. Prompts stand in <Pay> alone.
   */
  prompt(attributes?: VoiceResponse.PromptAttributes | null): VoiceResponse.Prompt;
  /** Adds <Queue>. */
  queue(...content: WithText<VoiceResponse.QueueAttributes>): VoiceResponse.Queue;
  /** Adds <Record>. */
  record(attributes?: VoiceResponse.RecordAttributes | null): VoiceResponse.Record;
  /** Adds <Redirect>. */
  redirect(...content: WithText<VoiceResponse.RedirectAttributes>): VoiceResponse.Redirect;
  /** Adds <Refer>. */
  refer(attributes?: VoiceResponse.ReferAttributes | null): VoiceResponse.Refer;
  /** Adds <Reject>. */
  reject(attributes?: VoiceResponse.RejectAttributes | null): VoiceResponse.Reject;
  /** Adds <Say>. */
  say(...content: WithText<VoiceResponse.SayAttributes>): VoiceResponse.Say;
  /**
   * Adds <Sms>.
   * @deprecated TeXML has none. Send text messages with the Messaging API.
   */
  sms(...content: WithText<VoiceResponse.SmsAttributes>): VoiceResponse.Sms;
  /** Adds <Start>. */
  start(attributes?: VoiceResponse.StartAttributes | null): VoiceResponse.Start;
  /** Adds <Stop>. */
  stop(attributes?: object | null): VoiceResponse.Stop;
}

/** The types of the elements, and of their attributes. */
export declare namespace VoiceResponse {
  /** A `<Connect>`. */
  interface Connect extends Twiml {
    /**
     * Adds <AiSession>.
     * @deprecated TeXML has none. Write <AIAssistant>.
     */
    aiSession(attributes?: VoiceResponse.AiSessionAttributes | null): VoiceResponse.AiSession;
    /**
     * Adds <Autopilot>.
     * @deprecated TeXML has none. Write <AIAssistant>, or <ConversationRelay>.
     */
    autopilot(...content: WithText<object>): VoiceResponse.Autopilot;
    /**
     * Adds <Conversation>.
     * @deprecated TeXML has none. Remove it: TeXML has nothing of the kind.
     */
    conversation(attributes?: VoiceResponse.ConversationAttributes | null): VoiceResponse.Conversation;
    /** Adds <ConversationRelay>. */
    conversationRelay(attributes?: VoiceResponse.ConversationRelayAttributes | null): VoiceResponse.ConversationRelay;
    /**
     * Adds <ConversationRelaySession>.
     * @deprecated TeXML has none. Write <ConversationRelay>.
     */
    conversationRelaySession(attributes?: VoiceResponse.ConversationRelaySessionAttributes | null): VoiceResponse.ConversationRelaySession;
    /**
     * Adds <Room>.
     * @deprecated TeXML has none. Write <Dial><Conference>…</Conference></Dial>.
     */
    room(...content: WithText<VoiceResponse.RoomAttributes>): VoiceResponse.Room;
    /** Adds <Stream>. */
    stream(attributes?: VoiceResponse.StreamAttributes | null): VoiceResponse.Stream;
    /**
     * Adds <VirtualAgent>.
     * @deprecated TeXML has none. Write <AIAssistant>, or <ConversationRelay>.
     */
    virtualAgent(attributes?: VoiceResponse.VirtualAgentAttributes | null): VoiceResponse.VirtualAgent;
  }
  /** A `<Dial>`. */
  interface Dial extends Twiml {
    /**
     * Adds <Application>.
     * @deprecated TeXML has none. Write a <Redirect> to the other document.
     */
    application(...content: WithText<VoiceResponse.ApplicationAttributes>): VoiceResponse.Application;
    /**
     * Adds <Client>.
     * @deprecated TeXML has none. Write <Sip> with the user of a telephony credential, as in sip:user@sip.telnyx.com.
     */
    client(...content: WithText<VoiceResponse.ClientAttributes>): VoiceResponse.Client;
    /** Adds <Conference>. */
    conference(...content: WithText<VoiceResponse.ConferenceAttributes>): VoiceResponse.Conference;
    /** Adds <Number>. */
    number(...content: WithText<VoiceResponse.NumberAttributes>): VoiceResponse.Number;
    /** Adds <Queue>. */
    queue(...content: WithText<VoiceResponse.QueueAttributes>): VoiceResponse.Queue;
    /**
     * Adds <Sim>.
     * @deprecated TeXML has none. Dial the number.
     */
    sim(...content: WithText<object>): VoiceResponse.Sim;
    /** Adds <Sip>. */
    sip(...content: WithText<VoiceResponse.SipAttributes>): VoiceResponse.Sip;
    /**
     * Adds <WhatsApp>.
     * @deprecated TeXML has none. Remove it: TeXML has nothing of the kind.
     */
    whatsApp(...content: WithText<VoiceResponse.WhatsAppAttributes>): VoiceResponse.WhatsApp;
  }
  /** A `<Echo>`. */
  interface Echo extends Twiml {
  }
  /** A `<Enqueue>`. */
  interface Enqueue extends Twiml {
    /**
     * Adds <Task>.
     * @deprecated TeXML has none. Write the queue's name as text.
     */
    task(...content: WithText<VoiceResponse.TaskAttributes>): VoiceResponse.Task;
  }
  /** A `<Gather>`. */
  interface Gather extends Twiml {
    /**
     * Adds <Pause>.
     * @deprecated TeXML has none. Play a silent file, or write it after the Gather.
     */
    pause(attributes?: VoiceResponse.PauseAttributes | null): VoiceResponse.Pause;
    /** Adds <Play>. */
    play(...content: WithText<VoiceResponse.PlayAttributes>): VoiceResponse.Play;
    /** Adds <Say>. */
    say(...content: WithText<VoiceResponse.SayAttributes>): VoiceResponse.Say;
  }
  /** A `<Hangup>`. */
  interface Hangup extends Twiml {
    /**
     * Adds <Parameter>.
     * @deprecated TeXML has none. Remove it: <Hangup> holds nothing.
     */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Leave>`. */
  interface Leave extends Twiml {
  }
  /** A `<Pause>`. */
  interface Pause extends Twiml {
  }
  /** A `<Play>`. */
  interface Play extends Twiml {
  }
  /** A `<Queue>`. */
  interface Queue extends Twiml {
  }
  /** A `<Record>`. */
  interface Record extends Twiml {
  }
  /** A `<Redirect>`. */
  interface Redirect extends Twiml {
  }
  /** A `<Refer>`. */
  interface Refer extends Twiml {
    /** Adds <Sip>. */
    sip(...content: WithText<object>): VoiceResponse.ReferSip;
  }
  /** A `<Reject>`. */
  interface Reject extends Twiml {
    /**
     * Adds <Parameter>.
     * @deprecated TeXML has none. Remove it: <Reject> holds nothing.
     */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Sms>`. */
  interface Sms extends Twiml {
  }
  /** A `<Start>`. */
  interface Start extends Twiml {
    /** Adds <Recording>. */
    recording(attributes?: VoiceResponse.RecordingAttributes | null): VoiceResponse.Recording;
    /** Adds <Siprec>. */
    siprec(attributes?: VoiceResponse.SiprecAttributes | null): VoiceResponse.Siprec;
    /** Adds <Stream>. */
    stream(attributes?: VoiceResponse.StreamAttributes | null): VoiceResponse.Stream;
    /** Adds <Transcription>. */
    transcription(attributes?: VoiceResponse.TranscriptionAttributes | null): VoiceResponse.Transcription;
  }
  /** A `<Stop>`. */
  interface Stop extends Twiml {
    /** Adds <Siprec>. */
    siprec(attributes?: VoiceResponse.SiprecAttributes | null): VoiceResponse.Siprec;
    /** Adds <Stream>. */
    stream(attributes?: VoiceResponse.StreamAttributes | null): VoiceResponse.Stream;
    /** Adds <Transcription>. */
    transcription(attributes?: VoiceResponse.TranscriptionAttributes | null): VoiceResponse.Transcription;
  }
  /** A `<Application>`. */
  interface Application extends Twiml {
    /** Adds <ApplicationSid>. */
    applicationSid(...content: WithText<object>): VoiceResponse.ApplicationSid;
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<ApplicationSid>`. */
  interface ApplicationSid extends Twiml {
  }
  /** A `<Client>`. */
  interface Client extends Twiml {
    /** Adds <Identity>. */
    identity(...content: WithText<object>): VoiceResponse.Identity;
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Conference>`. */
  interface Conference extends Twiml {
  }
  /** A `<Identity>`. */
  interface Identity extends Twiml {
  }
  /** A `<Number>`. */
  interface Number extends Twiml {
  }
  /** A `<Sim>`. */
  interface Sim extends Twiml {
  }
  /** A `<Sip>`. */
  interface Sip extends Twiml {
    /**
     * Adds <Headers>.
     * @deprecated TeXML has none. Append them to the SIP address, as in sip:user@example.com?X-Name=value, if your far end takes that.
     */
    headers(attributes?: object | null): VoiceResponse.Headers;
    /** Adds <Uri>. */
    uri(...content: WithText<VoiceResponse.SipUriAttributes>): VoiceResponse.SipUri;
  }
  /** A `<Uri>`. */
  interface SipUri extends Twiml {
  }
  /** A `<Headers>`. */
  interface Headers extends Twiml {
    /** Adds <Header>. */
    header(attributes?: VoiceResponse.HeaderAttributes | null): VoiceResponse.Header;
  }
  /** A `<Header>`. */
  interface Header extends Twiml {
  }
  /** A `<WhatsApp>`. */
  interface WhatsApp extends Twiml {
  }
  /** A `<Task>`. */
  interface Task extends Twiml {
  }
  /** A `<Sip>`. */
  interface ReferSip extends Twiml {
  }
  /** A `<AiSession>`. */
  interface AiSession extends Twiml {
  }
  /** A `<Autopilot>`. */
  interface Autopilot extends Twiml {
  }
  /** A `<Conversation>`. */
  interface Conversation extends Twiml {
  }
  /** A `<ConversationRelay>`. */
  interface ConversationRelay extends Twiml {
    /** Adds <Language>. */
    language(attributes?: VoiceResponse.LanguageAttributes | null): VoiceResponse.Language;
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<ConversationRelaySession>`. */
  interface ConversationRelaySession extends Twiml {
  }
  /** A `<Language>`. */
  interface Language extends Twiml {
  }
  /** A `<Room>`. */
  interface Room extends Twiml {
  }
  /** A `<VirtualAgent>`. */
  interface VirtualAgent extends Twiml {
    /** Adds <Config>. */
    config(attributes?: VoiceResponse.ConfigAttributes | null): VoiceResponse.Config;
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Recording>`. */
  interface Recording extends Twiml {
  }
  /** A `<Siprec>`. */
  interface Siprec extends Twiml {
    /**
     * Adds <Parameter>.
     * @deprecated TeXML has none. Remove it: no child that carries parameters is documented here.
     */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Stream>`. */
  interface Stream extends Twiml {
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Transcription>`. */
  interface Transcription extends Twiml {
    /**
     * Adds <Config>.
     * @deprecated TeXML has none. Set the engine's own attributes.
     */
    config(attributes?: VoiceResponse.ConfigAttributes | null): VoiceResponse.Config;
    /**
     * Adds <Parameter>.
     * @deprecated TeXML has none. Tell calls apart by their CallSid.
     */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
  }
  /** A `<Config>`. */
  interface Config extends Twiml {
  }
  /** A `<Parameter>`. */
  interface Parameter extends Twiml {
  }
  /** A `<Pay>`. */
  interface Pay extends Twiml {
    /** Adds <Parameter>. */
    parameter(attributes?: VoiceResponse.ParameterAttributes | null): VoiceResponse.Parameter;
    /** Adds <Prompt>. */
    prompt(attributes?: VoiceResponse.PromptAttributes | null): VoiceResponse.Prompt;
  }
  /** A `<Prompt>`. */
  interface Prompt extends Twiml {
    /**
     * Adds <Pause>.
     * @deprecated TeXML has none. Write <Say>.
     */
    pause(attributes?: VoiceResponse.PauseAttributes | null): VoiceResponse.Pause;
    /**
     * Adds <Play>.
     * @deprecated TeXML has none. Write <Say>.
     */
    play(...content: WithText<VoiceResponse.PlayAttributes>): VoiceResponse.Play;
    /** Adds <Say>. */
    say(...content: WithText<VoiceResponse.SayAttributes>): VoiceResponse.Say;
  }
  /** A `<Say>`. */
  interface Say extends Twiml {
    /**
     * Adds <break>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <emphasis>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <lang>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <p>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    p(...content: WithText<object>): VoiceResponse.SsmlP;
    /**
     * Adds <p>.
     * @deprecated Write `p`.
     */
    ssmlP(...content: WithText<object>): VoiceResponse.SsmlP;
    /**
     * Adds <phoneme>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <prosody>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <s>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    s(...content: WithText<object>): VoiceResponse.SsmlS;
    /**
     * Adds <s>.
     * @deprecated Write `s`.
     */
    ssmlS(...content: WithText<object>): VoiceResponse.SsmlS;
    /**
     * Adds <say-as>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <sub>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <w>.
     * @deprecated TeXML has none. Hear whether the plain text is understood: SSML is not documented for TeXML.
     */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<break>`. */
  interface SsmlBreak extends Twiml {
  }
  /** A `<emphasis>`. */
  interface SsmlEmphasis extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <lang>. */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /** Adds <w>. */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<lang>`. */
  interface SsmlLang extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <lang>. */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /** Adds <p>. */
    p(...content: WithText<object>): VoiceResponse.SsmlP;
    /**
     * Adds <p>.
     * @deprecated Write `p`.
     */
    ssmlP(...content: WithText<object>): VoiceResponse.SsmlP;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <s>. */
    s(...content: WithText<object>): VoiceResponse.SsmlS;
    /**
     * Adds <s>.
     * @deprecated Write `s`.
     */
    ssmlS(...content: WithText<object>): VoiceResponse.SsmlS;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /** Adds <w>. */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<p>`. */
  interface SsmlP extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <lang>. */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <s>. */
    s(...content: WithText<object>): VoiceResponse.SsmlS;
    /**
     * Adds <s>.
     * @deprecated Write `s`.
     */
    ssmlS(...content: WithText<object>): VoiceResponse.SsmlS;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /** Adds <w>. */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<phoneme>`. */
  interface SsmlPhoneme extends Twiml {
  }
  /** A `<prosody>`. */
  interface SsmlProsody extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <lang>. */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /** Adds <p>. */
    p(...content: WithText<object>): VoiceResponse.SsmlP;
    /**
     * Adds <p>.
     * @deprecated Write `p`.
     */
    ssmlP(...content: WithText<object>): VoiceResponse.SsmlP;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <s>. */
    s(...content: WithText<object>): VoiceResponse.SsmlS;
    /**
     * Adds <s>.
     * @deprecated Write `s`.
     */
    ssmlS(...content: WithText<object>): VoiceResponse.SsmlS;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /** Adds <w>. */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<s>`. */
  interface SsmlS extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <lang>. */
    lang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /**
     * Adds <lang>.
     * @deprecated Write `lang`.
     */
    ssmlLang(...content: WithText<VoiceResponse.SsmlLangAttributes>): VoiceResponse.SsmlLang;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /** Adds <w>. */
    w(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
    /**
     * Adds <w>.
     * @deprecated Write `w`.
     */
    ssmlW(...content: WithText<VoiceResponse.SsmlWAttributes>): VoiceResponse.SsmlW;
  }
  /** A `<say-as>`. */
  interface SsmlSayAs extends Twiml {
  }
  /** A `<sub>`. */
  interface SsmlSub extends Twiml {
  }
  /** A `<w>`. */
  interface SsmlW extends Twiml {
    /** Adds <break>. */
    break(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    ssmlBreak(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /**
     * Adds <break>.
     * @deprecated Write `break`.
     */
    break_(attributes?: VoiceResponse.SsmlBreakAttributes | null): VoiceResponse.SsmlBreak;
    /** Adds <emphasis>. */
    emphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /**
     * Adds <emphasis>.
     * @deprecated Write `emphasis`.
     */
    ssmlEmphasis(...content: WithText<VoiceResponse.SsmlEmphasisAttributes>): VoiceResponse.SsmlEmphasis;
    /** Adds <phoneme>. */
    phoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /**
     * Adds <phoneme>.
     * @deprecated Write `phoneme`.
     */
    ssmlPhoneme(...content: WithText<VoiceResponse.SsmlPhonemeAttributes>): VoiceResponse.SsmlPhoneme;
    /** Adds <prosody>. */
    prosody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /**
     * Adds <prosody>.
     * @deprecated Write `prosody`.
     */
    ssmlProsody(...content: WithText<VoiceResponse.SsmlProsodyAttributes>): VoiceResponse.SsmlProsody;
    /** Adds <say-as>. */
    sayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /**
     * Adds <say-as>.
     * @deprecated Write `sayAs`.
     */
    ssmlSayAs(...content: WithText<VoiceResponse.SsmlSayAsAttributes>): VoiceResponse.SsmlSayAs;
    /** Adds <sub>. */
    sub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
    /**
     * Adds <sub>.
     * @deprecated Write `sub`.
     */
    ssmlSub(...content: WithText<VoiceResponse.SsmlSubAttributes>): VoiceResponse.SsmlSub;
  }

  interface ConnectAttributes {
    action?: string | undefined;
    method?: string | undefined;
  }
  interface DialAttributes {
    action?: string | undefined;
    answerOnBridge?: boolean | string | undefined;
    callerId?: string | undefined;
    /** @deprecated TeXML has none. Set `statusCallback` and `statusCallbackEvent` on the Number or Sip. */
    events?: string | undefined;
    hangupOnStar?: boolean | string | undefined;
    method?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    passports?: string | undefined;
    record?: string | undefined;
    /** @deprecated TeXML has none. Set the attributes of the recording one by one. */
    recordingConfigurationId?: string | undefined;
    recordingStatusCallback?: string | undefined;
    recordingStatusCallbackEvent?: readonly string[] | string | undefined;
    recordingStatusCallbackMethod?: string | undefined;
    /** @deprecated TeXML has none. Use <Start><Recording track="…"/></Start>. */
    recordingTrack?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    referMethod?: string | undefined;
    /** @deprecated TeXML has none. Use the verb Refer. */
    referUrl?: string | undefined;
    ringTone?: string | undefined;
    sequential?: boolean | string | undefined;
    timeLimit?: number | string | undefined;
    timeout?: number | string | undefined;
    /** @deprecated TeXML has none. Use <Start><Recording trim="trim-silence"/></Start>. */
    trim?: string | undefined;
  }
  interface EnqueueAttributes {
    action?: string | undefined;
    /** @deprecated TeXML has none. Set the queue's size over the REST API. */
    maxQueueSize?: number | string | undefined;
    method?: string | undefined;
    waitUrl?: string | undefined;
    waitUrlMethod?: string | undefined;
    /** @deprecated TeXML has none. Route the calls in your own code: TeXML has no TaskRouter. */
    workflowSid?: string | undefined;
  }
  interface GatherAttributes {
    action?: string | undefined;
    /** @deprecated TeXML has none. Write what follows when nothing is entered after the Gather. */
    actionOnEmptyResult?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    bargeIn?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    debug?: boolean | string | undefined;
    /** In TeXML: `useEnhanced`. */
    enhanced?: boolean | string | undefined;
    finishOnKey?: string | undefined;
    hints?: string | undefined;
    input?: readonly string[] | string | undefined;
    language?: string | undefined;
    /** @deprecated TeXML has none. `speechTimeout` is the nearest. */
    maxSpeechTime?: number | string | undefined;
    /** @deprecated TeXML has none. Set the application's voice method: it is used for `action`. */
    method?: string | undefined;
    numDigits?: number | string | undefined;
    partialResultCallback?: string | undefined;
    partialResultCallbackMethod?: string | undefined;
    profanityFilter?: boolean | string | undefined;
    /** @deprecated TeXML has none. Choose a `transcriptionEngine`, and one of its models as `model`. */
    speechModel?: string | undefined;
    speechTimeout?: string | undefined;
    timeout?: number | string | undefined;
  }
  interface PauseAttributes {
    length?: number | string | undefined;
  }
  interface PlayAttributes {
    digits?: string | undefined;
    loop?: number | string | undefined;
  }
  interface QueueAttributes {
    method?: string | undefined;
    /** @deprecated TeXML has none. Route the calls in your own code: TeXML has no TaskRouter. */
    postWorkActivitySid?: string | undefined;
    /** @deprecated TeXML has none. Route the calls in your own code: TeXML has no TaskRouter. */
    reservationSid?: string | undefined;
    url?: string | undefined;
  }
  interface RecordAttributes {
    action?: string | undefined;
    finishOnKey?: string | undefined;
    maxLength?: number | string | undefined;
    method?: string | undefined;
    playBeep?: boolean | string | undefined;
    /** @deprecated TeXML has none. Set the attributes of the recording one by one. */
    recordingConfigurationId?: string | undefined;
    recordingStatusCallback?: string | undefined;
    recordingStatusCallbackEvent?: readonly string[] | string | undefined;
    recordingStatusCallbackMethod?: string | undefined;
    timeout?: number | string | undefined;
    /** In TeXML: `transcription`. */
    transcribe?: boolean | string | undefined;
    /** In TeXML: `transcriptionCallback`. */
    transcribeCallback?: string | undefined;
    trim?: string | undefined;
  }
  interface RedirectAttributes {
    method?: string | undefined;
  }
  interface ReferAttributes {
    action?: string | undefined;
    method?: string | undefined;
  }
  interface RejectAttributes {
    reason?: string | undefined;
  }
  interface SmsAttributes {
    action?: string | undefined;
    from?: string | undefined;
    method?: string | undefined;
    statusCallback?: string | undefined;
    to?: string | undefined;
  }
  interface StartAttributes {
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    action?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    method?: string | undefined;
  }
  interface ApplicationAttributes {
    copyParentTo?: boolean | string | undefined;
    customerId?: string | undefined;
    method?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    url?: string | undefined;
  }
  interface ClientAttributes {
    method?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    url?: string | undefined;
  }
  interface ConferenceAttributes {
    beep?: string | undefined;
    /** @deprecated TeXML has none. Use the participants of the REST API. */
    coach?: string | undefined;
    endConferenceOnExit?: boolean | string | undefined;
    /** In TeXML: `statusCallback`. */
    eventCallbackUrl?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    jitterBufferSize?: string | undefined;
    maxParticipants?: number | string | undefined;
    muted?: boolean | string | undefined;
    participantLabel?: string | undefined;
    record?: string | undefined;
    /** @deprecated TeXML has none. Set the attributes of the recording one by one. */
    recordingConfigurationId?: string | undefined;
    recordingStatusCallback?: string | undefined;
    recordingStatusCallbackEvent?: readonly string[] | string | undefined;
    recordingStatusCallbackMethod?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    region?: string | undefined;
    startConferenceOnEnter?: boolean | string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    trim?: string | undefined;
    waitMethod?: string | undefined;
    waitUrl?: string | undefined;
  }
  interface NumberAttributes {
    amdStatusCallback?: string | undefined;
    /** @deprecated TeXML has none. Remove it: the result is always sent by POST. */
    amdStatusCallbackMethod?: string | undefined;
    /** @deprecated TeXML has none. Dial the trunk as a Sip. */
    byoc?: string | undefined;
    machineDetection?: string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSilenceTimeout?: number | string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSpeechEndThreshold?: number | string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSpeechThreshold?: number | string | undefined;
    machineDetectionTimeout?: number | string | undefined;
    method?: string | undefined;
    sendDigits?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    url?: string | undefined;
  }
  interface SipAttributes {
    amdStatusCallback?: string | undefined;
    /** @deprecated TeXML has none. Remove it: the result is always sent by POST. */
    amdStatusCallbackMethod?: string | undefined;
    machineDetection?: string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSilenceTimeout?: number | string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSpeechEndThreshold?: number | string | undefined;
    /** In TeXML it stands on the Dial. */
    machineDetectionSpeechThreshold?: number | string | undefined;
    machineDetectionTimeout?: number | string | undefined;
    method?: string | undefined;
    password?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    url?: string | undefined;
    username?: string | undefined;
  }
  interface SipUriAttributes {
    password?: string | undefined;
    priority?: string | undefined;
    username?: string | undefined;
    weight?: string | undefined;
  }
  interface HeaderAttributes {
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    name?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    value?: string | undefined;
  }
  interface WhatsAppAttributes {
    method?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    url?: string | undefined;
  }
  interface TaskAttributes {
    priority?: number | string | undefined;
    timeout?: number | string | undefined;
  }
  interface AiSessionAttributes {
    aiConnector?: string | undefined;
    aiSessionConfiguration?: string | undefined;
  }
  interface ConversationAttributes {
    inboundAutocreation?: boolean | string | undefined;
    inboundTimeout?: number | string | undefined;
    method?: string | undefined;
    record?: string | undefined;
    recordingStatusCallback?: string | undefined;
    recordingStatusCallbackEvent?: readonly string[] | string | undefined;
    recordingStatusCallbackMethod?: string | undefined;
    routingAssignmentTimeout?: number | string | undefined;
    serviceInstanceSid?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackEvent?: readonly string[] | string | undefined;
    statusCallbackMethod?: string | undefined;
    trim?: string | undefined;
    url?: string | undefined;
  }
  interface ConversationRelayAttributes {
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    backgroundnoisereduction?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    debug?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    deepgramsmartformat?: string | undefined;
    dtmfDetection?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    elevenlabsTextNormalization?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    events?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    hints?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    ignorebackchannel?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    intelligenceService?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    interruptSensitivity?: string | undefined;
    interruptible?: string | undefined;
    language?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    partialPrompts?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    preemptible?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    profanityFilter?: boolean | string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    reportInputDuringAgentSpeech?: boolean | string | undefined;
    /** @deprecated TeXML has none. Move it to a Language child. */
    speechModel?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    speechtimeout?: string | undefined;
    /** In TeXML: `language`. */
    transcriptionLanguage?: string | undefined;
    transcriptionProvider?: string | undefined;
    /** In TeXML: `language`. */
    ttsLanguage?: string | undefined;
    /** @deprecated TeXML has none. Move it to a Language child. */
    ttsProvider?: string | undefined;
    url?: string | undefined;
    voice?: string | undefined;
    welcomeGreeting?: string | undefined;
    welcomeGreetingInterruptible?: string | undefined;
  }
  interface ConversationRelaySessionAttributes {
    connector?: string | undefined;
    sessionConfiguration?: string | undefined;
  }
  interface LanguageAttributes {
    code?: string | undefined;
    speechModel?: string | undefined;
    transcriptionProvider?: string | undefined;
    ttsProvider?: string | undefined;
    voice?: string | undefined;
  }
  interface RoomAttributes {
    participantIdentity?: string | undefined;
  }
  interface VirtualAgentAttributes {
    connectorName?: string | undefined;
    language?: string | undefined;
    sentimentAnalysis?: boolean | string | undefined;
    statusCallback?: string | undefined;
    statusCallbackMethod?: string | undefined;
  }
  interface RecordingAttributes {
    channels?: string | undefined;
    /** @deprecated TeXML has none. Set the attributes of the recording one by one. */
    recordingConfigurationId?: string | undefined;
    recordingStatusCallback?: string | undefined;
    recordingStatusCallbackEvent?: readonly string[] | string | undefined;
    recordingStatusCallbackMethod?: string | undefined;
    track?: string | undefined;
    trim?: string | undefined;
  }
  interface SiprecAttributes {
    connectorName?: string | undefined;
    name?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackMethod?: string | undefined;
    track?: string | undefined;
  }
  interface StreamAttributes {
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    audioFormat?: string | undefined;
    /** @deprecated TeXML has none. Write the address of your WebSocket as `url`. */
    connectorName?: string | undefined;
    name?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    sampleRate?: string | undefined;
    statusCallback?: string | undefined;
    statusCallbackMethod?: string | undefined;
    track?: string | undefined;
    url?: string | undefined;
  }
  interface TranscriptionAttributes {
    /** @deprecated TeXML has none. For Deepgram, `smartFormat` is the nearest. */
    enableAutomaticPunctuation?: boolean | string | undefined;
    hints?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    inboundTrackLabel?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    intelligenceService?: string | undefined;
    /** In TeXML: `language`. */
    languageCode?: string | undefined;
    /** @deprecated TeXML has none. Remove it: <Stop><Transcription/></Stop> needs no name. */
    name?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    outboundTrackLabel?: string | undefined;
    /** In TeXML: `interimResults`. */
    partialResults?: boolean | string | undefined;
    /** @deprecated TeXML has none. Gather alone has it. */
    profanityFilter?: boolean | string | undefined;
    /** @deprecated TeXML has none. Choose a `transcriptionEngine`, and one of its models as `model`. */
    speechModel?: string | undefined;
    /** In TeXML: `transcriptionCallbackMethod`. */
    statusCallbackMethod?: string | undefined;
    /** In TeXML: `transcriptionCallback`. */
    statusCallbackUrl?: string | undefined;
    /** In TeXML: `transcriptionTracks`. */
    track?: string | undefined;
    transcriptionEngine?: string | undefined;
  }
  interface ConfigAttributes {
    name?: string | undefined;
    value?: string | undefined;
  }
  interface ParameterAttributes {
    name?: string | undefined;
    value?: string | undefined;
  }
  interface PayAttributes {
    action?: string | undefined;
    /** @deprecated TeXML has none. Hand it to the connector in `parameters`. */
    bankAccountType?: string | undefined;
    chargeAmount?: string | undefined;
    currency?: string | undefined;
    description?: string | undefined;
    /** @deprecated TeXML has none. Remove it: the details are always entered by keys. */
    input?: string | undefined;
    language?: string | undefined;
    maxAttempts?: number | string | undefined;
    minPostalCodeLength?: number | string | undefined;
    paymentConnector?: string | undefined;
    paymentMethod?: string | undefined;
    postalCode?: string | undefined;
    /** @deprecated TeXML has none. Remove it: a card is always asked for it. */
    securityCode?: boolean | string | undefined;
    statusCallback?: string | undefined;
    statusCallbackMethod?: string | undefined;
    timeout?: number | string | undefined;
    /** In TeXML: `transactionType`. */
    tokenType?: string | undefined;
    validCardTypes?: readonly string[] | string | undefined;
  }
  interface PromptAttributes {
    attempt?: readonly (number | string)[] | number | string | undefined;
    cardType?: readonly string[] | string | undefined;
    errorType?: readonly string[] | string | undefined;
    for?: string | undefined;
    /** @deprecated TeXML has none. Remove it: TeXML has nothing of the kind. */
    requireMatchingInputs?: boolean | string | undefined;
  }
  interface SayAttributes {
    language?: string | undefined;
    loop?: number | string | undefined;
    voice?: string | undefined;
  }
  interface SsmlBreakAttributes {
    strength?: string | undefined;
    time?: string | undefined;
  }
  interface SsmlEmphasisAttributes {
    level?: string | undefined;
  }
  interface SsmlLangAttributes {
    'xml:lang'?: string | undefined;
  }
  interface SsmlPhonemeAttributes {
    alphabet?: string | undefined;
    ph?: string | undefined;
  }
  interface SsmlProsodyAttributes {
    pitch?: string | undefined;
    rate?: string | undefined;
    volume?: string | undefined;
  }
  interface SsmlSayAsAttributes {
    format?: string | undefined;
    'interpret-as'?: string | undefined;
  }
  interface SsmlSubAttributes {
    alias?: string | undefined;
  }
  interface SsmlWAttributes {
    role?: string | undefined;
  }
}

/** What `VoiceResponse` is at run time. */
export interface VoiceResponseClass {
  new (options?: VoiceResponseOptions): VoiceResponse;
  readonly prototype: VoiceResponse;
  readonly Connect: NodeClass<VoiceResponse.Connect>;
  readonly Dial: NodeClass<VoiceResponse.Dial>;
  readonly Echo: NodeClass<VoiceResponse.Echo>;
  readonly Enqueue: NodeClass<VoiceResponse.Enqueue>;
  readonly Gather: NodeClass<VoiceResponse.Gather>;
  readonly Hangup: NodeClass<VoiceResponse.Hangup>;
  readonly Leave: NodeClass<VoiceResponse.Leave>;
  readonly Pause: NodeClass<VoiceResponse.Pause>;
  readonly Play: NodeClass<VoiceResponse.Play>;
  readonly Queue: NodeClass<VoiceResponse.Queue>;
  readonly Record: NodeClass<VoiceResponse.Record>;
  readonly Redirect: NodeClass<VoiceResponse.Redirect>;
  readonly Refer: NodeClass<VoiceResponse.Refer>;
  readonly Reject: NodeClass<VoiceResponse.Reject>;
  readonly Sms: NodeClass<VoiceResponse.Sms>;
  readonly Start: NodeClass<VoiceResponse.Start>;
  readonly Stop: NodeClass<VoiceResponse.Stop>;
  readonly Application: NodeClass<VoiceResponse.Application>;
  readonly ApplicationSid: NodeClass<VoiceResponse.ApplicationSid>;
  readonly Client: NodeClass<VoiceResponse.Client>;
  readonly Conference: NodeClass<VoiceResponse.Conference>;
  readonly Identity: NodeClass<VoiceResponse.Identity>;
  readonly Number: NodeClass<VoiceResponse.Number>;
  readonly Sim: NodeClass<VoiceResponse.Sim>;
  readonly Sip: NodeClass<VoiceResponse.Sip>;
  readonly SipUri: NodeClass<VoiceResponse.SipUri>;
  readonly Headers: NodeClass<VoiceResponse.Headers>;
  readonly Header: NodeClass<VoiceResponse.Header>;
  readonly WhatsApp: NodeClass<VoiceResponse.WhatsApp>;
  readonly Task: NodeClass<VoiceResponse.Task>;
  readonly ReferSip: NodeClass<VoiceResponse.ReferSip>;
  readonly AiSession: NodeClass<VoiceResponse.AiSession>;
  readonly Autopilot: NodeClass<VoiceResponse.Autopilot>;
  readonly Conversation: NodeClass<VoiceResponse.Conversation>;
  readonly ConversationRelay: NodeClass<VoiceResponse.ConversationRelay>;
  readonly ConversationRelaySession: NodeClass<VoiceResponse.ConversationRelaySession>;
  readonly Language: NodeClass<VoiceResponse.Language>;
  readonly Room: NodeClass<VoiceResponse.Room>;
  readonly VirtualAgent: NodeClass<VoiceResponse.VirtualAgent>;
  readonly Recording: NodeClass<VoiceResponse.Recording>;
  readonly Siprec: NodeClass<VoiceResponse.Siprec>;
  readonly Stream: NodeClass<VoiceResponse.Stream>;
  readonly Transcription: NodeClass<VoiceResponse.Transcription>;
  readonly Config: NodeClass<VoiceResponse.Config>;
  readonly Parameter: NodeClass<VoiceResponse.Parameter>;
  readonly Pay: NodeClass<VoiceResponse.Pay>;
  readonly Prompt: NodeClass<VoiceResponse.Prompt>;
  readonly Say: NodeClass<VoiceResponse.Say>;
  readonly SsmlBreak: NodeClass<VoiceResponse.SsmlBreak>;
  readonly SsmlEmphasis: NodeClass<VoiceResponse.SsmlEmphasis>;
  readonly SsmlLang: NodeClass<VoiceResponse.SsmlLang>;
  readonly SsmlP: NodeClass<VoiceResponse.SsmlP>;
  readonly SsmlPhoneme: NodeClass<VoiceResponse.SsmlPhoneme>;
  readonly SsmlProsody: NodeClass<VoiceResponse.SsmlProsody>;
  readonly SsmlS: NodeClass<VoiceResponse.SsmlS>;
  readonly SsmlSayAs: NodeClass<VoiceResponse.SsmlSayAs>;
  readonly SsmlSub: NodeClass<VoiceResponse.SsmlSub>;
  readonly SsmlW: NodeClass<VoiceResponse.SsmlW>;
}

/**
 * Builds a document with the methods of twilio-node's `VoiceResponse`, and writes it as TeXML.
 *
 * @throws {TexmlError} `no-equivalent` where TeXML lacks what is added, unless `onUnsupported` is `warn`.
 * @example
 * ```ts
 * import { VoiceResponse } from 'texml/twilio';
 * const voice = new VoiceResponse({ documentUrl: '/menu' });
 * voice.gather({ numDigits: 1 }).say('Press 1 for sales.');
 * console.log(voice.toString());
 * ```
 * @see https://www.twilio.com/docs/voice/twiml
 */
// The table makes the class, and this file says the same of it to the compiler.
export const VoiceResponse: VoiceResponseClass = makeClasses() as unknown as VoiceResponseClass;
