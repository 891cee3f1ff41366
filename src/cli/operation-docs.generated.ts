// Written by scripts/operation-docs.ts from the comments in src/api/operations/*.ts. Do not edit.
export const operationDocs: Readonly<
  Record<string, { readonly doc: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  "whoami": {
    "doc": "Tells whose API key it is. The organization's id is the `account_sid` of the TeXML paths.",
    "fields": {}
  },
  "calls.dial": {
    "doc": "Calls somebody under the Voice API: webhooks tell what becomes of it, and commands steer it. The client adds a `command_id`, by which Telnyx ignores a repetition, so the phone rings once.",
    "fields": {
      "connection_id": "The Voice API application that the call belongs to.",
      "from": "The number that calls: `+` and the number with its country code.",
      "to": "Who is called: `+` and the number with its country code, or a SIP address. A list rings all of them.",
      "link_to": "Shares the session of this call: its `call_control_id`.",
      "bridge_on_answer": "Bridges with the call of `link_to` as soon as somebody answers. False unless set.",
      "bridge_intent": "Tells that it is going to be bridged with the call of `link_to`, whose `from` it then shows. False unless set.",
      "park_after_unbridge": "`self` keeps this leg when its bridge ends; it is hung up unless set. Only with `link_to`.",
      "prevent_double_bridge": "Hangs up when the other call is in a bridge already. False unless set.",
      "retry_on_timeout": "Goes on to other routes when one lets `timeout_secs` pass. True unless set.",
      "supervise_call_control_id": "A call to listen in on: its `call_control_id`.",
      "supervisor_role": "`barge`, the default, is heard by all; `whisper` by the supervised side alone; `monitor` by nobody.",
      "conference_config": "Puts the new call into a conference.",
      "conference_config.id": "The conference, a UUID.",
      "conference_config.conference_name": "The conference, by name.",
      "conference_config.early_media": "Joins while it rings; false waits for the answer. True unless set.",
      "conference_config.beep_enabled": "When a beep is heard. The conference's own choice unless set.",
      "conference_config.end_conference_on_exit": "Their leaving ends the conference, and hangs up on everyone. False unless set.",
      "conference_config.soft_end_conference_on_exit": "Their leaving ends the conference, and hangs up on no one. False unless set.",
      "conference_config.hold": "They join on hold. False unless set.",
      "conference_config.hold_audio_url": "What they hear on hold: an MP3 or WAV file. Not with `hold_media_name`.",
      "conference_config.hold_media_name": "What they hear on hold: a file of the account's media storage. Not with `hold_audio_url`.",
      "conference_config.mute": "They join muted. False unless set.",
      "conference_config.start_conference_on_create": "False has everyone wait on hold until the conference is started. True unless set.",
      "conference_config.start_conference_on_enter": "Their coming starts the conference. False unless set.",
      "conference_config.supervisor_role": "`none`, the default, and `barge`: a participant; `monitor`: heard by nobody; `whisper`: by some alone.",
      "conference_config.whisper_call_control_ids": "Who hears a `whisper`.",
      "enable_dialogflow": "Hands the call to Dialogflow. False unless set.",
      "dialogflow_config.analyze_sentiment": "Rates the caller's mood. False unless set.",
      "dialogflow_config.partial_automated_agent_reply": "Takes replies of the agent in parts. False unless set.",
      "stream_auth_token": "A token that the WebSocket server gets, up to 4000 characters.",
      "stream_bidirectional_sampling_rate": "The rate of what comes back over the WebSocket, in Hz: 8000 unless set.",
      "stream_establish_before_call_originate": "Opens the WebSocket before it dials. False unless set.",
      "sound_modifications": "Changes how a voice sounds.",
      "sound_modifications.octaves": "Higher by so many octaves, from -1 to 1: 0 unless set.",
      "sound_modifications.pitch": "The pitch itself, above 0: 1 unless set, and lower is deeper.",
      "sound_modifications.semitone": "Higher by so many semitones, from -14 to 14: 0 unless set.",
      "sound_modifications.track": "Whose voice. `outbound` unless set.",
      "custom_headers": "Headers of your own.",
      "sip_headers": "Standard headers: `User-to-User` is the one that Telnyx takes.",
      "record": "Records the call from the moment it is answered. It is not recorded unless set.",
      "record_channels": "`dual`, the default, has each side in a channel of its own.",
      "record_custom_file_name": "The name of the file, up to 40 characters, to which Telnyx adds the time. The leg's id unless set.",
      "record_format": "`mp3` unless set.",
      "record_max_length": "The longest recording, in seconds, up to 43200. 0, the default, sets no limit.",
      "record_timeout_secs": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. It costs a transcription.",
      "record_track": "Which side is recorded: `both` unless set. One side alone is recorded in mono.",
      "record_trim": "Cuts silence from both ends.",
      "webhook_url": "Where the webhooks of this call go from now on.",
      "webhook_url_method": "The method of `webhook_url`. `POST` unless set.",
      "webhook_urls": "Addresses by the type of an event, as `call.answered`. Types that are left out go where all others go.",
      "webhook_urls_method": "The method of `webhook_urls`. `POST` unless set.",
      "webhook_retries_policies": "How often a webhook is tried again, by the type of its event.",
      "audio_url": "Played to the callee once they answer: an MP3 or WAV file. Not with `media_name`.",
      "media_name": "Played to the callee once they answer: a file of the account's media storage. Not with `audio_url`.",
      "diversion": "The number that was called on a live inbound call of `from`: that call vouches for the right to show `from`.",
      "from_display_name": "The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `from` unless set.",
      "media_encryption": "`disabled` unless set. It goes before what a SIP address itself asks for with `;secure=`.",
      "preferred_codecs": "Names of codecs, separated by commas, the preferred one first.",
      "privacy": "`id` hides the caller's number and name.",
      "route_to_mobile": "Goes straight to the device of a Telnyx mobile number, past what intercepts its calls. False unless set.",
      "send_digits_on_answer": "Digits that are dialled once somebody answers, as an extension: `0-9`, `A-D`, `*`, `#`, and pauses: `w` of 0.5 s, `W` of 1 s.",
      "sip_auth_password": "The password for SIP digest authentication.",
      "sip_auth_username": "The user for SIP digest authentication.",
      "sip_region": "The region of the SIP signalling. `US` unless set.",
      "sip_transport_protocol": "`UDP` unless set.",
      "time_limit_secs": "How long the leg may last, in seconds, from 30 to 14400: 14400 unless set.",
      "timeout_secs": "How long it may ring, in seconds, from 5 to 600: 30 unless set.",
      "answering_machine_detection": "The detector: `disabled` unless set. `premium` also tells homes from businesses. `greeting_end` and `detect_words` also tell when the machine's greeting ends, and `detect_beep` only when it beeps.",
      "answering_machine_detection_config": "Tunes the detector. `premium` heeds `total_analysis_time_millis` and `greeting_duration_millis` alone.",
      "answering_machine_detection_config.after_greeting_silence_millis": "Silence after speech that points to a person, in ms: 800 unless set.",
      "answering_machine_detection_config.between_words_silence_millis": "The longest silence between two words, in ms: 50 unless set.",
      "answering_machine_detection_config.greeting_duration_millis": "A longer greeting points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.greeting_silence_duration_millis": "Silence that ends a machine's greeting, in ms: 1500 unless set.",
      "answering_machine_detection_config.greeting_total_analysis_time_millis": "How long the end of a machine's greeting is waited for, in ms: 5000 unless set.",
      "answering_machine_detection_config.initial_silence_millis": "A longer silence at the start points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.maximum_number_of_words": "More words point to a machine: 5 unless set.",
      "answering_machine_detection_config.maximum_word_length_millis": "A longer word points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.silence_threshold": "The loudness below which all is silence: 256 unless set.",
      "answering_machine_detection_config.total_analysis_time_millis": "How long to detect, in ms: 3500 unless set.",
      "answering_machine_detection_config.beep_detection_profile": "Which detectors must agree on a beep: of loudness and pitch, or of pitch alone.",
      "answering_machine_detection_config.beep_max_frequency_hz": "The highest pitch of a beep, in Hz.",
      "answering_machine_detection_config.beep_min_frequency_hz": "The lowest pitch of a beep, in Hz. Above 480, the ringing tone of North America is no beep.",
      "answering_machine_detection_config.beep_min_tone_duration_millis": "The shortest beep, in ms.",
      "answering_machine_detection_config.beep_spectral_confirmation": "Looks at the spectrum of what may be a beep once more.",
      "answering_machine_detection_config.beep_spectral_min_purity": "How pure a tone must be there, from 0 to 1.",
      "answering_machine_detection_config.beep_spectral_reject_fax_cng": "Takes no fax tone for a beep.",
      "answering_machine_detection_config.beep_spectral_window_millis": "The length of the window there, in ms.",
      "assistant": "The AI assistant that talks once the call is answered. What is left out is as it is stored.",
      "assistant.id": "The id of the assistant.",
      "assistant.dynamic_variables": "Values of variables that instructions, greeting and tools name as `{{variable}}`.",
      "assistant.external_llm": "A language model of your own: `base_url`, `model`, `llm_api_key_ref` and so on.",
      "assistant.fallback_config": "The language model that takes over when the first one fails.",
      "assistant.greeting": "What it says first, up to 3000 characters.",
      "assistant.instructions": "What it is told to do.",
      "assistant.llm_api_key_ref": "The name of the integration secret with the key of the model's provider.",
      "assistant.mcp_servers": "Servers of the Model Context Protocol that it may use.",
      "assistant.model": "The language model.",
      "assistant.openai_api_key_ref": "The old name of `llm_api_key_ref`.",
      "assistant.tools": "The tools that it may use. They replace those that are stored.",
      "billing_group_id": "The group that the call is billed to, a UUID.",
      "conversation_relay_config": "A conversation over a WebSocket of yours, which gets the caller's words as text and sends back what is said to them.",
      "conversation_relay_config.url": "The `ws` or `wss` address.",
      "conversation_relay_config.custom_parameters": "What your server gets at the start.",
      "conversation_relay_config.dtmf_detection": "Tells of digits as well.",
      "conversation_relay_config.greeting": "What is said first.",
      "conversation_relay_config.interruptible": "What of the caller's interrupts what is said.",
      "conversation_relay_config.interruptible_greeting": "What of the caller's interrupts the greeting.",
      "conversation_relay_config.language": "The language of both sides, as `en-US`.",
      "conversation_relay_config.languages": "Voice and transcription by language.",
      "conversation_relay_config.provider": "Who makes the voice. It goes with `structured_provider`.",
      "conversation_relay_config.structured_provider": "That provider's settings. It goes with `provider`.",
      "conversation_relay_config.transcription_engine": "Who turns speech into text.",
      "conversation_relay_config.tts_provider": "Who makes the voice. It follows from `voice` unless set.",
      "conversation_relay_config.voice": "The voice, as `Telnyx.NaturalHD.astra`.",
      "deepfake_detection": "Looks for a synthetic voice on the other side, and tells by a webhook.",
      "deepfake_detection.rtp_timeout": "How long audio is waited for, in seconds, from 5 to 120: 30 unless set.",
      "deepfake_detection.timeout": "How long the outcome is waited for, in seconds, from 5 to 60: 15 unless set.",
      "send_silence_when_idle": "Sends silence while nothing is played, instead of nothing. False unless set.",
      "transcription": "Writes down what is said, and tells by webhooks. False unless set.",
      "transcription_config": "How it is written down.",
      "transcription_config.client_state": "State of your own, in Base64, for the webhooks of the transcription.",
      "transcription_config.transcription_engine": "Who turns speech into text.",
      "transcription_config.transcription_tracks": "Whose words: those of this leg (`inbound`, the default), of the other one, or both.",
      "stream_url": "Where the audio is streamed to: a `ws` or `wss` address.",
      "stream_track": "Which side is streamed. `inbound_track` unless set.",
      "stream_codec": "The codec of what is streamed. `default`, which it is unless set, keeps the call's own.",
      "stream_bidirectional_mode": "What comes back over the WebSocket: files in `mp3`, the default, or the payload of `rtp`.",
      "stream_bidirectional_codec": "The codec of what comes back as `rtp`. `PCMU` unless set.",
      "stream_bidirectional_target_legs": "Who hears what comes back. `opposite` unless set."
    }
  },
  "calls.get": {
    "doc": "Reads a call, up to ten minutes after its end.",
    "fields": {}
  },
  "calls.answer": {
    "doc": "Answers an inbound call. It comes before any other command to it but reject.",
    "fields": {
      "preferred_codecs": "Codecs, separated by commas, the preferred one first: `G722`, `PCMU`, `PCMA`, `G729`, `OPUS`, `VP8`, `H264`.",
      "sound_modifications": "Changes how a voice sounds.",
      "sound_modifications.octaves": "Higher by so many octaves, from -1 to 1: 0 unless set.",
      "sound_modifications.pitch": "The pitch itself, above 0: 1 unless set, and lower is deeper.",
      "sound_modifications.semitone": "Higher by so many semitones, from -14 to 14: 0 unless set.",
      "sound_modifications.track": "Whose voice. `outbound` unless set.",
      "custom_headers": "Headers of your own.",
      "sip_headers": "Standard headers: `User-to-User` is the one that Telnyx takes.",
      "record": "Records the call from the moment it is answered. It is not recorded unless set.",
      "record_channels": "`dual`, the default, has each side in a channel of its own.",
      "record_custom_file_name": "The name of the file, up to 40 characters, to which Telnyx adds the time. The leg's id unless set.",
      "record_format": "`mp3` unless set.",
      "record_max_length": "The longest recording, in seconds, up to 43200. 0, the default, sets no limit.",
      "record_timeout_secs": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. It costs a transcription.",
      "record_track": "Which side is recorded: `both` unless set. One side alone is recorded in mono.",
      "record_trim": "Cuts silence from both ends.",
      "webhook_url": "Where the webhooks of this call go from now on.",
      "webhook_url_method": "The method of `webhook_url`. `POST` unless set.",
      "webhook_urls": "Addresses by the type of an event, as `call.answered`. Types that are left out go where all others go.",
      "webhook_urls_method": "The method of `webhook_urls`. `POST` unless set.",
      "webhook_retries_policies": "How often a webhook is tried again, by the type of its event.",
      "assistant": "The AI assistant that talks once the call is answered. What is left out is as it is stored.",
      "assistant.id": "The id of the assistant.",
      "assistant.dynamic_variables": "Values of variables that instructions, greeting and tools name as `{{variable}}`.",
      "assistant.external_llm": "A language model of your own: `base_url`, `model`, `llm_api_key_ref` and so on.",
      "assistant.fallback_config": "The language model that takes over when the first one fails.",
      "assistant.greeting": "What it says first, up to 3000 characters.",
      "assistant.instructions": "What it is told to do.",
      "assistant.llm_api_key_ref": "The name of the integration secret with the key of the model's provider.",
      "assistant.mcp_servers": "Servers of the Model Context Protocol that it may use.",
      "assistant.model": "The language model.",
      "assistant.openai_api_key_ref": "The old name of `llm_api_key_ref`.",
      "assistant.tools": "The tools that it may use. They replace those that are stored.",
      "billing_group_id": "The group that the call is billed to, a UUID.",
      "conversation_relay_config": "A conversation over a WebSocket of yours, which gets the caller's words as text and sends back what is said to them.",
      "conversation_relay_config.url": "The `ws` or `wss` address.",
      "conversation_relay_config.custom_parameters": "What your server gets at the start.",
      "conversation_relay_config.dtmf_detection": "Tells of digits as well.",
      "conversation_relay_config.greeting": "What is said first.",
      "conversation_relay_config.interruptible": "What of the caller's interrupts what is said.",
      "conversation_relay_config.interruptible_greeting": "What of the caller's interrupts the greeting.",
      "conversation_relay_config.language": "The language of both sides, as `en-US`.",
      "conversation_relay_config.languages": "Voice and transcription by language.",
      "conversation_relay_config.provider": "Who makes the voice. It goes with `structured_provider`.",
      "conversation_relay_config.structured_provider": "That provider's settings. It goes with `provider`.",
      "conversation_relay_config.transcription_engine": "Who turns speech into text.",
      "conversation_relay_config.tts_provider": "Who makes the voice. It follows from `voice` unless set.",
      "conversation_relay_config.voice": "The voice, as `Telnyx.NaturalHD.astra`.",
      "deepfake_detection": "Looks for a synthetic voice on the other side, and tells by a webhook.",
      "deepfake_detection.rtp_timeout": "How long audio is waited for, in seconds, from 5 to 120: 30 unless set.",
      "deepfake_detection.timeout": "How long the outcome is waited for, in seconds, from 5 to 60: 15 unless set.",
      "send_silence_when_idle": "Sends silence while nothing is played, instead of nothing. False unless set.",
      "transcription": "Writes down what is said, and tells by webhooks. False unless set.",
      "transcription_config": "How it is written down.",
      "transcription_config.client_state": "State of your own, in Base64, for the webhooks of the transcription.",
      "transcription_config.transcription_engine": "Who turns speech into text.",
      "transcription_config.transcription_tracks": "Whose words: those of this leg (`inbound`, the default), of the other one, or both.",
      "stream_url": "Where the audio is streamed to: a `ws` or `wss` address.",
      "stream_track": "Which side is streamed. `inbound_track` unless set.",
      "stream_codec": "The codec of what is streamed. `default`, which it is unless set, keeps the call's own.",
      "stream_bidirectional_mode": "What comes back over the WebSocket: files in `mp3`, the default, or the payload of `rtp`.",
      "stream_bidirectional_codec": "The codec of what comes back as `rtp`. `PCMU` unless set.",
      "stream_bidirectional_target_legs": "Who hears what comes back. `opposite` unless set."
    }
  },
  "calls.reject": {
    "doc": "Turns an inbound call away, unanswered.",
    "fields": {
      "cause": "What the caller is told.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.hangup": {
    "doc": "Hangs up.",
    "fields": {
      "custom_headers": "SIP headers for the message that ends the call.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.refer": {
    "doc": "Asks the other side, by SIP REFER, to call somebody else instead.",
    "fields": {
      "sip_address": "Whom to call: a SIP address.",
      "sip_auth_password": "The password for SIP digest authentication.",
      "sip_auth_username": "The user for SIP digest authentication.",
      "custom_headers": "Headers of your own.",
      "sip_headers": "Standard headers: `User-to-User` is the one that Telnyx takes.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.sendSipInfo": {
    "doc": "Sends the other side a SIP INFO.",
    "fields": {
      "body": "What it says, up to 1400 bytes.",
      "content_type": "The type of that, as `application/json`.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.bridge": {
    "doc": "Connects a call with another one, with the first one of a queue, or with a video room.",
    "fields": {
      "call_control_id": "The other call. Not with `queue` or `video_room_id`.",
      "queue": "A queue, by name: its first call leaves it and is bridged. Not with `call_control_id` or `video_room_id`.",
      "video_room_id": "A video room, a UUID. Not with `call_control_id` or `queue`.",
      "video_room_context": "Text for the video room, as a name or JSON. Only with `video_room_id`.",
      "hold_after_unbridge": "Puts this leg on hold when the bridge ends, instead of hanging up.",
      "park_after_unbridge": "`self` keeps this leg when the bridge ends; it is hung up unless set.",
      "mute_dtmf": "Who hears no digits; webhooks tell them all the same. `none` unless set.",
      "play_ringtone": "Plays a ringing tone until the other call is answered. False unless set.",
      "ringtone": "The country whose tone that is. `us` unless set.",
      "prevent_double_bridge": "Fails when the other call is in a bridge already. False unless set.",
      "record": "Records the call from the moment it is answered. It is not recorded unless set.",
      "record_channels": "`dual`, the default, has each side in a channel of its own.",
      "record_custom_file_name": "The name of the file, up to 40 characters, to which Telnyx adds the time. The leg's id unless set.",
      "record_format": "`mp3` unless set.",
      "record_max_length": "The longest recording, in seconds, up to 43200. 0, the default, sets no limit.",
      "record_timeout_secs": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. It costs a transcription.",
      "record_track": "Which side is recorded: `both` unless set. One side alone is recorded in mono.",
      "record_trim": "Cuts silence from both ends.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.transfer": {
    "doc": "Connects a call with somebody new. Where they can't be reached, the call goes on and takes further commands.",
    "fields": {
      "to": "Who is called: `+` and the number with its country code, or a SIP address.",
      "from": "The number that calls. The one that was called at first unless set.",
      "early_media": "Lets the caller hear what comes before the answer. True unless set.",
      "mute_dtmf": "Who hears no digits; webhooks tell them all the same. `none` unless set.",
      "park_after_unbridge": "`self` keeps this leg when the bridge ends; it is hung up unless set.",
      "target_leg_client_state": "State of your own, in Base64, for the webhooks of the new leg.",
      "sound_modifications": "Changes how a voice sounds.",
      "sound_modifications.octaves": "Higher by so many octaves, from -1 to 1: 0 unless set.",
      "sound_modifications.pitch": "The pitch itself, above 0: 1 unless set, and lower is deeper.",
      "sound_modifications.semitone": "Higher by so many semitones, from -14 to 14: 0 unless set.",
      "sound_modifications.track": "Whose voice. `outbound` unless set.",
      "custom_headers": "Headers of your own.",
      "sip_headers": "Standard headers: `User-to-User` is the one that Telnyx takes.",
      "record": "Records the call from the moment it is answered. It is not recorded unless set.",
      "record_channels": "`dual`, the default, has each side in a channel of its own.",
      "record_custom_file_name": "The name of the file, up to 40 characters, to which Telnyx adds the time. The leg's id unless set.",
      "record_format": "`mp3` unless set.",
      "record_max_length": "The longest recording, in seconds, up to 43200. 0, the default, sets no limit.",
      "record_timeout_secs": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. It costs a transcription.",
      "record_track": "Which side is recorded: `both` unless set. One side alone is recorded in mono.",
      "record_trim": "Cuts silence from both ends.",
      "webhook_url": "Where the webhooks of this call go from now on.",
      "webhook_url_method": "The method of `webhook_url`. `POST` unless set.",
      "webhook_urls": "Addresses by the type of an event, as `call.answered`. Types that are left out go where all others go.",
      "webhook_urls_method": "The method of `webhook_urls`. `POST` unless set.",
      "webhook_retries_policies": "How often a webhook is tried again, by the type of its event.",
      "audio_url": "Played to the callee once they answer: an MP3 or WAV file. Not with `media_name`.",
      "media_name": "Played to the callee once they answer: a file of the account's media storage. Not with `audio_url`.",
      "diversion": "The number that was called on a live inbound call of `from`: that call vouches for the right to show `from`.",
      "from_display_name": "The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `from` unless set.",
      "media_encryption": "`disabled` unless set. It goes before what a SIP address itself asks for with `;secure=`.",
      "preferred_codecs": "Names of codecs, separated by commas, the preferred one first.",
      "privacy": "`id` hides the caller's number and name.",
      "route_to_mobile": "Goes straight to the device of a Telnyx mobile number, past what intercepts its calls. False unless set.",
      "send_digits_on_answer": "Digits that are dialled once somebody answers, as an extension: `0-9`, `A-D`, `*`, `#`, and pauses: `w` of 0.5 s, `W` of 1 s.",
      "sip_auth_password": "The password for SIP digest authentication.",
      "sip_auth_username": "The user for SIP digest authentication.",
      "sip_region": "The region of the SIP signalling. `US` unless set.",
      "sip_transport_protocol": "`UDP` unless set.",
      "time_limit_secs": "How long the leg may last, in seconds, from 30 to 14400: 14400 unless set.",
      "timeout_secs": "How long it may ring, in seconds, from 5 to 600: 30 unless set.",
      "answering_machine_detection": "The detector: `disabled` unless set. `premium` also tells homes from businesses. `greeting_end` and `detect_words` also tell when the machine's greeting ends, and `detect_beep` only when it beeps.",
      "answering_machine_detection_config": "Tunes the detector. `premium` heeds `total_analysis_time_millis` and `greeting_duration_millis` alone.",
      "answering_machine_detection_config.after_greeting_silence_millis": "Silence after speech that points to a person, in ms: 800 unless set.",
      "answering_machine_detection_config.between_words_silence_millis": "The longest silence between two words, in ms: 50 unless set.",
      "answering_machine_detection_config.greeting_duration_millis": "A longer greeting points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.greeting_silence_duration_millis": "Silence that ends a machine's greeting, in ms: 1500 unless set.",
      "answering_machine_detection_config.greeting_total_analysis_time_millis": "How long the end of a machine's greeting is waited for, in ms: 5000 unless set.",
      "answering_machine_detection_config.initial_silence_millis": "A longer silence at the start points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.maximum_number_of_words": "More words point to a machine: 5 unless set.",
      "answering_machine_detection_config.maximum_word_length_millis": "A longer word points to a machine, in ms: 3500 unless set.",
      "answering_machine_detection_config.silence_threshold": "The loudness below which all is silence: 256 unless set.",
      "answering_machine_detection_config.total_analysis_time_millis": "How long to detect, in ms: 3500 unless set.",
      "answering_machine_detection_config.beep_detection_profile": "Which detectors must agree on a beep: of loudness and pitch, or of pitch alone.",
      "answering_machine_detection_config.beep_max_frequency_hz": "The highest pitch of a beep, in Hz.",
      "answering_machine_detection_config.beep_min_frequency_hz": "The lowest pitch of a beep, in Hz. Above 480, the ringing tone of North America is no beep.",
      "answering_machine_detection_config.beep_min_tone_duration_millis": "The shortest beep, in ms.",
      "answering_machine_detection_config.beep_spectral_confirmation": "Looks at the spectrum of what may be a beep once more.",
      "answering_machine_detection_config.beep_spectral_min_purity": "How pure a tone must be there, from 0 to 1.",
      "answering_machine_detection_config.beep_spectral_reject_fax_cng": "Takes no fax tone for a beep.",
      "answering_machine_detection_config.beep_spectral_window_millis": "The length of the window there, in ms."
    }
  },
  "calls.enqueue": {
    "doc": "Puts a call at the end of a queue. It leaves the bridge that it is in.",
    "fields": {
      "queue_name": "The queue. One that does not exist is made.",
      "keep_after_hangup": "Keeps the caller's place when they hang up. False unless set.",
      "max_size": "How many calls a new queue holds: 100 unless set. A queue that exists keeps its size.",
      "max_wait_time_secs": "How long the call may wait, in seconds, before it is taken out.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "calls.leaveQueue": {
    "doc": "Takes a call out of the queue that it waits in.",
    "fields": {
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "connections.activeCalls.list": {
    "doc": "Lists the calls that are under way on a connection: a Voice API or TeXML application, or a SIP connection with a webhook.",
    "fields": {
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set."
    }
  },
  "callControlApplications.list": {
    "doc": "Lists the account's Voice API applications.",
    "fields": {
      "filter.outbound.outbound_voice_profile_id": "The profile that outbound calls go by.",
      "filter.application_name.contains": "Part of the application's name, in any case: three characters or more.",
      "filter.application_session_id": "The session that the calls belong to, a UUID.",
      "filter.connection_id": "The application or connection.",
      "filter.failed": "Only what failed, or only what did not.",
      "filter.from": "Who called.",
      "filter.leg_id": "One leg of a call, a UUID.",
      "filter.occurred_at": "When it happened, in ISO 8601. One comparison only.",
      "filter.occurred_at.eq": "At this moment.",
      "filter.occurred_at.gt": "After this moment.",
      "filter.occurred_at.gte": "At this moment or after it.",
      "filter.occurred_at.lt": "Before this moment.",
      "filter.occurred_at.lte": "At this moment or before it.",
      "filter.to": "Who was called.",
      "filter.type": "What was sent to Telnyx, or what Telnyx sent.",
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set.",
      "sort": "Ascending by this field; descending with a `-` before it. `created_at` unless set."
    }
  },
  "callControlApplications.create": {
    "doc": "Creates a Voice API application: where webhooks go, and how calls are handled.",
    "fields": {
      "application_name": "A name of one's own choice.",
      "webhook_event_url": "Where webhooks go: an address with its scheme.",
      "active": "An inactive application can't be used. True unless set.",
      "anchorsite_override": "Where the media are handled: `Latency`, the default, takes the site that answers fastest.",
      "call_cost_in_webhooks": "Sends webhooks with what a call costs. False unless set.",
      "dtmf_type": "How Telnyx sends digits. `RFC 2833` unless set.",
      "first_command_timeout": "Hangs up when no command comes in time. False unless set.",
      "first_command_timeout_secs": "That time, in seconds. 30 unless set.",
      "inbound.channel_limit": "The most calls at the same time.",
      "inbound.shaken_stir_enabled": "Adds SHAKEN/STIR data to the webhooks of inbound calls. False unless set.",
      "inbound.sip_subdomain": "The `example` of `example.sip.telnyx.com`.",
      "inbound.sip_subdomain_receive_settings": "Who may call the subdomain. `from_anyone` unless set.",
      "outbound.channel_limit": "The most calls at the same time.",
      "outbound.outbound_voice_profile_id": "The profile that outbound calls go by.",
      "redact_dtmf_debug_logging": "Keeps the digits that callers press out of Telnyx's debug logs. False unless set.",
      "webhook_api_version": "The format of the webhooks: `1` unless set.",
      "webhook_event_failover_url": "Where webhooks go when `webhook_event_url` fails.",
      "webhook_timeout_secs": "How long a webhook may take before it counts as failed, in seconds, from 0 to 30."
    }
  },
  "callControlApplications.get": {
    "doc": "Reads a Voice API application.",
    "fields": {}
  },
  "callControlApplications.update": {
    "doc": "Changes a Voice API application. Its name and `webhook_event_url` are always needed; other fields that are left out stay as they are.",
    "fields": {
      "application_name": "A name of one's own choice.",
      "webhook_event_url": "Where webhooks go: an address with its scheme.",
      "active": "An inactive application can't be used. True unless set.",
      "anchorsite_override": "Where the media are handled: `Latency`, the default, takes the site that answers fastest.",
      "call_cost_in_webhooks": "Sends webhooks with what a call costs. False unless set.",
      "dtmf_type": "How Telnyx sends digits. `RFC 2833` unless set.",
      "first_command_timeout": "Hangs up when no command comes in time. False unless set.",
      "first_command_timeout_secs": "That time, in seconds. 30 unless set.",
      "inbound.channel_limit": "The most calls at the same time.",
      "inbound.shaken_stir_enabled": "Adds SHAKEN/STIR data to the webhooks of inbound calls. False unless set.",
      "inbound.sip_subdomain": "The `example` of `example.sip.telnyx.com`.",
      "inbound.sip_subdomain_receive_settings": "Who may call the subdomain. `from_anyone` unless set.",
      "outbound.channel_limit": "The most calls at the same time.",
      "outbound.outbound_voice_profile_id": "The profile that outbound calls go by.",
      "redact_dtmf_debug_logging": "Keeps the digits that callers press out of Telnyx's debug logs. False unless set.",
      "webhook_api_version": "The format of the webhooks: `1` unless set.",
      "webhook_event_failover_url": "Where webhooks go when `webhook_event_url` fails.",
      "webhook_timeout_secs": "How long a webhook may take before it counts as failed, in seconds, from 0 to 30."
    }
  },
  "callControlApplications.delete": {
    "doc": "Deletes a Voice API application, and replies with what it was.",
    "fields": {}
  },
  "callEvents.list": {
    "doc": "Lists what happened on calls, in the order of time. Only the last 24 hours are searched unless `filter.leg_id` or `filter.application_session_id` is given.",
    "fields": {
      "filter.outbound.outbound_voice_profile_id": "The profile that outbound calls went by.",
      "filter.application_name.contains": "Part of the application's name, in any case: three characters or more.",
      "filter.application_session_id": "The session that the calls belong to, a UUID.",
      "filter.connection_id": "The application or connection.",
      "filter.failed": "Only what failed, or only what did not.",
      "filter.from": "Who called.",
      "filter.leg_id": "One leg of a call, a UUID.",
      "filter.occurred_at": "When it happened, in ISO 8601. One comparison only.",
      "filter.occurred_at.eq": "At this moment.",
      "filter.occurred_at.gt": "After this moment.",
      "filter.occurred_at.gte": "At this moment or after it.",
      "filter.occurred_at.lt": "Before this moment.",
      "filter.occurred_at.lte": "At this moment or before it.",
      "filter.to": "Who was called.",
      "filter.type": "What was sent to Telnyx, or what Telnyx sent.",
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set."
    }
  },
  "phoneNumbers.list": {
    "doc": "Lists the account's phone numbers, those that were made last first.",
    "fields": {
      "filter.billing_group_id": "The group that it is billed to; `null`, as a text, for numbers without one.",
      "filter.connection_id": "The application or connection that its calls go to.",
      "filter.country_iso_alpha2": "One country, as in `US`.",
      "filter.emergency_address_id": "The address for emergency calls; `null`, as a text, for numbers without one.",
      "filter.phone_number": "Part of the number: three digits or more. Telnyx finds nothing where there is anything else, also a `+`.",
      "filter.voice.connection_name.contains": "Part of the name: three characters or more.",
      "filter.voice.connection_name.ends_with": "How it ends: three characters or more.",
      "filter.voice.connection_name.starts_with": "How it begins: three characters or more.",
      "filter.without_tags": "`true` for numbers without a tag.",
      "handle_messaging_profile_error": "`true` leaves out what belongs to messaging when it can't be had, where the request fails otherwise.",
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250."
    }
  },
  "phoneNumbers.get": {
    "doc": "Reads a phone number by its id.",
    "fields": {}
  },
  "phoneNumbers.update": {
    "doc": "Changes a phone number, as what its calls go to. Fields that are left out stay as they are.",
    "fields": {
      "billing_group_id": "The group that it is billed to.",
      "connection_id": "The application or connection that its calls go to: the id of a TeXML application, say.",
      "external_pin": "What a carrier has to name before it may take the number away.",
      "tags": "All of them: they replace those that it has."
    }
  },
  "conferences.list": {
    "doc": "Lists the conferences of the account, those that expire last first.",
    "fields": {
      "filter.outbound.outbound_voice_profile_id": "The profile that outbound calls went by.",
      "filter.application_name.contains": "Part of the application's name, in any case: three characters or more.",
      "filter.application_session_id": "The session that the calls belong to, a UUID.",
      "filter.connection_id": "The application or connection.",
      "filter.failed": "Only what failed, or only what did not.",
      "filter.from": "Who called.",
      "filter.leg_id": "One leg of a call, a UUID.",
      "filter.occurred_at": "When it happened, in ISO 8601. One comparison only.",
      "filter.occurred_at.eq": "At this moment.",
      "filter.occurred_at.gt": "After this moment.",
      "filter.occurred_at.gte": "At this moment or after it.",
      "filter.occurred_at.lt": "Before this moment.",
      "filter.occurred_at.lte": "At this moment or before it.",
      "filter.to": "Who was called.",
      "filter.type": "What was sent to Telnyx, or what Telnyx sent.",
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.create": {
    "doc": "Makes a conference out of a call, which becomes its first participant. It ends when everyone has left, or after four hours.",
    "fields": {
      "call_control_id": "The call that is put into it.",
      "name": "By this name others find it.",
      "beep_enabled": "When a beep is heard, as participants come and go. `never` unless set.",
      "comfort_noise": "A soft noise where there would be silence. True unless set.",
      "duration_minutes": "Ends it after this time, in minutes.",
      "hold_audio_url": "What participants on hold hear: an MP3 or WAV file. Not with `hold_media_name`.",
      "hold_media_name": "What participants on hold hear: a file of the account's media storage. Not with `hold_audio_url`.",
      "max_participants": "The most participants at the same time, from 2 to 800: 250 unless set.",
      "start_conference_on_create": "False keeps everyone on hold until a participant starts it. True unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it."
    }
  },
  "conferences.get": {
    "doc": "Reads a conference.",
    "fields": {
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.end": {
    "doc": "Ends a conference, and hangs up on everyone in it.",
    "fields": {
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.hold": {
    "doc": "Puts participants on hold. It is not sent twice when no reply comes: what they hear might start anew.",
    "fields": {
      "call_control_ids": "Who is put on hold. Everyone, where the list is empty or left out.",
      "audio_url": "What they hear meanwhile: an MP3 or WAV file. Not with `media_name`.",
      "media_name": "What they hear meanwhile: a file of the account's media storage. Not with `audio_url`.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.join": {
    "doc": "Puts a call into a conference.",
    "fields": {
      "call_control_id": "The call that joins.",
      "beep_enabled": "When a beep is heard for them. The conference's own choice unless set.",
      "end_conference_on_exit": "Their leaving ends the conference, and hangs up on everyone. False unless set.",
      "soft_end_conference_on_exit": "Their leaving ends the conference, and hangs up on no one. False unless set.",
      "hold": "They join on hold. False unless set.",
      "hold_audio_url": "What they hear on hold: an MP3 or WAV file. Only with `hold`; not with `hold_media_name`.",
      "hold_media_name": "What they hear on hold: a file of the account's media storage. Only with `hold`; not with `hold_audio_url`.",
      "mute": "They join muted. False unless set.",
      "start_conference_on_enter": "Their coming starts a conference that was made to wait. False unless set.",
      "supervisor_role": "What they are to the others. `none`, the default, and `barge`: a participant; `monitor`: hears all and is heard by nobody; `whisper`: is heard by `whisper_call_control_ids` alone.",
      "whisper_call_control_ids": "Whom a supervisor whispers to. Without anyone, they only listen.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it."
    }
  },
  "conferences.leave": {
    "doc": "Takes a call out of a conference. The call goes on, parked.",
    "fields": {
      "call_control_id": "The call that leaves.",
      "beep_enabled": "Whether a beep is heard for it. The conference's own choice unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.mute": {
    "doc": "Mutes participants: they hear, and are not heard.",
    "fields": {
      "call_control_ids": "Who is muted. Everyone, where the list is empty or left out.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.unhold": {
    "doc": "Takes participants off hold.",
    "fields": {
      "call_control_ids": "Who is taken off hold.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.unmute": {
    "doc": "Lets muted participants be heard again.",
    "fields": {
      "call_control_ids": "Who is heard again. Everyone, where the list is empty or left out.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.update": {
    "doc": "Makes a participant a supervisor, or a plain participant again.",
    "fields": {
      "call_control_id": "The call of the participant.",
      "supervisor_role": "What they are to the others. `none` and `barge`: a participant; `monitor`: hears all and is heard by nobody; `whisper`: is heard by `whisper_call_control_ids` alone.",
      "whisper_call_control_ids": "Whom they whisper to. Without anyone, they only listen.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.gatherUsingAudio": {
    "doc": "Plays a prompt to one participant and collects the keys that they press. It is not sent twice when no reply comes: they might hear the prompt twice.",
    "fields": {
      "call_control_id": "Who is asked.",
      "audio_url": "The prompt: an MP3 or WAV file. Not with `media_name`.",
      "media_name": "The prompt: a file of the account's media storage. Not with `audio_url`.",
      "gather_id": "Up to 100 characters, which the webhook repeats.",
      "initial_timeout_millis": "How long to wait for the first key, in ms.",
      "inter_digit_timeout_millis": "How long to wait between two keys, in ms: 5000 unless set.",
      "invalid_audio_url": "Played when the keys do not fit: an MP3 or WAV file.",
      "invalid_media_name": "Played when the keys do not fit: a file of the account's media storage.",
      "maximum_digits": "The most keys: 128 unless set.",
      "maximum_tries": "How often the prompt is played at most: 3 times unless set.",
      "minimum_digits": "The fewest keys: 1 unless set.",
      "stop_playback_on_dtmf": "A key stops the prompt. True unless set.",
      "terminating_digit": "The key that says that the input is complete: `#` unless set. An empty text: none does.",
      "timeout_millis": "How long to wait for the input as a whole, in ms: 60000 unless set.",
      "valid_digits": "The keys that count: `0123456789#*` unless set.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it."
    }
  },
  "conferences.play": {
    "doc": "Plays a file. It is not sent twice when no reply comes: it might be heard twice.",
    "fields": {
      "audio_url": "An MP3 or WAV file. Not with `media_name`.",
      "media_name": "A file of the account's media storage. Not with `audio_url`.",
      "call_control_ids": "Who hears it. Everyone, where the list is empty or left out.",
      "loop": "How often, from 1 to 100, or `infinity`: once unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.sendDtmf": {
    "doc": "Sends the tones of keys. It is not sent twice when no reply comes: the keys might be pressed twice.",
    "fields": {
      "digits": "`0` to `9`, `A` to `D`, `*` and `#`; `w` waits for half a second, `W` for a whole one.",
      "call_control_ids": "Who gets them. Everyone, where the list is empty or left out.",
      "duration_millis": "How long each tone lasts, in ms, from 100 to 500: 250 unless set.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it."
    }
  },
  "conferences.stop": {
    "doc": "Stops what is played.",
    "fields": {
      "call_control_ids": "For whom it stops. Everyone, where the list is empty or left out.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.recordPause": {
    "doc": "Pauses the recording of a conference: what is said meanwhile is not in the file.",
    "fields": {
      "recording_id": "The recording that is paused. All of them unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.recordResume": {
    "doc": "Goes on with a recording that was paused.",
    "fields": {
      "recording_id": "The recording that goes on. All of them unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.recordStart": {
    "doc": "Records a conference until it ends or `recordStop` is sent. The webhook `conference.recording.saved` then has the address.",
    "fields": {
      "channels": "`single` unless set. `dual` is stereo: whoever made the conference on the first channel, everyone else on the second.",
      "custom_file_name": "The file's name, of up to 40 characters. Telnyx adds the time to it.",
      "play_beep": "A beep when it starts.",
      "trim": "Cuts silence from both ends.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.recordStop": {
    "doc": "Ends the recording of a conference. The webhook `conference.recording.saved` then has the address.",
    "fields": {
      "recording_id": "The recording that ends, a UUID. All of them unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set.",
      "client_state": "State of your own, in Base64: each webhook that follows for the call carries it."
    }
  },
  "conferences.speak": {
    "doc": "Says something.",
    "fields": {
      "payload": "What is said: text, or SSML with `payload_type`. Up to 3000 characters.",
      "voice": "Who says it: `Provider.Model.Voice`, such as `AWS.Polly.Joanna-Neural`, or `male` or `female`.",
      "payload_type": "`ssml`, or `text`, which it is unless set.",
      "language": "The language of the text. Polly's voices have their own.",
      "voice_settings": "What the voice's provider takes besides. `type` names the provider.",
      "call_control_ids": "Who hears it. Everyone, where the list is empty or left out.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set.",
      "command_id": "By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set."
    }
  },
  "conferences.participants.list": {
    "doc": "Lists who is in a conference, and who has left it.",
    "fields": {
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set.",
      "region": "Where the conference is hosted. The region where the account's data lie, Europe or US, unless set."
    }
  },
  "conferences.participants.get": {
    "doc": "Reads a participant, found by their id or their label.",
    "fields": {}
  },
  "conferences.participants.update": {
    "doc": "Changes what a participant's coming and going does. Fields that are left out stay as they are.",
    "fields": {
      "beep_enabled": "When a beep is heard for them.",
      "end_conference_on_exit": "Their leaving ends the conference, and hangs up on everyone.",
      "soft_end_conference_on_exit": "Their leaving ends the conference, and hangs up on no one."
    }
  },
  "queues.list": {
    "doc": "Lists the queues of the account.",
    "fields": {
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250."
    }
  },
  "queues.create": {
    "doc": "Creates a queue. One that a call is put into exists from then on as well.",
    "fields": {
      "queue_name": "By this name calls are put into it, up to 255 characters.",
      "max_size": "How many calls may wait: 300 unless set."
    }
  },
  "queues.get": {
    "doc": "Reads a queue: how many calls wait in it, and for how long.",
    "fields": {}
  },
  "queues.update": {
    "doc": "Changes how many calls may wait in a queue.",
    "fields": {
      "max_size": "How many calls may wait."
    }
  },
  "queues.delete": {
    "doc": "Deletes a queue. One in which calls wait is refused, with 400.",
    "fields": {}
  },
  "queues.calls.list": {
    "doc": "Lists the calls that wait in a queue.",
    "fields": {
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "page.after": "What comes after this cursor.",
      "page.before": "What comes before this cursor.",
      "page.limit": "Items at most, up to 250: 20 unless set."
    }
  },
  "queues.calls.get": {
    "doc": "Reads a call that waits in a queue: its place, and how long it has waited.",
    "fields": {}
  },
  "queues.calls.update": {
    "doc": "Changes whether a call keeps its place in a queue when it is over.",
    "fields": {
      "keep_after_hangup": "Keeps its place for somebody who is called back."
    }
  },
  "queues.calls.remove": {
    "doc": "Takes a call that is over, and whose place was kept, out of a queue.",
    "fields": {}
  },
  "texml.applications.list": {
    "doc": "Lists the TeXML applications of the account, newest first unless sorted otherwise.",
    "fields": {
      "filter.friendly_name": "Part of the name, in any case: three characters or more.",
      "page.number": "From 1.",
      "page.size": "Items on a page, up to 250.",
      "sort": "Ascending by this field; descending with a `-` before it."
    }
  },
  "texml.applications.create": {
    "doc": "Creates a TeXML application: where instructions are fetched, and how calls are handled.",
    "fields": {
      "friendly_name": "A name of one's own choice.",
      "voice_url": "Where Telnyx fetches the instructions for a call.",
      "active": "An inactive application can't be used. True unless set.",
      "anchorsite_override": "Where the media are handled: `Latency`, the default, takes the site that answers fastest.",
      "call_cost_in_webhooks": "Sends webhooks with what a call costs. False unless set.",
      "dtmf_type": "How Telnyx sends digits. `RFC 2833` unless set.",
      "first_command_timeout": "Hangs up when no instruction comes in time. False unless set.",
      "first_command_timeout_secs": "That time, in seconds. 30 unless set.",
      "inbound.channel_limit": "The most calls at the same time.",
      "inbound.shaken_stir_enabled": "Adds SHAKEN/STIR data to the webhooks of inbound calls. False unless set.",
      "inbound.sip_subdomain": "The `example` of `example.sip.telnyx.com`.",
      "inbound.sip_subdomain_receive_settings": "Who may call the subdomain. `from_anyone` unless set.",
      "outbound.channel_limit": "The most calls at the same time.",
      "outbound.outbound_voice_profile_id": "The profile that outbound calls go by.",
      "status_callback": "Where Telnyx reports the progress of calls.",
      "status_callback_method": "The method of that report, in lower case. `post` unless set.",
      "voice_fallback_url": "Asked for instructions when `voice_url` fails.",
      "voice_method": "The method of `voice_url`, in lower case. `post` unless set."
    }
  },
  "texml.applications.get": {
    "doc": "Reads a TeXML application.",
    "fields": {}
  },
  "texml.applications.update": {
    "doc": "Changes a TeXML application. Its name and `voice_url` are always needed; other fields that are left out stay as they are.",
    "fields": {
      "friendly_name": "A name of one's own choice.",
      "voice_url": "Where Telnyx fetches the instructions for a call.",
      "active": "An inactive application can't be used. True unless set.",
      "anchorsite_override": "Where the media are handled: `Latency`, the default, takes the site that answers fastest.",
      "call_cost_in_webhooks": "Sends webhooks with what a call costs. False unless set.",
      "dtmf_type": "How Telnyx sends digits. `RFC 2833` unless set.",
      "first_command_timeout": "Hangs up when no instruction comes in time. False unless set.",
      "first_command_timeout_secs": "That time, in seconds. 30 unless set.",
      "inbound.channel_limit": "The most calls at the same time.",
      "inbound.shaken_stir_enabled": "Adds SHAKEN/STIR data to the webhooks of inbound calls. False unless set.",
      "inbound.sip_subdomain": "The `example` of `example.sip.telnyx.com`.",
      "inbound.sip_subdomain_receive_settings": "Who may call the subdomain. `from_anyone` unless set.",
      "outbound.channel_limit": "The most calls at the same time.",
      "outbound.outbound_voice_profile_id": "The profile that outbound calls go by.",
      "status_callback": "Where Telnyx reports the progress of calls.",
      "status_callback_method": "The method of that report, in lower case. `post` unless set.",
      "voice_fallback_url": "Asked for instructions when `voice_url` fails.",
      "voice_method": "The method of `voice_url`, in lower case. `post` unless set."
    }
  },
  "texml.applications.delete": {
    "doc": "Deletes a TeXML application, and replies with what it was.",
    "fields": {}
  },
  "texml.calls.list": {
    "doc": "Lists the account's calls. A new call may take a moment to show up.",
    "fields": {
      "To": "Calls to this number.",
      "From": "Calls from this number.",
      "Status": "Calls in this state.",
      "StartTime": "Calls that started on this day: `YYYY-MM-DD`.",
      "StartTime>": "Calls that started after this day.",
      "StartTime<": "Calls that started before this day.",
      "EndTime": "Calls that ended on this day: `YYYY-MM-DD`.",
      "EndTime>": "Calls that ended after this day.",
      "EndTime<": "Calls that ended before this day.",
      "Page": "The page to begin with, from 0; it goes with `PageToken`.",
      "PageSize": "Calls on a page.",
      "PageToken": "Of a page's `next_page_uri`."
    }
  },
  "texml.calls.create": {
    "doc": "Calls somebody. Once they answer, the instructions of the TeXML application are run, or those of `Url` or `Texml` where one is given. It is not sent twice when no reply comes: the phone might ring twice.",
    "fields": {
      "ApplicationSid": "The id of the TeXML application that the call belongs to.",
      "To": "Who is called: `+` and the number with its country code.",
      "From": "The number that calls: `+` and the number with its country code.",
      "Url": "Where the instructions are fetched, instead of the application's address. Not with `Texml`.",
      "UrlMethod": "The method of `Url`. The application's unless set.",
      "FallbackUrl": "Asked for instructions when `Url` fails.",
      "Texml": "The instructions themselves: a TeXML document. Not with `Url`.",
      "StatusCallbackEvent": "What is reported: `initiated`, `ringing`, `answered`, `completed`, separated by spaces. `completed` unless set.",
      "CancelPlaybackOnDetectMessageEnd": "Stops what is played when the greeting ends. True unless set.",
      "CancelPlaybackOnMachineDetection": "Stops what is played when a machine is found. True unless set.",
      "DeepfakeDetection": "Looks for a synthetic voice on the other side.",
      "DeepfakeDetectionCallbackUrl": "Where the outcome is reported.",
      "DeepfakeDetectionCallbackMethod": "`POST` unless set.",
      "MediaEncryption": "`disabled` unless set.",
      "SuperviseCallSid": "A call to listen in on. The new call then sends no reports of its own.",
      "SupervisingRole": "`barge`, the default, is heard by all; `whisper` by the supervised side alone; `monitor` by nobody.",
      "CallerId": "The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `From` unless set.",
      "CustomHeaders": "SIP headers for the call.",
      "PreferredCodecs": "Names of codecs, separated by commas, the preferred one first.",
      "SipAuthPassword": "The password for SIP digest authentication.",
      "SipAuthUsername": "The user for SIP digest authentication.",
      "StatusCallback": "Where Telnyx reports the progress of the call.",
      "StatusCallbackMethod": "`POST` unless set.",
      "Timeout": "How long it may ring, in seconds, from 5 to 120: 30 unless set.",
      "TimeLimit": "How long the call may last, in seconds, from 30 to 14400: 14400 unless set.",
      "RecordingTimeout": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it.",
      "SendRecordingUrl": "Puts `RecordingUrl` into the reports. True unless set.",
      "MachineDetection": "Finds out whether a machine answers. `DetectMessageEnd` also waits for its greeting to end. `Disable` unless set.",
      "DetectionMode": "The detector. `Regular` unless set.",
      "AsyncAmd": "Detects while the instructions run already. False unless set.",
      "AsyncAmdStatusCallback": "Where the outcome is reported with `AsyncAmd`.",
      "AsyncAmdStatusCallbackMethod": "`POST` unless set.",
      "MachineDetectionTimeout": "How long to detect, in ms, from 500 to 60000: 30000 unless set.",
      "MachineDetectionPromptEndTimeout": "Silence after the prompt of a call screener, in ms, from 1000 to 120000. Of use to `PremiumCallScreening` alone.",
      "SipRegion": "The region of the SIP signalling. `US` unless set.",
      "Record": "Records the call from its start. False unless set.",
      "RecordingChannels": "`mono` unless set; `dual` has each side in a channel of its own.",
      "RecordingStatusCallback": "Where Telnyx reports on the recording.",
      "RecordingStatusCallbackEvent": "What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set.",
      "RecordingStatusCallbackMethod": "`POST` unless set.",
      "RecordingTrack": "Which side is recorded. `both` unless set.",
      "Trim": "Whether silence is cut from both ends. `trim-silence` unless set.",
      "MachineDetectionSilenceTimeout": "Silence at the start that points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechEndThreshold": "Silence after speech that points to a person, in ms: 800 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechThreshold": "A greeting longer than this points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionBeepMaxFrequency": "The highest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinFrequency": "The lowest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinToneDuration": "The shortest beep, in ms.",
      "MachineDetectionBeepProfile": "Which detectors must agree on a beep.",
      "MachineDetectionBeepSpectralConfirmation": "Looks at the spectrum of what may be a beep once more.",
      "MachineDetectionBeepSpectralMinPurity": "How pure a tone must be there, from 0 to 1.",
      "MachineDetectionBeepSpectralRejectFaxCng": "Takes no fax tone for a beep.",
      "MachineDetectionBeepSpectralWindow": "The length of the window there, in ms."
    }
  },
  "texml.calls.get": {
    "doc": "Reads a call, up to 30 days after its end. A new call may take a moment to show up.",
    "fields": {}
  },
  "texml.calls.update": {
    "doc": "Changes a call that is under way: ends it, or gives it new instructions.",
    "fields": {
      "Status": "`completed` ends the call.",
      "Url": "Where new instructions are fetched. Not with `Texml`.",
      "Method": "The method of `Url`.",
      "FallbackUrl": "Asked for instructions when `Url` fails.",
      "FallbackMethod": "The method of `FallbackUrl`.",
      "StatusCallback": "Where Telnyx reports the progress of the call.",
      "StatusCallbackMethod": "The method of that report.",
      "Texml": "The new instructions themselves: a TeXML document. Not with `Url`."
    }
  },
  "texml.calls.createOnConnection": {
    "doc": "Calls somebody by the id of a TeXML application, without the account's. Once they answer, the application's instructions are run, or those of `Url` or `Texml` where one is given. `create` takes many more settings. It is not sent twice when no reply comes: the phone might ring twice.",
    "fields": {
      "To": "Who is called: `+` and the number with its country code, or a SIP URI.",
      "From": "Who calls: `+` and the number with its country code, or a SIP URI.",
      "Url": "Where the instructions are fetched, instead of the application's address. Not with `Texml`.",
      "Method": "The method of `Url`.",
      "Texml": "The instructions themselves: a TeXML document. Not with `Url`."
    }
  },
  "texml.calls.recordings.list": {
    "doc": "Lists the recordings of a call.",
    "fields": {}
  },
  "texml.calls.recordings.create": {
    "doc": "Starts to record a call that is under way. It is not sent twice when no reply comes: there might be two recordings.",
    "fields": {
      "PlayBeep": "Beeps when the recording starts. True unless set.",
      "RecordingChannels": "`dual`, the default, has the first leg in a channel of its own; `single` mixes all. Where a call is created, the same field takes `mono` and `dual`, and `mono` is the default.",
      "RecordingStatusCallback": "Where Telnyx reports on the recording.",
      "RecordingStatusCallbackEvent": "What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set.",
      "RecordingStatusCallbackMethod": "`POST` unless set.",
      "RecordingTrack": "Which side is recorded. `both` unless set.",
      "SendRecordingUrl": "Puts `RecordingUrl` into the reports. True unless set."
    }
  },
  "texml.calls.recordings.update": {
    "doc": "Pauses, resumes or stops a recording of a call.",
    "fields": {
      "Status": "`paused` pauses it, `in-progress` goes on with it, `stopped` ends it."
    }
  },
  "texml.calls.siprec.create": {
    "doc": "Sends a call's audio to a recording server by SIPREC. It is not sent twice when no reply comes: there might be two sessions.",
    "fields": {
      "ConnectorName": "The SIPREC connector of the account that leads to the recording server.",
      "Name": "A name of one's own choice, by which a TeXML document can end the session.",
      "Track": "Which audio is sent. `both_tracks` unless set.",
      "SipTransport": "The transport to the recording server. `udp` unless set.",
      "Secure": "Encrypts media and signalling (SRTP and TLS). The connector's port must be 5061 then.",
      "SessionTimeoutSecs": "The `Session-Expires` of the session, in seconds: 90 or more, or 0 for none. 1800 unless set.",
      "IncludeMetadataCustomHeaders": "Puts custom parameters into the metadata of the recording; else they go into SIP headers.",
      "StatusCallback": "Where Telnyx reports on the session.",
      "StatusCallbackMethod": "The method of that report."
    }
  },
  "texml.calls.siprec.update": {
    "doc": "Ends a SIPREC session.",
    "fields": {
      "Status": "`stopped` ends it."
    }
  },
  "texml.calls.streams.create": {
    "doc": "Streams a call's audio to a WebSocket. It is not sent twice when no reply comes: there might be two streams.",
    "fields": {
      "Url": "The WebSocket that the audio is sent to: `wss://…`.",
      "Name": "A name of one's own choice.",
      "Track": "Which audio is sent. `inbound_track` unless set.",
      "BidirectionalMode": "How the audio that the WebSocket sends back is packed. `mp3` unless set.",
      "BidirectionalCodec": "Its codec where the mode is `rtp`. `PCMU` unless set.",
      "StatusCallback": "Where Telnyx reports on the stream.",
      "StatusCallbackMethod": "`POST` unless set."
    }
  },
  "texml.calls.streams.update": {
    "doc": "Ends a stream.",
    "fields": {
      "Status": "`stopped`, which it is unless set, ends it."
    }
  },
  "texml.aiCalls.create": {
    "doc": "Has an AI assistant call somebody, by the id of a TeXML application. There are no instructions to give: the assistant has its own. It is not sent twice when no reply comes: the phone might ring twice.",
    "fields": {
      "AIAssistantId": "The assistant that talks.",
      "To": "Who is called: `+` and the number with its country code, or a SIP URI.",
      "From": "The number that calls: `+` and the number with its country code.",
      "AIAssistantVersion": "A version of the assistant.",
      "AIAssistantDynamicVariables": "Values for the variables of the assistant, by name.",
      "ConversationCallback": "Where Telnyx reports that the conversation begins and ends.",
      "ConversationCallbackMethod": "`POST` unless set.",
      "ConversationCallbacks": "The same, where there are several.",
      "Passports": "PASSporT identifiers, for STIR/SHAKEN.",
      "StatusCallbackEvent": "What is reported, separated by spaces: `initiated`, `ringing`, `answered`, `completed`, `no-answer`, `busy`, `canceled`, `failed`, and `analyzed` once the conversation is evaluated. `completed` unless set.",
      "StatusCallbacks": "Where Telnyx reports the progress of the call, where there are several.",
      "CallerId": "The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `From` unless set.",
      "CustomHeaders": "SIP headers for the call.",
      "PreferredCodecs": "Names of codecs, separated by commas, the preferred one first.",
      "SipAuthPassword": "The password for SIP digest authentication.",
      "SipAuthUsername": "The user for SIP digest authentication.",
      "StatusCallback": "Where Telnyx reports the progress of the call.",
      "StatusCallbackMethod": "`POST` unless set.",
      "Timeout": "How long it may ring, in seconds, from 5 to 120: 30 unless set.",
      "TimeLimit": "How long the call may last, in seconds, from 30 to 14400: 14400 unless set.",
      "RecordingTimeout": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it.",
      "SendRecordingUrl": "Puts `RecordingUrl` into the reports. True unless set.",
      "MachineDetection": "Finds out whether a machine answers. `DetectMessageEnd` also waits for its greeting to end. `Disable` unless set.",
      "DetectionMode": "The detector. `Regular` unless set.",
      "AsyncAmd": "Detects while the instructions run already. False unless set.",
      "AsyncAmdStatusCallback": "Where the outcome is reported with `AsyncAmd`.",
      "AsyncAmdStatusCallbackMethod": "`POST` unless set.",
      "MachineDetectionTimeout": "How long to detect, in ms, from 500 to 60000: 30000 unless set.",
      "MachineDetectionPromptEndTimeout": "Silence after the prompt of a call screener, in ms, from 1000 to 120000. Of use to `PremiumCallScreening` alone.",
      "SipRegion": "The region of the SIP signalling. `US` unless set.",
      "Record": "Records the call from its start. False unless set.",
      "RecordingChannels": "`mono` unless set; `dual` has each side in a channel of its own.",
      "RecordingStatusCallback": "Where Telnyx reports on the recording.",
      "RecordingStatusCallbackEvent": "What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set.",
      "RecordingStatusCallbackMethod": "`POST` unless set.",
      "RecordingTrack": "Which side is recorded. `both` unless set.",
      "Trim": "Whether silence is cut from both ends. `trim-silence` unless set.",
      "MachineDetectionSilenceTimeout": "Silence at the start that points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechEndThreshold": "Silence after speech that points to a person, in ms: 800 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechThreshold": "A greeting longer than this points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionBeepMaxFrequency": "The highest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinFrequency": "The lowest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinToneDuration": "The shortest beep, in ms.",
      "MachineDetectionBeepProfile": "Which detectors must agree on a beep.",
      "MachineDetectionBeepSpectralConfirmation": "Looks at the spectrum of what may be a beep once more.",
      "MachineDetectionBeepSpectralMinPurity": "How pure a tone must be there, from 0 to 1.",
      "MachineDetectionBeepSpectralRejectFaxCng": "Takes no fax tone for a beep.",
      "MachineDetectionBeepSpectralWindow": "The length of the window there, in ms."
    }
  },
  "texml.conferences.list": {
    "doc": "Lists the account's conferences.",
    "fields": {
      "FriendlyName": "Conferences of this name.",
      "Status": "Conferences in this state.",
      "DateCreated": "Conferences made on this day: `YYYY-MM-DD`.",
      "DateCreated>": "Conferences made on this day or later.",
      "DateCreated<": "Conferences made on this day or earlier.",
      "DateUpdated": "Conferences last changed on this day: `YYYY-MM-DD`.",
      "DateUpdated>": "Conferences last changed on this day or later.",
      "DateUpdated<": "Conferences last changed on this day or earlier.",
      "Page": "The page to begin with, from 0; it goes with `PageToken`.",
      "PageSize": "Conferences on a page.",
      "PageToken": "Where to begin: from another page's `next_page_uri`."
    }
  },
  "texml.conferences.get": {
    "doc": "Reads a conference.",
    "fields": {}
  },
  "texml.conferences.update": {
    "doc": "Ends a conference, or announces something to it. An announcement might be heard twice: it is not sent again by itself.",
    "fields": {
      "Status": "`completed` ends it, and hangs up on everybody.",
      "AnnounceUrl": "What to announce: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`.",
      "AnnounceMethod": "The method of `AnnounceUrl`. `POST` unless set."
    }
  },
  "texml.conferences.participants.list": {
    "doc": "Lists who is in a conference. After its end the list is empty.",
    "fields": {}
  },
  "texml.conferences.participants.create": {
    "doc": "Calls somebody and has them join a conference. `CustomHeaders` go as `CustomHeaders[0][name]` and `CustomHeaders[0][value]`, since Telnyx documents no form for them here. It is not sent twice when no reply comes: the phone might ring twice.",
    "fields": {
      "ApplicationSid": "The id of the TeXML application that the call belongs to. Needed unless the conference is named by its `ConferenceSid`.",
      "To": "Who is called: `+` and the number with its country code, or a SIP URI.",
      "From": "The number that calls: `+` and the number with its country code.",
      "Label": "A name of one's own choice, by which the other operations find the participant as by the call's SID.",
      "Timeout": "How long it may ring, in seconds, from 5 to 120: 30 unless set.",
      "TimeLimit": "How long the call may last, in seconds.",
      "StatusCallbackEvent": "What is reported: `initiated`, `ringing`, `answered`, `completed`, separated by spaces. `completed` unless set.",
      "EarlyMedia": "Lets them in before they answer, on early media. False unless set.",
      "StartConferenceOnEnter": "Whether their joining starts the conference. True unless set.",
      "EndConferenceOnExit": "Whether their leaving ends the conference for all. False unless set.",
      "Muted": "Nobody hears them.",
      "Coaching": "Has one participant alone hear them: the one of `CallSidToCoach`, which is needed then.",
      "CallSidToCoach": "Who hears them with `Coaching`.",
      "Beep": "When the conference hears a beep for them. The values are texts.",
      "WaitUrl": "What they hear until the conference starts: the address of an audio file.",
      "MaxParticipants": "The most participants, from 2 to 800: 250 unless set.",
      "ConferenceStatusCallback": "Where Telnyx reports on the conference.",
      "ConferenceStatusCallbackEvent": "What is reported: `start`, `end`, `join`, `leave`, separated by spaces. Nothing unless set.",
      "ConferenceStatusCallbackMethod": "`POST` unless set.",
      "ConferenceRecord": "Records the conference. `true` and `false`, as texts, say the same as the longer names. `do-not-record` unless set.",
      "ConferenceRecordingStatusCallback": "Where Telnyx reports on the recording of the conference.",
      "ConferenceRecordingStatusCallbackEvent": "What is reported: `in-progress`, `completed`, `absent`, separated by spaces; `failed` says the same as `absent`. `completed` unless set.",
      "ConferenceRecordingStatusCallbackMethod": "`POST` unless set.",
      "ConferenceRecordingTimeout": "Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it.",
      "ConferenceTrim": "Whether silence is cut from both ends of the recording. `trim-silence` unless set.",
      "MachineDetection": "Finds out whether a machine answers. `DetectMessageEnd` also waits for its greeting to end. Off unless set.",
      "MachineDetectionTimeout": "How long to detect before the outcome is `Unknown`, in ms.",
      "AmdStatusCallback": "Where the outcome is reported.",
      "AmdStatusCallbackMethod": "`POST` unless set.",
      "CancelPlaybackOnDetectMessageEnd": "Stops what is played when the greeting ends. True unless set.",
      "CancelPlaybackOnMachineDetection": "Stops what is played when a machine is found. True unless set.",
      "CallerId": "The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `From` unless set.",
      "CustomHeaders": "SIP headers for the call.",
      "PreferredCodecs": "Names of codecs, separated by commas, the preferred one first.",
      "SipAuthPassword": "The password for SIP digest authentication.",
      "SipAuthUsername": "The user for SIP digest authentication.",
      "StatusCallback": "Where Telnyx reports the progress of the call.",
      "StatusCallbackMethod": "`POST` unless set.",
      "Record": "Records the call from its start. False unless set.",
      "RecordingChannels": "`mono` unless set; `dual` has each side in a channel of its own.",
      "RecordingStatusCallback": "Where Telnyx reports on the recording.",
      "RecordingStatusCallbackEvent": "What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set.",
      "RecordingStatusCallbackMethod": "`POST` unless set.",
      "RecordingTrack": "Which side is recorded. `both` unless set.",
      "Trim": "Whether silence is cut from both ends. `trim-silence` unless set.",
      "MachineDetectionSilenceTimeout": "Silence at the start that points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechEndThreshold": "Silence after speech that points to a person, in ms: 800 unless set. `Premium` makes no use of it.",
      "MachineDetectionSpeechThreshold": "A greeting longer than this points to a machine, in ms: 3500 unless set. `Premium` makes no use of it.",
      "MachineDetectionBeepMaxFrequency": "The highest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinFrequency": "The lowest pitch of a beep, in Hz.",
      "MachineDetectionBeepMinToneDuration": "The shortest beep, in ms.",
      "MachineDetectionBeepProfile": "Which detectors must agree on a beep.",
      "MachineDetectionBeepSpectralConfirmation": "Looks at the spectrum of what may be a beep once more.",
      "MachineDetectionBeepSpectralMinPurity": "How pure a tone must be there, from 0 to 1.",
      "MachineDetectionBeepSpectralRejectFaxCng": "Takes no fax tone for a beep.",
      "MachineDetectionBeepSpectralWindow": "The length of the window there, in ms."
    }
  },
  "texml.conferences.participants.get": {
    "doc": "Reads one participant, by the SID of their call or by their label.",
    "fields": {}
  },
  "texml.conferences.participants.update": {
    "doc": "Mutes a participant, holds them, has them coach somebody, or announces something to them. An announcement might be heard twice: it is not sent again by itself.",
    "fields": {
      "Muted": "Nobody hears them.",
      "Hold": "Puts them on hold.",
      "HoldUrl": "What they hear on hold: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`.",
      "HoldMethod": "The method of `HoldUrl`.",
      "AnnounceUrl": "What to announce to them: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`.",
      "AnnounceMethod": "The method of `AnnounceUrl`. `POST` unless set.",
      "WaitUrl": "What they hear until the conference starts: the address of an audio file.",
      "BeepOnExit": "Whether the conference hears a beep when they leave.",
      "EndConferenceOnExit": "Whether their leaving ends the conference for all.",
      "Coaching": "Has one participant alone hear them: the one of `CallSidToCoach`, which is needed then.",
      "CallSidToCoach": "Who hears them with `Coaching`."
    }
  },
  "texml.conferences.participants.delete": {
    "doc": "Removes a participant, by the SID of their call or by their label: hangs up on them.",
    "fields": {}
  },
  "texml.conferences.recordings.list": {
    "doc": "Lists the recordings of a conference, in a form of its own: times as in `Thu, 15 Jun 2023 09:56:45 +0000`, the duration as a number, and statuses that tell what became of the file (`processing`, `absent`, `completed`, `deleted`). `listJson` has them in the form that all other operations on recordings have.",
    "fields": {}
  },
  "texml.conferences.recordings.listJson": {
    "doc": "Lists the recordings of a conference, in the form that `texml.recordings` and `texml.calls.recordings` have: times in ISO 8601, the duration as text, and statuses that tell how far the recording got (`in-progress`, `paused`, `stopped`, `completed`). `list` has them in another form.",
    "fields": {}
  },
  "texml.queues.list": {
    "doc": "Lists the account's queues.",
    "fields": {
      "DateCreated": "Queues made on this day: `YYYY-MM-DD`.",
      "DateCreated>": "Queues made on this day or later.",
      "DateCreated<": "Queues made on this day or earlier.",
      "DateUpdated": "Queues last changed on this day: `YYYY-MM-DD`.",
      "DateUpdated>": "Queues last changed on this day or later.",
      "DateUpdated<": "Queues last changed on this day or earlier.",
      "Page": "The page to begin with, from 0; it goes with `PageToken`.",
      "PageSize": "Queues on a page.",
      "PageToken": "Where to begin: from another page's `next_page_uri`."
    }
  },
  "texml.queues.create": {
    "doc": "Makes a queue. `<Enqueue>` makes one by itself where none has the name.",
    "fields": {
      "FriendlyName": "A name for people. The reply does not repeat it.",
      "MaxSize": "The most calls that may wait in it."
    }
  },
  "texml.queues.get": {
    "doc": "Reads a queue: how many calls wait in it, and how long.",
    "fields": {}
  },
  "texml.queues.update": {
    "doc": "Changes how many calls may wait in a queue.",
    "fields": {
      "MaxSize": "The most calls that may wait in it."
    }
  },
  "texml.queues.delete": {
    "doc": "Deletes a queue.",
    "fields": {}
  },
  "texml.recordings.list": {
    "doc": "Lists the account's recordings, of calls and of conferences.",
    "fields": {
      "DateCreated": "Recordings of this day, `YYYY-MM-DD`, or of this time, `YYYY-MM-DDThh:mm:ssZ`.",
      "DateCreated>": "Recordings of this day or time, or later.",
      "DateCreated<": "Recordings of this day or time, or earlier.",
      "Page": "The page to begin with, from 0.",
      "PageSize": "Recordings on a page."
    }
  },
  "texml.recordings.get": {
    "doc": "Reads a recording: where its audio is, among other things.",
    "fields": {}
  },
  "texml.recordings.delete": {
    "doc": "Deletes a recording. It can't be brought back.",
    "fields": {}
  },
  "texml.transcriptions.list": {
    "doc": "Lists the transcriptions of the account's recordings.",
    "fields": {
      "PageSize": "Transcriptions on a page.",
      "PageToken": "Where to begin: from another page's `next_page_uri`."
    }
  },
  "texml.transcriptions.get": {
    "doc": "Reads a transcription, with its text.",
    "fields": {}
  },
  "texml.transcriptions.delete": {
    "doc": "Deletes a transcription. It can't be brought back.",
    "fields": {}
  },
  "texml.secrets.create": {
    "doc": "Stores a secret, which TeXML templates then use by its name. A name that exists gets the new value.",
    "fields": {
      "name": "What templates call it: `{{#secret}}NAME{{/secret}}`.",
      "value": "Can't be read back."
    }
  }
};
