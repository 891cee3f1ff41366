// Written by scripts/lint-docs.ts from the comments in src/lint/rules. Do not edit.
import type { RuleDoc } from './rule-doc.js';

export const ruleDocs: Readonly<Record<string, RuleDoc>> = {
  "after-action": {
    "doc": "Verbs after one that hands the call over with its `action`.\n\nThe document that `action` answers replaces the one that runs, so what stands after a `<Dial action>` or a `<Record action>` is not reached, unless the request fails. A `<Gather>` is another matter: without input it goes on.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Dial action=\"/after-dial\">+12025550123</Dial>\n  <Say>Nobody is in.</Say>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial>+12025550123</Dial>\n  <Say>Nobody is in.</Say>\n</Response>"
      }
    ]
  },
  "after-terminal": {
    "doc": "A verb after one that ends the document.\n\nNothing after a `<Redirect>`, a `<Reject>`, a `<Hangup>` or a `<Leave>` ever runs.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Redirect>/menu</Redirect><Say>Goodbye.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>One moment.</Say><Redirect>/menu</Redirect></Response>"
      }
    ]
  },
  "ai-voice-elevenlabs-key": {
    "doc": "A voice of ElevenLabs without a key.\n\nThese voices are paid for with your own account there, whose key is stored as an integration secret.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"ElevenLabs.Default.cgSgspJ2msm6clMCkdW9\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"ElevenLabs.Default.cgSgspJ2msm6clMCkdW9\" api_key_ref=\"eleven\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "ai-voice-name": {
    "doc": "A voice that AIGather is not documented with.\n\nIts page names ElevenLabs, Telnyx and Polly.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"man\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"Telnyx.NaturalHD.astra\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "ai-voice-speed": {
    "doc": "A speed for a voice that does not read it.\n\nIt is meant for the voices of Telnyx.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"Polly.Joanna\" voice_speed=\"1.5\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Voice name=\"Telnyx.NaturalHD.astra\" voice_speed=\"1.5\"/>\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "amd-result-unheard": {
    "doc": "Answering machine detection whose result is sent nowhere.\n\nIt is sent to `amdStatusCallback`, and to `statusCallback` where `amd` is among its events; not by default.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Number machineDetection=\"Enable\">+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial><Number machineDetection=\"Enable\" amdStatusCallback=\"/amd\">+12025550123</Number></Dial>\n</Response>"
      }
    ]
  },
  "amd-settings-need-detection": {
    "doc": "Settings of a detection that is off.\n\n`machineDetection` is `Disable` unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Number detectionMode=\"Premium\">+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial><Number machineDetection=\"Enable\" detectionMode=\"Premium\" amdStatusCallback=\"/amd\">+12025550123</Number></Dial>\n</Response>"
      }
    ]
  },
  "answer-on-bridge-late": {
    "doc": "`answerOnBridge` on a call that has been answered already.\n\nIt leaves the caller's call ringing until the callee answers. A verb before the `<Dial>` that lets the caller hear something answers the call, and `answerOnBridge` comes too late.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Say>One moment.</Say>\n  <Dial answerOnBridge=\"true\">+12025550123</Dial>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial answerOnBridge=\"true\">+12025550123</Dial></Response>"
      }
    ]
  },
  "assistant-id-or-join": {
    "doc": "An assistant to start and a conversation to join, or neither of them.\n\nExactly one of the two says what the caller talks with.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Connect><AIAssistant/></Connect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Connect><AIAssistant id=\"assistant-5c8d6f1e-0f0c-4b8e-9a55-2b9d9a1f4c11\"/></Connect></Response>"
      }
    ]
  },
  "assistant-join-boolean": {
    "doc": "`join` as if it were a switch.\n\nIt takes the ID of a conversation.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Connect><AIAssistant join=\"true\"/></Connect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Connect><AIAssistant join=\"{{conversation_id}}\"/></Connect></Response>"
      }
    ]
  },
  "assistant-participant": {
    "doc": "A participant's name or part without a conversation to join.\n\nThey are read with `join` alone.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Connect><AIAssistant id=\"assistant-5c8d6f1e-0f0c-4b8e-9a55-2b9d9a1f4c11\" participantName=\"Ann\"/></Connect>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Connect><AIAssistant join=\"{{conversation_id}}\" participantName=\"Ann\"/></Connect></Response>"
      }
    ]
  },
  "azure-needs-region": {
    "doc": "Azure as the speech engine, without a region.\n\nAzure recognises speech in one of its regions, and there is no default.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" transcriptionEngine=\"Azure\"><Say>How can we help?</Say></Gather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" transcriptionEngine=\"Azure\" region=\"eastus\"><Say>How can we help?</Say></Gather>\n</Response>"
      }
    ]
  },
  "azure-settings": {
    "doc": "`apiKeyRef` or `region` with another engine than Azure.\n\nNo other engine reads them.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" transcriptionEngine=\"Deepgram\" region=\"eastus\"><Say>How can we help?</Say></Gather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" transcriptionEngine=\"Azure\" region=\"eastus\" apiKeyRef=\"azure\"><Say>How can we help?</Say></Gather>\n</Response>"
      }
    ]
  },
  "background-audio-pair": {
    "doc": "Half of the pair that makes a background sound.\n\nThe type says how the value is read, so one without the other is nothing.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Connect>\n    <ConversationRelay url=\"wss://example.com/relay\" backgroundAudioType=\"media_url\"/>\n  </Connect>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Connect>\n    <ConversationRelay url=\"wss://example.com/relay\" backgroundAudioType=\"media_url\"\n      backgroundAudioValue=\"https://example.com/office.mp3\"/>\n  </Connect>\n</Response>"
      }
    ]
  },
  "bad-encoding": {
    "doc": "Bytes that are no UTF-8, or a declaration that promises another encoding.\n\nOnly UTF-8 is read here.",
    "examples": [
      {
        "kind": "good",
        "code": "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "bad-text": {
    "doc": "A text that is not what the element takes, such as a phone number that is not in E.164 form.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Number>(202) 555-0123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Number>+12025550123</Number></Dial></Response>"
      }
    ]
  },
  "bad-value": {
    "doc": "A value outside of what the attribute takes: a closed list, a range, a form.\n\nWhat the runtime makes of it is not documented. A time in seconds where Telnyx counts milliseconds is found here as well.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/menu\" timeout=\"600\"/></Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Dial><Number machineDetection=\"Enable\" machineDetectionTimeout=\"30\" amdStatusCallback=\"/amd\">+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/menu\" timeout=\"60\"/></Response>"
      }
    ]
  },
  "callback-without-address": {
    "doc": "A callback that is asked for without an address to send it to.\n\nA list of events, or an HTTP method, does nothing as long as the address is missing. The other way round, `conference-no-events` finds an address to which nothing is sent.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Dial><Number statusCallbackEvent=\"answered completed\">+12025550123</Number></Dial>\n</Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Record method=\"POST\" recordingStatusCallbackMethod=\"POST\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial><Number statusCallback=\"/leg\" statusCallbackEvent=\"answered completed\">+12025550123</Number></Dial>\n</Response>"
      }
    ]
  },
  "conference-no-events": {
    "doc": "An address for the events of a conference, and no event that is sent to it.\n\nThere is no default: without `statusCallbackEvent` nothing is sent.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Conference statusCallback=\"/room\">team</Conference></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial><Conference statusCallback=\"/room\" statusCallbackEvent=\"start end\">team</Conference></Dial>\n</Response>"
      }
    ]
  },
  "conference-not-recorded": {
    "doc": "Settings of a recording of a conference that is not recorded.\n\n`record` is `do-not-record` unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Conference trim=\"trim-silence\">team</Conference></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Conference record=\"record-from-start\" trim=\"trim-silence\">team</Conference></Dial></Response>"
      }
    ]
  },
  "connect-action-stream": {
    "doc": "`action` on a `<Connect>` that holds a stream.\n\nIt is documented for the AI services. When a stream ends, the next verb runs.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Connect action=\"/next\"><Stream url=\"wss://example.com/audio\"/></Connect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Connect><Stream url=\"wss://example.com/audio\"/></Connect><Redirect>/next</Redirect></Response>"
      }
    ]
  },
  "deepfake-result-unheard": {
    "doc": "A search for synthetic voices whose result is sent nowhere.\n\nIt is sent to `deepfakeDetectionCallbackUrl`, and to `statusCallback` where `deepfake` is among its events; not by default.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Number deepfakeDetection=\"Enable\">+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial>\n    <Number deepfakeDetection=\"Enable\" deepfakeDetectionCallbackUrl=\"/voice\">+12025550123</Number>\n  </Dial>\n</Response>"
      }
    ]
  },
  "dial-channels-contradict": {
    "doc": "A recording with two channels, and one with a single channel, at once.\n\nWhich of the two attributes counts is not documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial record=\"record-from-answer-dual\" recordingChannels=\"single\">+12025550123</Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial record=\"record-from-answer\" recordingChannels=\"single\">+12025550123</Dial></Response>"
      }
    ]
  },
  "dial-record-conference": {
    "doc": "`record` on a `<Dial>` that leads to a conference.\n\nIt records numbers and SIP addresses. A conference has a `record` of its own.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial record=\"record-from-answer\"><Conference>team</Conference></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Conference record=\"record-from-start\">team</Conference></Dial></Response>"
      }
    ]
  },
  "dial-star-conference": {
    "doc": "`hangupOnStar` on a `<Dial>` that leads to a conference.\n\nIt has no effect there.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial hangupOnStar=\"true\"><Conference>team</Conference></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial hangupOnStar=\"true\"><Number>+12025550123</Number></Dial></Response>"
      }
    ]
  },
  "dial-thresholds-need-premium": {
    "doc": "Thresholds of answering machine detection without the premium detector.\n\nThe Dial page reads them with premium detection alone. The REST reference says the reverse; so this is a warning.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial machineDetectionSilenceTimeout=\"3000\"><Number>+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial machineDetectionSilenceTimeout=\"3000\">\n    <Number machineDetection=\"Enable\" detectionMode=\"Premium\" amdStatusCallback=\"/amd\">+12025550123</Number>\n  </Dial>\n</Response>"
      }
    ]
  },
  "dial-two-ringbacks": {
    "doc": "A ringback tone beside a sound that is played in its place.\n\n`audioUrl` wins.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial ringTone=\"de\" audioUrl=\"/hold.mp3\">+12025550123</Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial ringTone=\"de\">+12025550123</Dial></Response>"
      }
    ]
  },
  "doctype": {
    "doc": "A DOCTYPE with declarations of its own.\n\nEntities that a document declares itself can make it grow without bounds. TeXML needs none.",
    "examples": [
      {
        "kind": "bad",
        "code": "<!DOCTYPE Response [<!ENTITY name \"Ann\">]><Response><Say>Hello &name;.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello Ann.</Say></Response>"
      }
    ]
  },
  "document-verbs": {
    "doc": "A verb that the document of such a request may not hold.\n\nWhile a call waits in a queue, the document of `waitUrl` may speak, play, ask, pause, redirect, leave and hang up, and nothing else. What a callee hears before the two are connected (`url` of Number and Sip) may ask and hang up. What Telnyx does with another verb is not documented. A document is known by its `<Leave>`, by a comment such as `<!-- texml-answers wait -->`, by the step of a flow, or by another file that names it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial>+12025550123</Dial></Response>",
        "answers": "wait"
      },
      {
        "kind": "bad",
        "code": "<Response><Say>Thank you for waiting.</Say><Record/><Leave/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Thank you for waiting.</Say><Leave/></Response>",
        "answers": "wait"
      }
    ]
  },
  "duplicate-stream-name": {
    "doc": "Two services of one kind that have the same name.\n\nThe name of a `<Stream>` or a `<Siprec>` is what `<Stop>` finds it by.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Stream name=\"audio\" url=\"wss://example.com/a\"/></Start>\n  <Start><Stream name=\"audio\" url=\"wss://example.com/b\"/></Start>\n  <Dial>+12025550123</Dial>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Stream name=\"audio\" url=\"wss://example.com/a\"/></Start>\n  <Dial>+12025550123</Dial>\n  <Stop><Stream name=\"audio\"/></Stop>\n  <Start><Stream name=\"audio\" url=\"wss://example.com/b\"/></Start>\n  <Dial>+12025550124</Dial>\n</Response>"
      }
    ]
  },
  "empty-element": {
    "doc": "An element with nothing in it that needs text, or an element in it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial timeout=\"20\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial timeout=\"20\">+12025550123</Dial></Response>"
      }
    ]
  },
  "endless-call": {
    "doc": "A flow in which a call would never end by itself.\n\nIn the trial the call fetched so many documents, or lasted so long, that the simulator gave up.",
    "examples": []
  },
  "endless-prompt": {
    "doc": "A prompt that repeats for ever and that nothing ends.\n\nWith `loop=\"0\"` a `<Say>` goes on until the call ends, and probably a `<Play>` as well. In a `<Gather>` a key stops it. In the document of `<Enqueue waitUrl>` whoever takes the call does. Anywhere else the caller is left with it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say loop=\"0\">Please hold.</Say><Dial>+12025550123</Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Say loop=\"2\">Please hold.</Say>\n  <Gather action=\"/menu\"><Say loop=\"0\">Press 1.</Say></Gather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Play loop=\"0\" continueOnError=\"true\">/hold.mp3</Play></Response>",
        "answers": "wait"
      }
    ]
  },
  "endless-redirect": {
    "doc": "A document that goes on with itself, over and over, with no way out.\n\nA menu that nobody answers may well begin again. Where nothing in the document can lead elsewhere, the caller hears the same for ever. It is found where the document's own address is known: for files and for addresses.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>All lines are busy.</Say><Redirect>again.xml</Redirect></Response>",
        "address": "https://app.example/again.xml"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/menu\"><Say>Press 1.</Say></Gather><Redirect>again.xml</Redirect></Response>",
        "address": "https://app.example/again.xml"
      }
    ]
  },
  "enqueue-without-name": {
    "doc": "A queue without a name.\n\nTelnyx's page shows one; which queue the call enters is not documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Enqueue waitUrl=\"/wait\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Enqueue waitUrl=\"/wait\">support</Enqueue></Response>"
      }
    ]
  },
  "gather-digits-contradict": {
    "doc": "An exact length that the bounds exclude.\n\nWhich of the attributes counts is not documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/pin\" numDigits=\"4\" minDigits=\"5\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/pin\" numDigits=\"4\"/></Response>"
      }
    ]
  },
  "gather-digits-range": {
    "doc": "A shortest input that is longer than the longest one.\n\nNo input can fit both.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/pin\" minDigits=\"5\" maxDigits=\"4\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/pin\" minDigits=\"4\" maxDigits=\"5\"/></Response>"
      }
    ]
  },
  "gather-enhanced-model": {
    "doc": "`useEnhanced` with a model that has no enhanced form.\n\nGoogle's `phone_call` and `video` have one.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" useEnhanced=\"true\"><Say>How can we help?</Say></Gather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Gather action=\"/said\" input=\"speech\" useEnhanced=\"true\" model=\"phone_call\"><Say>How can we help?</Say></Gather>\n</Response>"
      }
    ]
  },
  "gather-invalid-digits": {
    "doc": "A place for wrong digits where none is wrong.\n\nWithout `validDigits` every digit is accepted.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/menu\" invalidDigitsAction=\"/wrong\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/menu\" validDigits=\"12\" invalidDigitsAction=\"/wrong\"/></Response>"
      }
    ]
  },
  "gather-speech-off": {
    "doc": "Settings of speech on a `<Gather>` that listens for keys alone.\n\n`input` is `dtmf` unless told otherwise, so they do nothing.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/menu\" speechTimeout=\"2\"><Say>Say or press one.</Say></Gather></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Gather action=\"/menu\" input=\"dtmf speech\" speechTimeout=\"2\"><Say>Say or press one.</Say></Gather>\n</Response>"
      }
    ]
  },
  "gather-without-action": {
    "doc": "A `<Gather>` that asks for something, and then does nothing with it.\n\nWithout `action` the input is dropped and the next verb runs. Where there is no next verb either, the call ends, whatever the caller has entered. Twilio would have asked for the same document again.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Gather numDigits=\"1\"><Say>Press 1 for sales.</Say></Gather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Gather numDigits=\"1\" action=\"/menu\"><Say>Press 1 for sales.</Say></Gather>\n</Response>"
      }
    ]
  },
  "hints-need-nova-2": {
    "doc": "`hints` with an engine that does not read them.\n\nAn older page offered them for any engine; the newer reference names Deepgram Nova-2 alone.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" hints=\"Acme\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" hints=\"Acme\" transcriptionEngine=\"Deepgram\" model=\"deepgram/nova-2\"/></Start>\n</Response>"
      }
    ]
  },
  "http-action-async": {
    "doc": "`action` on an `<HttpRequest>` that nobody waits for.\n\nWith `async` the next verb runs at once, and `action` is not asked.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <HttpRequest async=\"true\" action=\"/next\">\n    <Request url=\"https://example.com/log\" method=\"POST\"/>\n  </HttpRequest>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <HttpRequest async=\"false\" action=\"/next\">\n    <Request url=\"https://example.com/log\" method=\"POST\"/>\n  </HttpRequest>\n</Response>"
      }
    ]
  },
  "http-async-unsaid": {
    "doc": "`async` left to its default.\n\nTelnyx's page on the verb and its tutorial contradict each other on what that is.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><HttpRequest><Request url=\"https://example.com/log\" method=\"POST\"/></HttpRequest></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <HttpRequest async=\"true\"><Request url=\"https://example.com/log\" method=\"POST\"/></HttpRequest>\n</Response>"
      }
    ]
  },
  "http-response-async": {
    "doc": "What is to be taken from a reply that nobody waits for.\n\nWith `async` the reply is not read. That is inferred.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <HttpRequest async=\"true\">\n    <Request url=\"https://example.com/log\" method=\"POST\"/>\n    <Response><StatusCode>200</StatusCode></Response>\n  </HttpRequest>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <HttpRequest async=\"true\"><Request url=\"https://example.com/log\" method=\"POST\"/></HttpRequest>\n</Response>"
      }
    ]
  },
  "http-variable-name": {
    "doc": "A variable of an `<HttpRequest>` whose name is taken.\n\nThe values that are found in a reply travel with later requests, and fill placeholders, under names of one's own choice. A word of the template language can't be used as a placeholder; and which one counts where Telnyx sends a parameter of the same name is not documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <HttpRequest async=\"false\" action=\"/next\">\n    <Request url=\"https://example.com/contact\" method=\"GET\"/>\n    <Response><Content><Field><Name>phone</Name><Value>From</Value></Field></Content></Response>\n  </HttpRequest>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <HttpRequest async=\"false\" action=\"/next\">\n    <Request url=\"https://example.com/contact\" method=\"GET\"/>\n    <Response><Content><Field><Name>phone</Name><Value>contact_phone</Value></Field></Content></Response>\n  </HttpRequest>\n</Response>"
      }
    ]
  },
  "interim-results-google-only": {
    "doc": "`interimResults` with another engine than Google.\n\nThe page documents them for Google; the types of the API offer them for more.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Deepgram\" interimResults=\"true\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" interimResults=\"true\"/></Start>\n</Response>"
      }
    ]
  },
  "keyterms-need-nova-3": {
    "doc": "`keyterms` with an engine that does not read them.\n\nThey belong to Deepgram Nova-3.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" keyterms=\"Acme\" transcriptionEngine=\"Telnyx\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" keyterms=\"Acme\" transcriptionEngine=\"Deepgram\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      }
    ]
  },
  "language-without-code": {
    "doc": "Settings for a language that is not named.\n\nNothing else says which language they are for, as far as can be told.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Connect>\n    <ConversationRelay url=\"wss://example.com/relay\"><Language voice=\"Polly.Joanna\"/></ConversationRelay>\n  </Connect>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Connect>\n    <ConversationRelay url=\"wss://example.com/relay\"><Language code=\"en\"/></ConversationRelay>\n  </Connect>\n</Response>"
      }
    ]
  },
  "large-document": {
    "doc": "A document that may be larger than Telnyx takes.\n\nTelnyx speaks of a limit without a figure. Twilio's is 64 KB, and larger documents are rare.",
    "examples": [
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "leave-outside-queue": {
    "doc": "`<Leave>` in a document that no waiting call runs.\n\nIt takes a call out of its queue, and makes sense in the document of `<Enqueue waitUrl>` alone, and in what that one leads to by a `<Gather>` or a `<Redirect>`.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>Goodbye.</Say><Leave/></Response>",
        "answers": "dial"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Goodbye.</Say><Hangup/></Response>",
        "answers": "dial"
      },
      {
        "kind": "good",
        "code": "<Response><Say>You are next.</Say><Leave/></Response>",
        "answers": "wait"
      }
    ]
  },
  "long-text": {
    "doc": "A text that is probably too long to be spoken.\n\nThe speak command of the Voice API takes 3,000 characters; the Say page states no limit.",
    "examples": [
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "missing-attribute": {
    "doc": "An element without an attribute that it needs.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Connect><Stream/></Connect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Connect><Stream url=\"wss://example.com/audio\"/></Connect></Response>"
      }
    ]
  },
  "missing-text": {
    "doc": "An element without the text that it needs.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "model-of-another-engine": {
    "doc": "A model of one vendor, and the engine of another.\n\nThe vendor in front of the model's name must be the engine's.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Google\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Deepgram\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      }
    ]
  },
  "model-without-engine": {
    "doc": "A model of a vendor, while the engine is left to its default.\n\nThe default is Google, or not documented at all, and does not have the model.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Deepgram\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      }
    ]
  },
  "model-without-vendor": {
    "doc": "A model without its vendor in front.\n\nOf Google's models alone the short names are documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Deepgram\" model=\"nova-3\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" transcriptionEngine=\"Deepgram\" model=\"deepgram/nova-3\"/></Start>\n</Response>"
      }
    ]
  },
  "not-alone": {
    "doc": "An element beside others that stands alone.\n\nA conference or a queue is dialled by itself, as far as can be told from the examples.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Conference>team</Conference><Number>+12025550123</Number></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Conference>team</Conference></Dial></Response>"
      }
    ]
  },
  "not-first": {
    "doc": "A verb that does its work in first place only.\n\nA `<Reject>` as the first verb leaves the call unanswered, and free of charge. Later the call has been answered, and is cut off and billed.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>We are closed.</Say><Reject/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Reject reason=\"busy\"/></Response>"
      }
    ]
  },
  "not-well-formed": {
    "doc": "A text that is no XML.\n\nIt can't be read at all. What the caller hears is not documented; where the application has a fallback address, that is probably asked.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>Fish & chips</Say></Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Say>Hello.</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Fish &amp; chips</Say></Response>"
      }
    ]
  },
  "parameter-empty": {
    "doc": "A pair without a name, or without a value.\n\nTelnyx wants both filled.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Connect><Stream url=\"wss://example.com/audio\"><Parameter name=\"\" value=\"x\"/></Stream></Connect>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Connect><Stream url=\"wss://example.com/audio\"><Parameter name=\"line\" value=\"1\"/></Stream></Connect>\n</Response>"
      }
    ]
  },
  "parameters-required": {
    "doc": "A schema that requires a property which it does not have.\n\nThe AI would have to find out what is described nowhere.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {}, \"required\": [\"age\"]}]]></Parameters>\n  </AIGather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Parameters><![CDATA[{\"properties\": {\"age\": {\"type\": \"integer\"}}, \"required\": [\"age\"]}]]></Parameters>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "parameters-schema": {
    "doc": "`<Parameters>` that is no JSON Schema of an object.\n\nThe properties of the object are what the AI is to find out.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><AIGather action=\"/done\"><Parameters>the age</Parameters></AIGather></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "pay-charge-amount": {
    "doc": "A charge without an amount above zero.\n\nThere is nothing to charge.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" transactionType=\"charge\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Pay action=\"/paid\" transactionType=\"charge\" chargeAmount=\"10.50\"/></Response>"
      }
    ]
  },
  "pay-postal-code-length": {
    "doc": "The length of a postal code that is not asked for.\n\nIt is asked for where `postalCode` is true.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" postalCode=\"false\" minPostalCodeLength=\"5\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" minPostalCodeLength=\"5\"/></Response>"
      }
    ]
  },
  "pay-prompt-attempt": {
    "doc": "A prompt for an attempt that never comes.\n\nEach step is tried as often as `maxAttempts` says, which is once unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Pay action=\"/paid\" chargeAmount=\"10.50\">\n    <Prompt for=\"postal-code\" attempt=\"2\"><Say>Once more, please.</Say></Prompt>\n  </Pay>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Pay action=\"/paid\" chargeAmount=\"10.50\" maxAttempts=\"2\">\n    <Prompt for=\"postal-code\" attempt=\"2\"><Say>Once more, please.</Say></Prompt>\n  </Pay>\n</Response>"
      }
    ]
  },
  "pay-prompts": {
    "doc": "`prompts` of another form than the documented one.\n\nIts members are the steps of a payment, each with a text or a list of texts. Twilio's step `payment-processing` is not among them.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" prompts='{\"payment-processing\": \"Please wait.\"}'/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Pay action=\"/paid\" chargeAmount=\"10.50\" prompts='{\"postal-code\": \"Your postal code, please.\"}'/>\n</Response>"
      }
    ]
  },
  "pay-token-card-types": {
    "doc": "Card types beside a token.\n\nWith a token of an earlier payment no card is asked for.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" paymentToken=\"tok_1\" validCardTypes=\"visa\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" validCardTypes=\"visa\"/></Response>"
      }
    ]
  },
  "pay-tokenize-amount": {
    "doc": "An amount, where nothing is charged.\n\nWith `tokenize` the means of payment is only kept.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" transactionType=\"tokenize\" chargeAmount=\"10.50\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Pay action=\"/paid\" transactionType=\"tokenize\"/></Response>"
      }
    ]
  },
  "pay-voice": {
    "doc": "A voice of `<Say>` on a `<Pay>`.\n\nPay has names of its own: `male`, `female`, and those of the providers.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" voice=\"woman\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Pay action=\"/paid\" chargeAmount=\"10.50\" voice=\"female\"/></Response>"
      }
    ]
  },
  "plain-http": {
    "doc": "A callback over plain `http:`.\n\nRequests tell who calls whom, and what was pressed or said. The signature shows that Telnyx sent them, and hides nothing; the answer, which steers the call, has none.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Redirect>http://example.com/menu</Redirect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Redirect>https://example.com/menu</Redirect></Response>"
      }
    ]
  },
  "play-digits-and-sound": {
    "doc": "Key tones and a sound in one `<Play>`.\n\nThe tones are played in place of the sound.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Play digits=\"1\">https://example.com/hold.mp3</Play></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Play digits=\"1\"/><Play continueOnError=\"true\">https://example.com/hold.mp3</Play></Response>"
      }
    ]
  },
  "play-media-address": {
    "doc": "An address where the name of a stored medium belongs.\n\nWith `mediaStorage` the text is looked up among the media of the account.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Play mediaStorage=\"true\">https://example.com/hold.mp3</Play></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Play mediaStorage=\"true\">hold-music</Play></Response>"
      }
    ]
  },
  "play-nothing": {
    "doc": "A `<Play>` with nothing to play.\n\nA playback that fails ends the whole document.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Play loop=\"2\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Play digits=\"12w3\"/></Response>"
      }
    ]
  },
  "play-tone-and-text": {
    "doc": "A ringback tone and a file in one `<Play>`.\n\nOnly one of them can be played.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Play ringTone=\"us\">https://example.com/hold.mp3</Play></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Play ringTone=\"us\"/></Response>"
      }
    ]
  },
  "play-without-failover": {
    "doc": "A sound file whose failure would end a document that has more to do.\n\nA `<Play>` that fails ends the whole document, unless `failoverUrl` works or `continueOnError` is true. A file that is missing then takes the menu after it along, and the caller is cut off.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Play>https://example.com/welcome.mp3</Play>\n  <Dial>+12025550123</Dial>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Play continueOnError=\"true\">https://example.com/welcome.mp3</Play>\n  <Play failoverUrl=\"https://example.org/news.mp3\">https://example.com/news.mp3</Play>\n  <Dial>+12025550123</Dial>\n</Response>"
      }
    ]
  },
  "prompt-end-needs-call-screening": {
    "doc": "The end of a call screening's prompt, in a mode that screens no calls.\n\nOnly the mode `PremiumCallScreening` waits for it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Dial>\n    <Number machineDetection=\"Enable\" amdStatusCallback=\"/amd\" machineDetectionPromptEndTimeout=\"5000\">+12025550123</Number>\n  </Dial>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial>\n    <Number machineDetection=\"Enable\" detectionMode=\"PremiumCallScreening\" amdStatusCallback=\"/amd\"\n      machineDetectionPromptEndTimeout=\"5000\">+12025550123</Number>\n  </Dial>\n</Response>"
      }
    ]
  },
  "record-transcript-unheard": {
    "doc": "A transcript that is sent nowhere.\n\nIt is made, and reaches you through `transcriptionCallback` alone.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Record action=\"/done\" transcription=\"true\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Record action=\"/done\" transcription=\"true\" transcriptionCallback=\"/text\"/></Response>"
      }
    ]
  },
  "record-transcription-off": {
    "doc": "Settings of a transcription that is not made.\n\n`transcription` is false unless told otherwise. Twilio calls it `transcribe`.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Record action=\"/done\" transcriptionCallback=\"/text\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Record action=\"/done\" transcription=\"true\" transcriptionCallback=\"/text\"/></Response>"
      }
    ]
  },
  "rendered-only": {
    "doc": "A template that is XML only once it has been filled in.\n\nThat is nothing wrong for Telnyx, which fills in first. The linter reads a template as it is written, so it can say nothing of the elements of such a one. Tags that stand between elements, in text, or in the values of attributes leave a template readable.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say {{#if Digits == 1}}voice=\"man\"{{/if}}>Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>{{#if Digits == 1}}<Say voice=\"man\">Hello.</Say>{{#else}}<Say>Hello.</Say>{{/if}}</Response>"
      }
    ]
  },
  "request-method-unsaid": {
    "doc": "A `<Request>` that does not say its HTTP method.\n\nTelnyx documents GET and POST, and no default.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><HttpRequest async=\"true\"><Request url=\"https://example.com/log\"/></HttpRequest></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><HttpRequest async=\"true\"><Request url=\"https://example.com/log\" method=\"POST\"/></HttpRequest></Response>"
      }
    ]
  },
  "say-azure-only": {
    "doc": "`gender` or `effect` on a voice that is not Azure's.\n\nOther voices ignore them.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"Polly.Joanna\" gender=\"Male\">Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"Azure.en-CA-ClaraNeural\" gender=\"Female\">Hello.</Say></Response>"
      }
    ]
  },
  "say-azure-region": {
    "doc": "A key of your own for Azure without its region.\n\nA key of Azure is good for one region alone.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"Azure.en-CA-ClaraNeural\" api_key_ref=\"azure\">Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"Azure.en-CA-ClaraNeural\" api_key_ref=\"azure\" region=\"eastus\">Hello.</Say></Response>"
      }
    ]
  },
  "say-elevenlabs-key": {
    "doc": "A voice of ElevenLabs without a key.\n\nThese voices are paid for with your own account there, whose key is stored as an integration secret.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"ElevenLabs.Default.cgSgspJ2msm6clMCkdW9\">Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"ElevenLabs.Default.cgSgspJ2msm6clMCkdW9\" api_key_ref=\"eleven\">Hello.</Say></Response>"
      }
    ]
  },
  "say-language": {
    "doc": "A language on a voice that speaks one language only.\n\n`man`, `woman` and the voices of Polly ignore `language`: the text is read as if it were in theirs.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"woman\" language=\"fr-FR\">Bonjour.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"alice\" language=\"fr-FR\">Bonjour.</Say></Response>"
      }
    ]
  },
  "say-qwen-only": {
    "doc": "`languageBoost` on a voice that does not read it.\n\nIt is meant for the Qwen3TTS voices of Telnyx.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"Telnyx.NaturalHD.astra\" languageBoost=\"German\">Hallo.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"Telnyx.Qwen3TTS.Vivian\" languageBoost=\"German\">Hallo.</Say></Response>"
      }
    ]
  },
  "say-voice": {
    "doc": "A voice that the Say page does not describe.\n\nWhat Telnyx does with such a name is not documented. Twilio's `Google.` voices and its generative ones of Polly are among them.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say voice=\"female\">Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say voice=\"woman\">Hello.</Say><Say voice=\"Polly.Joanna-Neural\">Hello.</Say></Response>"
      }
    ]
  },
  "secret-spoken": {
    "doc": "A secret that is spoken aloud.\n\nTelnyx keeps secrets out of its logs and callbacks. What is spoken is heard by the caller, and by whoever has the recording or the transcript.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>The key is {{#secret}}api_key{{/secret}}.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>The code is {{door_code}}.</Say></Response>"
      }
    ]
  },
  "sip-credentials": {
    "doc": "A user name without a password, or the other way round.\n\nAn address that asks for authentication wants both. That one alone is of no use is inferred.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Sip username=\"desk\">sip:desk@example.com</Sip></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Dial><Sip username=\"desk\" password=\"{{#secret}}desk{{/secret}}\">sip:desk@example.com</Sip></Dial>\n</Response>"
      }
    ]
  },
  "smart-format-needs-deepgram": {
    "doc": "`smartFormat` with another engine than Deepgram.\n\nNo other engine reads it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" smartFormat=\"true\"/></Start>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Start><Transcription transcriptionTracks=\"both\" transcriptionCallback=\"/text\" smartFormat=\"true\" transcriptionEngine=\"Deepgram\"/></Start>\n</Response>"
      }
    ]
  },
  "space-around-value": {
    "doc": "White space around the value of a placeholder that is to be a number or an address.\n\nTelnyx's page on templates says to leave no line breaks there: what stands around the value is not removed.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <Dial>\n    <Number>\n      {{PhoneNumber}}\n    </Number>\n  </Dial>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Number>{{phone_number}}</Number></Dial></Response>"
      }
    ]
  },
  "ssml": {
    "doc": "SSML inside a text that is spoken.\n\nTelnyx describes SSML for the speak command of its Voice API, and not for TeXML. The elements may be dropped, or read aloud.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>One moment.<break time=\"1s\"/>Thank you.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>One moment.</Say><Pause length=\"1\"/><Say>Thank you.</Say></Response>"
      }
    ]
  },
  "step-failed": {
    "doc": "A step of a flow that gave no document when it was tried: its handler threw, was late, or made an invalid document.\n\nThe caller hears the fallback document.",
    "examples": []
  },
  "step-not-reached": {
    "doc": "A step of a flow that no trial came to, so that its documents were not looked at.\n\nA flow is called again and again in the simulator, with each key of each `<Gather>`, with silence, and with callees who answer, are busy, or don't. A step that depends on the time, on the caller's number or on a word that is spoken may stay out of reach.",
    "examples": []
  },
  "stream-needs-rtp": {
    "doc": "Settings of audio that comes back as RTP, while it comes back as MP3.\n\n`bidirectionalMode` is `mp3` unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Connect><Stream url=\"wss://example.com/audio\" bidirectionalCodec=\"PCMU\"/></Connect></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <Connect>\n    <Stream url=\"wss://example.com/audio\" bidirectionalMode=\"rtp\" bidirectionalCodec=\"PCMU\"/>\n  </Connect>\n</Response>"
      }
    ]
  },
  "suppression-aicoustics-only": {
    "doc": "Settings of AiCoustics, while another engine works.\n\n`noiseSuppressionEngine` is `Denoiser` unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Start><Suppression family=\"quail\"/></Start></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Start><Suppression noiseSuppressionEngine=\"AiCoustics\" family=\"quail\"/></Start></Response>"
      }
    ]
  },
  "suppression-krisp-only": {
    "doc": "Settings of Krisp, while another engine works.\n\n`noiseSuppressionEngine` is `Denoiser` unless told otherwise.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Start><Suppression suppressionLevel=\"50\"/></Start></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Start><Suppression noiseSuppressionEngine=\"Krisp\" suppressionLevel=\"50\"/></Start></Response>"
      }
    ]
  },
  "suppression-size-vf": {
    "doc": "A size that the family of models does not have.\n\n`vf` belongs to `quail`.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Start><Suppression noiseSuppressionEngine=\"AiCoustics\" size=\"vf\"/></Start></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Start><Suppression noiseSuppressionEngine=\"AiCoustics\" family=\"quail\" size=\"vf\"/></Start></Response>"
      }
    ]
  },
  "template-declaration": {
    "doc": "A line of a template's declaration that can't be read.\n\nA template says in a comment at its head which parameters it has. What can't be read there is not declared, so that `texml render` refuses the template.",
    "examples": [
      {
        "kind": "bad",
        "code": "<!-- @template Greets.\n  @param name - Whom it greets. -->\n<Response><Say>Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<!-- @template Greets.\n  @param {string} name - Whom it greets. -->\n<Response><Say>Hello {{name}}.</Say></Response>"
      }
    ]
  },
  "template-syntax": {
    "doc": "A template that Telnyx can't fill in as it is meant: a tag that is never closed, an end without a beginning, a condition that can't be read.\n\nTelnyx fills templates in before it reads the XML. What it does with a tag that is wrong is not documented; nothing good is to be expected. Two braces that are meant as text are written as `&#123;&#123;`.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>{{#if Digits == 1}}<Say>One.</Say></Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Say>Two braces: {{ and no more.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>{{#if Digits == 1}}<Say>One.</Say>{{/if}}</Response>"
      }
    ]
  },
  "template-undocumented": {
    "doc": "A tag of standard Mustache that Telnyx does not document, or one on which its pages disagree.\n\nIt may work; nobody has said so.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>{{#if From}}<Say>Hello.</Say>{{/if}}</Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Say>{{{name}}}</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>{{#if From == +12025550123}}<Say>Hello.</Say>{{/if}}</Response>"
      }
    ]
  },
  "text-beside-elements": {
    "doc": "Text and elements side by side, where it takes one or the other.\n\nA `<Dial>` is shown with a number as its text, or with elements. What both together do is not documented.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial>+12025550123<Sip>sip:desk@example.com</Sip></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Number>+12025550123</Number><Sip>sip:desk@example.com</Sip></Dial></Response>"
      }
    ]
  },
  "too-deep": {
    "doc": "Elements in elements, more than 64 deep.\n\nNo element of TeXML stands that deep: such a document is made to do harm.",
    "examples": [
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "too-few-children": {
    "doc": "An element that lacks one which must stand in it.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Refer/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Refer><Sip>sip:desk@example.com</Sip></Refer></Response>"
      }
    ]
  },
  "too-large": {
    "doc": "A document of more than 1,048,576 characters, which is not read.\n\nTelnyx takes documents up to a size that it does not state.",
    "examples": [
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "too-many-children": {
    "doc": "An element that holds more of another one than it takes.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Dial><Queue>sales</Queue><Queue>support</Queue></Dial></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Dial><Queue>sales</Queue></Dial></Response>"
      }
    ]
  },
  "tool-json": {
    "doc": "A `<Tool>` that is no JSON object with a type.\n\nThe type says which tool it is.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n    <Tools><Tool>hangup</Tool></Tools>\n  </AIGather>\n</Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <AIGather action=\"/done\">\n    <Parameters><![CDATA[{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}]]></Parameters>\n    <Tools><Tool><![CDATA[{\"type\": \"hangup\", \"hangup\": {}}]]></Tool></Tools>\n  </AIGather>\n</Response>"
      }
    ]
  },
  "transcription-unheard": {
    "doc": "A transcription that is sent nowhere.\n\nThat nothing else receives the text is inferred.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Start><Transcription/></Start></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Start><Transcription transcriptionCallback=\"/text\"/></Start></Response>"
      }
    ]
  },
  "twilio-defaults": {
    "doc": "An attribute left to its default, where Telnyx's default is not Twilio's.\n\nNothing is wrong with that where the document was written for Telnyx. One that comes from TwiML behaves otherwise without a word: a recording that Twilio ended after five seconds of silence goes on. Set what matters. For the documents of flows, which are written for Telnyx, the rule is off unless it is set.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Record action=\"/recorded\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Record action=\"/recorded\" timeout=\"5\" trim=\"trim-silence\" channels=\"single\"/></Response>"
      }
    ]
  },
  "unexpected-text": {
    "doc": "Text in an element that takes none.\n\nIt is dropped: a sentence that stands outside of a `<Say>` is never spoken.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response>Hello.</Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "unknown-attribute": {
    "doc": "An attribute that the element does not have.\n\nThe runtime skips it without a word, and takes the default. Names are matched exactly, letter case included. Some come from TwiML (`transcribe`), some are misspelt, and some stand on the wrong element.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Gather action=\"/menu\" numdigits=\"1\"/></Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><Record action=\"/done\" transcribe=\"true\"/></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Gather action=\"/menu\" numDigits=\"1\"/></Response>"
      }
    ]
  },
  "unknown-element": {
    "doc": "An element that TeXML does not have in that place.\n\nThe runtime sets it aside without a word, and goes on with the next one. Some come from TwiML, such as `<Sms>` and `<Client>`; others are misspelt, or have the wrong letter case.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Sms>We will call back.</Sms></Response>"
      },
      {
        "kind": "bad",
        "code": "<Response><say>Hello.</say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "unknown-ignore": {
    "doc": "A comment that ignores a rule which there is not.\n\n`<!-- texml-ignore rule -->` is about the element that follows, and all that is in it. Several rules are separated by spaces; what stands behind a colon says why.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><!-- texml-ignore play-without-failovers --><Say>Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response>\n  <!-- texml-ignore play-without-failover: this file is always there -->\n  <Play>https://example.com/welcome.mp3</Play>\n  <Dial>+12025550123</Dial>\n</Response>"
      }
    ]
  },
  "unknown-placeholder": {
    "doc": "A placeholder whose name nothing has.\n\nTelnyx fills in what it sends with a request, what stands in the query of the document's address, and what an `<HttpRequest>` has found; what is missing becomes nothing. Names that Telnyx would give are held against those that it sends, and others against `lint.parameters` and `lint.secrets` of the configuration and against what the template declares about itself, where these are there.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Say>Your call is {{CallSID}}.</Say></Response>"
      },
      {
        "kind": "bad",
        "code": "<!-- @template Greets.\n  @param {string} name - Whom it greets. -->\n<Response><Say>Hello {{nmae}}.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>You called from {{From}}, {{first_name}}.</Say></Response>"
      }
    ]
  },
  "unused-ignore": {
    "doc": "A comment that ignores what is not there.\n\nWhat it was written for has been mended, or it stands in the wrong place: it is about the element that follows.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><!-- texml-ignore say-voice --><Say voice=\"man\">Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><!-- texml-ignore say-voice: new --><Say voice=\"Acme.Nova\">Hello.</Say></Response>"
      }
    ]
  },
  "wrong-child": {
    "doc": "An element that TeXML has, in a place where it does not belong.\n\nThe runtime drops it without a word. `<Stop><Recording/></Stop>` is such a case: the recording goes on.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response><Stop><Recording/></Stop></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Stop><Stream name=\"audio\"/></Stop></Response>"
      }
    ]
  },
  "wrong-root": {
    "doc": "A document whose outermost element is not `<Response>`.\n\nTelnyx expects that root, in that letter case.",
    "examples": [
      {
        "kind": "bad",
        "code": "<response><Say>Hello.</Say></response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  },
  "xml-namespace": {
    "doc": "A document in an XML namespace.\n\nThe elements of TeXML are in none. What the runtime makes of others is not documented; Telnyx's own migration tool refuses them. An attribute that ties the document to a schema for an editor does no harm, and is mere advice.",
    "examples": [
      {
        "kind": "bad",
        "code": "<Response xmlns=\"https://example.com/texml\"><Say>Hello.</Say></Response>"
      },
      {
        "kind": "good",
        "code": "<Response><Say>Hello.</Say></Response>"
      }
    ]
  }
};
