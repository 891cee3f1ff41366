// Written by scripts/verb-docs.ts from the comments in verbs/*.ts. Do not edit.
export const docs: Readonly<
  Record<string, { readonly doc: string; readonly attributes: Readonly<Record<string, string>> }>
> = {
  "AIAssistant": {
    "doc": "Lets an AI assistant talk with the caller. Note: its page calls it a verb, the page's own example puts it under Connect.",
    "attributes": {
      "id": "The assistant to start. Note: one source asks for a bare UUID, the page shows `assistant-` in front; both are taken. @requiredWhen join is absent",
      "join": "The conversation to join, by its ID. @requiredWhen id is absent",
      "participantName": "Name under which the caller joins the conversation.",
      "participantRole": "Part that the caller takes in the conversation."
    }
  },
  "AIGather": {
    "doc": "Lets an AI find out what `Parameters` asks for, in conversation with the caller. Voice, model and instructions are children, not attributes. Note: the page's table and its examples differ on the children; all of them are taken.",
    "attributes": {
      "action": "Receives the answers; the document it answers takes over the call.",
      "method": "HTTP method for `action`. Note: the page names this attribute in one row, and the application's method in another: set it."
    }
  },
  "Assistant": {
    "doc": "The model that leads the conversation. Telnyx shows it in an example alone.",
    "attributes": {
      "model": "Language model, for example `openai/gpt-4`.",
      "api_key_ref": "Name of the integration secret that holds your key for the model.",
      "instructions": "What the assistant is told to do."
    }
  },
  "Body": {
    "doc": "What is sent or received, as it stands.",
    "attributes": {}
  },
  "Conference": {
    "doc": "The conference, by its name, that the call joins. It is made when the first participant arrives.",
    "attributes": {
      "muted": "Joins without a voice.",
      "startConferenceOnEnter": "Whether arriving starts the conference. With false the participant waits, muted and with music, until it starts.",
      "endConferenceOnExit": "Whether leaving ends the conference for all.",
      "maxParticipants": "How many may take part.",
      "beep": "Whether a beep tells that someone comes or goes.",
      "participantLabel": "A name of your own for the participant, unique in the conference, which the REST API takes in place of the call's.",
      "record": "Records the whole conference. `record` on Dial does not.",
      "recordBeep": "Whether a beep tells that the recording starts. It does not depend on `beep`.",
      "recordingStatusCallback": "Receives the events of the recording.",
      "recordingStatusCallbackEvent": "Which events of the recording are sent, separated by spaces.",
      "recordingStatusCallbackMethod": "HTTP method for `recordingStatusCallback`.",
      "recordingTimeout": "Seconds of silence that stop the recording; 0 never does. Note: an older reference called it the longest recording, the Conference page speaks of silence.",
      "trim": "Whether silence is cut from the recording.",
      "sendRecordingUrl": "Whether the callbacks tell the recording's address.",
      "statusCallback": "Receives the events of the conference, as chosen by `statusCallbackEvent`.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "statusCallbackEvent": "Which events go to `statusCallback`, separated by spaces. Without it none is sent.",
      "waitUrl": "What a participant hears before the conference starts: a sound file, or a document.",
      "waitMethod": "HTTP method for `waitUrl`."
    }
  },
  "Connect": {
    "doc": "Hands the call to a service; the next verb runs when that has stopped. Note: the Connect page's table leaves out AIAssistant, whose own page shows it here.",
    "attributes": {
      "action": "Asked when an AIAssistant or a ConversationRelay has ended; the document it answers takes over the call. Note: the Connect page has no table of attributes, other pages have this one.",
      "method": "HTTP method for `action`. Note: it is missing from the Connect page, and stands in the reference."
    }
  },
  "Content": {
    "doc": "The values to take from the reply.",
    "attributes": {}
  },
  "ConversationRelay": {
    "doc": "Hands the conversation to your WebSocket as text: Telnyx listens and speaks, your server decides. A call has one assistant or relay at a time.",
    "attributes": {
      "url": "Address of the WebSocket, which must start with `wss://`.",
      "welcomeGreeting": "Spoken at the start.",
      "voice": "Voice to speak with, for example `Telnyx.NaturalHD.astra`.",
      "language": "Language to speak and to listen for, for example `en`.",
      "transcriptionProvider": "Who recognises the speech, for example `deepgram`.",
      "interruptible": "What may interrupt the voice; true means `any`, false means `none`. Note: the API's types lack true and false.",
      "welcomeGreetingInterruptible": "What may interrupt the greeting; true means `any`, false means `none`.",
      "dtmfDetection": "Whether keys are sent to the WebSocket.",
      "backgroundAudioType": "What `backgroundAudioValue` holds. Note: missing from the public page, and known from the reference alone. @requiredWhen backgroundAudioValue is set",
      "backgroundAudioValue": "The sound behind the voice. Note: missing from the public page, and known from the reference alone. @requiredWhen backgroundAudioType is set"
    }
  },
  "Dial": {
    "doc": "Calls someone and connects the call: a number, a SIP address, the next call of a queue, or a conference. Several numbers ring together and the first to answer wins. Note: the Dial page's table leaves out Conference, and only its examples show a number as plain text; both are taken.",
    "attributes": {
      "action": "Asked when the dialed call has ended; the document it answers takes over the call.",
      "method": "HTTP method for `action`.",
      "callerId": "The number that the callee sees.",
      "fromDisplayName": "The name that the callee sees over SIP; without it, `callerId`.",
      "hangupOnStar": "Lets the caller drop the callee with the star key. Not with a Conference.",
      "timeout": "Seconds to let it ring.",
      "timeLimit": "Longest duration of the dialed call, in seconds.",
      "record": "Records the dialed call, from the answer or from the first ring. For Number and Sip alone.",
      "recordingChannels": "Whether both sides share one channel of the file. Note: an older validator called `dual` the default; the Dial page says `single`. Set it where it matters.",
      "recordMaxLength": "Longest recording, in seconds; 0 means no limit.",
      "recordingStatusCallback": "Receives the events of the recording.",
      "recordingStatusCallbackMethod": "HTTP method for `recordingStatusCallback`.",
      "recordingStatusCallbackEvent": "Which events of the recording are sent. Note: the page's table of callbacks names `in-progress` and `completed` alone; what `absent` sends is not described.",
      "sendRecordingUrl": "Whether the callbacks tell the recording's address.",
      "ringTone": "The ringback tone that the caller hears. Note: a draft of the reference gave it to Play alone; the Dial page has it here.",
      "audioUrl": "A sound file that the caller hears in place of the ringback tone; it wins over `ringTone`.",
      "answerOnBridge": "Leaves the caller's call ringing until the callee answers. It needs a call that nothing before this verb has answered. Note: drafts of a validator called it dead; the Dial page supports it.",
      "sequential": "Tries the children one after another. By default they ring together.",
      "passDiversionHeader": "Passes the SIP Diversion header on.",
      "machineDetectionSpeechThreshold": "A greeting longer than this, in milliseconds, means a machine. Note: the Dial page reads it with premium detection alone, the REST reference says that premium detection ignores it.",
      "machineDetectionSpeechEndThreshold": "Milliseconds of silence that end the greeting. Note: the Dial page reads it with premium detection alone, the REST reference says that premium detection ignores it.",
      "machineDetectionSilenceTimeout": "Longest silence at the start, in milliseconds. Note: the Dial page reads it with premium detection alone, the REST reference says that premium detection ignores it."
    }
  },
  "Enqueue": {
    "doc": "Lets the call wait in a queue, by its name, until another call's Dial takes it. Note: Telnyx's page shows an Enqueue without a name, its reference gives the name as text: write one.",
    "attributes": {
      "action": "Asked when the call has left the queue: at once after Leave, and after a Dial when the connected calls part. The document it answers takes over the call.",
      "method": "HTTP method for `action`.",
      "waitUrl": "Document that runs while the call waits, and is fetched again each time it ends.",
      "waitUrlMethod": "HTTP method for `waitUrl`.",
      "maxWaitTimeSecs": "Longest wait, in seconds. After it the call leaves the queue."
    }
  },
  "Field": {
    "doc": "One value to take from the reply: where it stands, and the variable it goes to. Which tag holds which is read from Telnyx's example.",
    "attributes": {}
  },
  "Gather": {
    "doc": "Collects keys, speech or both from the caller, while the prompts inside it play. Without input the document goes on with the next verb. Note: it has no `method`: the TeXML application's voice method is used, although an older reference listed one.",
    "attributes": {
      "action": "Receives the result; the document it answers takes over the call.",
      "timeout": "Seconds to wait between digits. The clock starts when the prompts have ended.",
      "input": "What the caller may answer with: keys, speech, or whichever comes first.",
      "speechTimeout": "Seconds of silence that end the speech. Twilio's `auto` is not among the values.",
      "partialResultCallback": "Receives results while the caller is still speaking. Note: Telnyx documents no payload, and one version of its validator called it dead: do not depend on it.",
      "partialResultCallbackMethod": "HTTP method for `partialResultCallback`.",
      "profanityFilter": "Masks profanity in what was heard.",
      "useEnhanced": "The enhanced form of a model. For Google's `phone_call` and `video` alone.",
      "transcriptionEngine": "Who recognises the speech. Note: Telnyx's lists differ in length; the newest reference is followed, and `Cohere` stands in it alone.",
      "finishOnKey": "The key that ends the input; empty text turns it off. Note: the Gather page speaks of a set of keys, Telnyx's validator takes one at most.",
      "numDigits": "The exact number of digits; the input ends with the last of them.",
      "language": "Language that is spoken.",
      "validDigits": "The keys that are accepted.",
      "invalidDigitsAction": "Receives input outside `validDigits`; the document it answers takes over the call.",
      "minDigits": "The fewest digits that make an input.",
      "maxDigits": "The most digits that make an input.",
      "model": "Model of the engine. The vendor in front of its name must fit `transcriptionEngine`, as in `deepgram/nova-3`.",
      "hints": "Words and phrases to expect, separated by commas. Note: the older page offers them for any engine, the newer reference for Deepgram Nova-2 alone.",
      "keyterms": "Key terms to favour, separated by commas. For Deepgram Nova-3 alone.",
      "smartFormat": "Writes numbers, dates and the like in their usual form. For Deepgram alone.",
      "apiKeyRef": "Name of the integration secret that holds your own Azure key. Written in camelCase here, unlike in Say.",
      "region": "Azure region to recognise in. Note: Telnyx's example uses `westus`, which its own list of regions lacks. @requiredWhen transcriptionEngine is Azure"
    }
  },
  "Greeting": {
    "doc": "Spoken first. Without it nothing is, and the caller speaks first.",
    "attributes": {}
  },
  "Hangup": {
    "doc": "Ends the call.",
    "attributes": {}
  },
  "Header": {
    "doc": "One HTTP header.",
    "attributes": {}
  },
  "Headers": {
    "doc": "HTTP headers of the request or of the reply.",
    "attributes": {}
  },
  "HttpRequest": {
    "doc": "Sends a request to any web service, and takes values from its reply into the call: later callbacks and documents have them as variables. Note: a tutorial writes HTTPRequest and puts `async` on Request; neither is known to work.",
    "attributes": {
      "async": "Whether the next verb runs at once, without waiting for the reply. Note: a tutorial describes it the other way round; the page is followed. Set it in any case.",
      "action": "Asked after the reply, with the values taken from it; the document it answers takes over the call."
    }
  },
  "InterruptionSettings": {
    "doc": "Whether the caller may interrupt. Telnyx shows it in an example alone.",
    "attributes": {
      "enable": "Lets the caller interrupt the voice."
    }
  },
  "Key": {
    "doc": "Name of the header.",
    "attributes": {}
  },
  "Language": {
    "doc": "Settings for one language of the conversation.",
    "attributes": {
      "code": "Code of the language. @requiredWhen always, as far as can be told: nothing else says which language is meant",
      "ttsProvider": "Who speaks.",
      "voice": "Voice for this language.",
      "transcriptionProvider": "Who recognises the speech.",
      "speechModel": "Model that recognises the speech. It belongs here, not on ConversationRelay.",
      "backgroundAudioType": "What `backgroundAudioValue` holds. @requiredWhen backgroundAudioValue is set",
      "backgroundAudioValue": "The sound behind the voice. @requiredWhen backgroundAudioType is set"
    }
  },
  "Leave": {
    "doc": "Takes the call out of its queue. It makes sense in the document of Enqueue's `waitUrl` alone.",
    "attributes": {}
  },
  "MessageHistory": {
    "doc": "What was said before, so that the conversation goes on from there.",
    "attributes": {}
  },
  "Message": {
    "doc": "One turn of the earlier conversation. Twilio's Message, which sends a text message, is another thing and unknown here.",
    "attributes": {
      "role": "Who spoke."
    }
  },
  "Name": {
    "doc": "Where the value stands in the JSON reply, as in `contact.name.first` or `records[0].Name`.",
    "attributes": {}
  },
  "Number": {
    "doc": "A telephone number to call, in E.164 form: a plus sign, the country code and the rest.",
    "attributes": {
      "statusCallbackEvent": "Which events go to `statusCallback`, separated by spaces. Note: an older page lacks `deepfake`, the newer reference has it.",
      "sendDigits": "Keys to press after the answer, for an extension; `w` waits for half a second.",
      "deepfakeDetection": "Finds out whether the callee's voice is synthetic.",
      "deepfakeDetectionCallbackUrl": "Receives the result of `deepfakeDetection`. Note: calls made over REST can choose the HTTP method of this callback; no attribute for it is documented here.",
      "statusCallback": "Receives the events of this outbound leg, as chosen by `statusCallbackEvent`.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "url": "Document run for the callee after the answer, before the two are connected. Telnyx's page names only Gather and Hangup as what it may hold.",
      "method": "HTTP method for `url`.",
      "machineDetection": "Finds out whether a person or a machine answered. `DetectMessageEnd` also waits for the end of the greeting; the default does not look at all.",
      "detectionMode": "Which detector works. Note: an older page lacks `PremiumCallScreening`, the newer reference has it.",
      "machineDetectionTimeout": "Longest time for the whole detection, in milliseconds. Twilio counts the same setting in seconds.",
      "machineDetectionPromptEndTimeout": "How long to wait for the end of a call-screening prompt, in milliseconds. For `PremiumCallScreening` alone.",
      "machineDetectionBeepProfile": "Which beep detectors must agree: both of them, or the one by frequency alone.",
      "amdStatusCallback": "Receives the result of the detection. It has no method attribute of its own. Note: an older table of attributes leaves it out, although the same page describes its callback.",
      "sipRegion": "Region that the SIP signalling leaves from."
    }
  },
  "Parameter": {
    "doc": "A pair of your own that is handed to the service.",
    "attributes": {
      "name": "Name of the pair.",
      "value": "Value of the pair."
    }
  },
  "Parameters": {
    "doc": "What to find out, as a JSON Schema: an object whose properties are the answers.",
    "attributes": {}
  },
  "Pause": {
    "doc": "Waits in silence. Unlike in TwiML it cannot stand in a Gather.",
    "attributes": {
      "length": "Seconds of silence."
    }
  },
  "Pay": {
    "doc": "Takes a payment, or keeps the means of one: it asks for the details step by step, during which recordings are paused. Note: a compatibility table calls it unsupported; its own page documents it in full.",
    "attributes": {
      "action": "Asked when Pay has ended; the document it answers takes over the call. Without it the current one is fetched again.",
      "method": "HTTP method for `action`.",
      "statusCallback": "Is told of each step and of the end.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "paymentConnector": "Name of the payment connector.",
      "chargeAmount": "Amount to charge, in decimal form such as `10.50`. Ignored when the means of payment is only kept. @requiredWhen transactionType is charge",
      "currency": "Currency of the amount. Note: the REST API also takes it in lower case, as Twilio writes it.",
      "paymentToken": "A token of an earlier payment, with which nothing is asked for.",
      "paymentMethod": "Whether the details of a card or of a bank account are asked for.",
      "postalCode": "`true` asks for the postal code, `false` does not, and anything else is the code itself.",
      "minPostalCodeLength": "Fewest digits of a postal code that is asked for.",
      "validCardTypes": "The cards that are accepted, separated by spaces.",
      "transactionType": "Whether the means of payment is charged or kept. Without it, `chargeAmount` decides.",
      "description": "Text for the payment processor.",
      "maxAttempts": "How often each step is tried.",
      "timeout": "Seconds to wait for the digits of a step.",
      "interDigitTimeout": "Seconds to wait between digits.",
      "voice": "Voice of the prompts: `male`, `female`, or a provider's. The names differ from those of Say.",
      "language": "Language of the prompts.",
      "serviceLevel": "Level of the speech service.",
      "parameters": "Values for the payment connector, as a JSON object.",
      "prompts": "What is said in each step, as a JSON object; Prompt does the same.",
      "metadata": "Values of your own, as a JSON object."
    }
  },
  "Play": {
    "doc": "Plays a sound: an MP3 or WAV file, a stored medium, key tones or a ringback tone. A sound that fails ends the whole document, unless told otherwise.",
    "attributes": {
      "loop": "How often it is played. Note: no range is documented for Play; that 0 repeats without end is said of Say alone.",
      "mediaStorage": "Whether the text names a medium stored at Telnyx. By default it is an address.",
      "digits": "Key tones to play in place of a file; `w` waits for half a second.",
      "failoverUrl": "A second file, tried once when the first one fails.",
      "continueOnError": "Whether a sound that fails is skipped. By default it ends the document.",
      "ringTone": "The ringback tone of a country, in place of a file. Note: one source forbids it inside Conference, another inside Gather: avoid both."
    }
  },
  "Prompt": {
    "doc": "What is said in a step of a payment, in place of Telnyx's own words. Twilio's step `payment-processing` is not known.",
    "attributes": {
      "for": "The step it is for.",
      "attempt": "The attempts it is for, counted from 1 and separated by spaces.",
      "errorType": "The error it is for, after a step that failed. Note: the values are those of the REST API, since the page's own list could not be read.",
      "cardType": "The type of card it is for. Note: Telnyx's validator takes `unionpay` too, yet the page says that this type is never detected."
    }
  },
  "Queue": {
    "doc": "The queue, by its name, whose longest-waiting call is taken.",
    "attributes": {
      "url": "Document run for the waiting caller before the two are connected. It may hold only a few verbs.",
      "method": "HTTP method for `url`."
    }
  },
  "Record": {
    "doc": "Records the caller, for example a message, until a key, silence or the longest duration ends it. The recording's address works for ten minutes after the call.",
    "attributes": {
      "action": "Asked when the recording has ended; the document it answers takes over the call. Without it the next verb runs.",
      "method": "HTTP method for `action`.",
      "finishOnKey": "The keys that end the recording, each of them.",
      "timeout": "Seconds of silence that end the recording, once speech has started; 0 never does. It costs a transcription.",
      "maxLength": "Longest recording, in seconds; 0 means no limit.",
      "playBeep": "Whether a beep tells that the recording starts.",
      "trim": "Cuts silence from both ends. Without it nothing is cut.",
      "channels": "Whether both sides share one channel. With `dual` the first leg has a channel, and all others the second.",
      "recordingStatusCallback": "Receives the recording's address after the call.",
      "recordingStatusCallbackMethod": "HTTP method for `recordingStatusCallback`.",
      "recordingStatusCallbackEvent": "Which events of the recording are sent, separated by spaces. There is no `absent` here.",
      "transcription": "Has the recording transcribed afterwards. Note: one section of the Record page still calls it `transcribe`.",
      "transcriptionCallback": "Receives the transcript. Note: one section of the Record page still calls it `transcribeCallback`, and one of Telnyx's examples goes without it, which its validator refuses. @requiredWhen transcription is true",
      "transcriptionEngine": "Who transcribes: A is Google, B is Telnyx. Note: an older page lists A and B alone, the newer reference adds Deepgram.",
      "transcriptionModel": "Model of the engine, for example `deepgram/nova-3`.",
      "transcriptionLanguage": "Language that is spoken, as a BCP 47 tag.",
      "format": "Format of the file."
    }
  },
  "Recording": {
    "doc": "Records the call while it goes on. It ends with the call, or by the REST command: Stop does not know it.",
    "attributes": {
      "recordingStatusCallback": "Receives the events of the recording. A relative address starts from the document's.",
      "recordingStatusCallbackMethod": "HTTP method for `recordingStatusCallback`.",
      "recordingStatusCallbackEvent": "Which events of the recording are sent, separated by spaces.",
      "channels": "Whether both sides share one channel; `mono` and `single` mean the same.",
      "track": "Whose audio is recorded.",
      "trim": "Cuts silence from both ends. Without it nothing is cut.",
      "format": "Format of the file."
    }
  },
  "Redirect": {
    "doc": "Goes on with the document at another address. Nothing after it runs.",
    "attributes": {
      "method": "HTTP method for the new document."
    }
  },
  "Refer": {
    "doc": "Hands the call over to a SIP address with a SIP REFER. Once that has worked, the call is gone.",
    "attributes": {
      "action": "Asked when the transfer has ended; the document it answers takes over a call that is still there.",
      "method": "HTTP method for `action`."
    }
  },
  "Reject": {
    "doc": "Turns the call away. As the first verb it leaves the call unanswered and free of charge. Note: one source demands the first place; the Reject page allows a later one, where the call is cut off and billed.",
    "attributes": {
      "reason": "What the caller is told. Note: the Reject page speaks of a tone, another source of SIP 404 and SIP 486."
    }
  },
  "Request": {
    "doc": "The request to send.",
    "attributes": {
      "url": "Address of the web service.",
      "method": "HTTP method. No default is documented: set it."
    }
  },
  "Response": {
    "doc": "The document: what the call does, verb by verb, from top to bottom. When it ends, Telnyx hangs up. It is answered with status 200 and may hold Mustache tags that Telnyx fills in.",
    "attributes": {}
  },
  "Response@HttpRequest": {
    "doc": "What is expected of the reply, and what is taken from it. Note: the page's table lists Headers and Body, its examples use Type, StatusCode and Content; all five are taken.",
    "attributes": {}
  },
  "Say": {
    "doc": "Speaks a text. What may stand in it as SSML is not documented for TeXML: keep to plain text.",
    "attributes": {
      "voice": "A built-in voice, or one of a provider, as in `Polly.Joanna-Neural` or `Telnyx.NaturalHD.astra`. Note: Telnyx's pages list different providers; the Say page is followed.",
      "language": "Language to speak; `alice` alone reads it, `man` and `woman` always speak American English. Note: one source gives `en-US` as the default, the Say page gives none.",
      "loop": "How often the text is spoken; 0 repeats it until the call ends.",
      "gender": "Which voice of the pair. For Azure voices alone.",
      "effect": "Makes the voice fit a telephone line or a car. For Azure voices alone.",
      "voiceSpeed": "Speed as a factor: 2 is twice as fast. Note: the speak command refuses a speed for `Telnyx.Bayan` and `Telnyx.Sukhan` voices; the Say page names no exception.",
      "api_key_ref": "Name of the integration secret that holds your key for the provider. Written in snake_case, unlike its neighbours. @requiredWhen voice starts with ElevenLabs.",
      "region": "Cloud region of the provider. @requiredWhen voice starts with Azure. and api_key_ref is set",
      "pronunciationDictId": "The pronunciation dictionary to follow.",
      "languageBoost": "The language to favour. For Telnyx Qwen3TTS voices alone."
    }
  },
  "Sip": {
    "doc": "A SIP address to call. Unlike a Number it sends no keys and looks for no synthetic voices.",
    "attributes": {
      "statusCallbackEvent": "Which events go to `statusCallback`, separated by spaces. Note: Telnyx's validator takes `deepfake` here too, although its reference says that Sip has no such detection.",
      "username": "User name, where the address asks for authentication. @requiredWhen password is set",
      "password": "Password, where the address asks for authentication. @requiredWhen username is set",
      "statusCallback": "Receives the events of this outbound leg, as chosen by `statusCallbackEvent`.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "url": "Document run for the callee after the answer, before the two are connected. Telnyx's page names only Gather and Hangup as what it may hold.",
      "method": "HTTP method for `url`.",
      "machineDetection": "Finds out whether a person or a machine answered. `DetectMessageEnd` also waits for the end of the greeting; the default does not look at all.",
      "detectionMode": "Which detector works. Note: an older page lacks `PremiumCallScreening`, the newer reference has it.",
      "machineDetectionTimeout": "Longest time for the whole detection, in milliseconds. Twilio counts the same setting in seconds.",
      "machineDetectionPromptEndTimeout": "How long to wait for the end of a call-screening prompt, in milliseconds. For `PremiumCallScreening` alone.",
      "machineDetectionBeepProfile": "Which beep detectors must agree: both of them, or the one by frequency alone.",
      "amdStatusCallback": "Receives the result of the detection. It has no method attribute of its own. Note: an older table of attributes leaves it out, although the same page describes its callback.",
      "sipRegion": "Region that the SIP signalling leaves from."
    }
  },
  "Sip@Refer": {
    "doc": "The SIP address that the call is sent on to.",
    "attributes": {}
  },
  "Siprec": {
    "doc": "Sends the call's audio to a recording server over SIPREC. Note: one of its settings speaks of custom parameters, yet no child that would carry them is documented.",
    "attributes": {
      "connectorName": "Name of the SIPREC connector, as made in the portal.",
      "statusCallback": "Is told that the session has started, stopped or failed.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "track": "Whose audio is sent.",
      "name": "A name of your own, by which Stop finds the session.",
      "includeMetadataCustomHeaders": "Whether custom parameters travel in the session's metadata. By default they are SIP headers.",
      "secure": "Encrypts with SRTP and TLS. The connector's port must be 5061.",
      "sessionTimeoutSecs": "SIP session timer, in seconds; 0 turns it off."
    }
  },
  "Siprec@Stop": {
    "doc": "The SIPREC session to stop.",
    "attributes": {
      "name": "Which session, by the name that Start gave it."
    }
  },
  "Start": {
    "doc": "Sets services going beside the call; the next verb runs at once. Note: the Start page's table leaves out Siprec, its own page shows it here, and one REST page says that it blocks, which the Start page denies.",
    "attributes": {}
  },
  "StatusCode": {
    "doc": "HTTP status that the reply is expected to have, for example 200.",
    "attributes": {}
  },
  "Stop": {
    "doc": "Ends services that Start has set going. A recording cannot be stopped here: use the REST command. Note: the Stop page's table leaves out Siprec, the Siprec page shows it here.",
    "attributes": {}
  },
  "Stream": {
    "doc": "Sends the call's audio over a WebSocket. Under Connect the other end can talk back.",
    "attributes": {
      "url": "Address of the WebSocket, which must start with `wss://`.",
      "track": "Whose audio is sent.",
      "name": "A name of your own, by which Stop finds the stream.",
      "codec": "Codec of the audio that is sent; the default keeps the call's. Only PCMU and PCMA can be turned into each other.",
      "bidirectionalMode": "How audio comes back: as MP3 files, or as RTP payload.",
      "bidirectionalCodec": "Codec of the audio that comes back as RTP payload.",
      "bidirectionalSamplingRate": "Sampling rate of the audio that comes back as RTP payload, in hertz.",
      "statusCallback": "Is told that the stream has started, stopped or failed.",
      "statusCallbackMethod": "HTTP method for `statusCallback`.",
      "enableReconnect": "Whether a lost connection is made again."
    }
  },
  "Stream@Stop": {
    "doc": "The stream to stop. It takes no Parameter.",
    "attributes": {
      "name": "Which stream, by the name that Start gave it; without it, the current one. Note: the Stop page says that no attribute is needed, the reference takes this one."
    }
  },
  "Suppression": {
    "doc": "Takes noise out of the call's audio.",
    "attributes": {
      "direction": "Which side is cleaned. Each side is billed.",
      "noiseSuppressionEngine": "What cleans it. Note: an older page lacks this choice, and the API's types know further engines.",
      "model": "Model of the engine. For Krisp alone. Note: the Suppression page lists four names, another source takes any text.",
      "suppressionLevel": "How strongly noise is taken out. For Krisp alone.",
      "family": "Family of models; `quail` suits voice assistants. For AiCoustics alone.",
      "size": "Size of the model; `vf` belongs to `quail`. For AiCoustics alone. Note: the API's types list other sizes.",
      "enhancementLevel": "How strongly speech is brought out. For AiCoustics alone."
    }
  },
  "Suppression@Stop": {
    "doc": "Stops the suppression of noise.",
    "attributes": {}
  },
  "Tool": {
    "doc": "One tool, as a JSON object with its `type`, for example `hangup` or `transfer`.",
    "attributes": {}
  },
  "Tools": {
    "doc": "The tools that the assistant may use.",
    "attributes": {}
  },
  "Transcription": {
    "doc": "Turns the call into text while it goes on.",
    "attributes": {
      "language": "Language that is spoken. Each engine has its own list of codes.",
      "interimResults": "Sends text before a sentence is finished. Note: documented for Google alone, while the API's types offer it for most engines.",
      "transcriptionEngine": "Who recognises the speech; A is an old name for Google, B for Telnyx. Note: Telnyx's lists differ in length; the newest reference is followed, and `Cohere` stands in it alone.",
      "transcriptionTracks": "Whose speech is transcribed; `inbound` is the leg that asked for it.",
      "transcriptionCallback": "Receives the text. @requiredWhen the text is to reach you",
      "transcriptionCallbackMethod": "HTTP method for `transcriptionCallback`.",
      "model": "Model of the engine. The vendor in front of its name must fit `transcriptionEngine`, as in `deepgram/nova-3`.",
      "hints": "Words and phrases to expect, separated by commas. Note: the older page offers them for any engine, the newer reference for Deepgram Nova-2 alone.",
      "keyterms": "Key terms to favour, separated by commas. For Deepgram Nova-3 alone.",
      "smartFormat": "Writes numbers, dates and the like in their usual form. For Deepgram alone.",
      "apiKeyRef": "Name of the integration secret that holds your own Azure key. Written in camelCase here, unlike in Say.",
      "region": "Azure region to recognise in. Note: Telnyx's example uses `westus`, which its own list of regions lacks. @requiredWhen transcriptionEngine is Azure"
    }
  },
  "Transcription@Stop": {
    "doc": "Stops the current transcription.",
    "attributes": {}
  },
  "Transcription@AIGather": {
    "doc": "How the caller's answers are recognised.",
    "attributes": {
      "model": "Speech-to-text model. Note: seen in the page's example and in Telnyx's validator, in no table."
    }
  },
  "Type": {
    "doc": "How the reply is read, for example JSON, which is the only word that Telnyx's examples show.",
    "attributes": {}
  },
  "Value": {
    "doc": "Value of the header. Inside a Field it is the name of the variable, as in `first_name`.",
    "attributes": {}
  },
  "Voice": {
    "doc": "The voice that asks the questions.",
    "attributes": {
      "name": "The voice, of ElevenLabs, Telnyx or Amazon Polly.",
      "api_key_ref": "Name of the integration secret that holds your ElevenLabs key. @requiredWhen name starts with ElevenLabs.",
      "voice_speed": "Speed as a factor: 2 is twice as fast. For Telnyx voices alone; Say spells it `voiceSpeed`."
    }
  }
};
