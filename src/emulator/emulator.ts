import { keyPairFromSeed, maskNumbers } from '../callbacks/index.js';
import { TexmlError } from '../document/index.js';
import {
  createExchange,
  defaultSettings,
  entriesIn,
  type FarEnd,
  farEndOf,
  hasEnded,
  type Settings,
  type TimelineEntry,
} from '../simulate/index.js';
import { answeringFor } from './answering.js';
import { createApplications } from './applications.js';
import { createCalls } from './calls.js';
import { createCommandIds } from './command-ids.js';
import { bringIn } from './config/bring-in.js';
import { checkOptions } from './config/check-config.js';
import { calledApplication } from './control/called-application.js';
import { createDeeds, type Deeds } from './control/deeds.js';
import { createViews } from './control/emulated-call.js';
import { bytesOf, newApiKey, newSeed, newUuid } from './credentials.js';
import { createFaults, entryOf, type Faults, faultySender } from './faults/index.js';
import { createRecordingFiles, recordingUrl } from './files/recording-files.js';
import { hideSignatures } from './files/signed-address.js';
import { createApp } from './http/app.js';
import { listen } from './http/listen.js';
import { logProblems, privateLog } from './log.js';
import { logRequests } from './log-requests.js';
import { readMedia } from './media.js';
import { createNumericIds } from './numeric-ids.js';
import type { EmulatorOptions } from './options.js';
import { createPace } from './pace.js';
import { createPatience } from './patience.js';
import { createPhones, type Phone } from './phone.js';
import { createPhoneNumbers } from './phone-numbers.js';
import { createSecrets } from './secrets.js';
import { boundedFetch, sender } from './send.js';
import { createSequence } from './sequence.js';
import { checkState, type EmulatorState } from './state/emulator-state.js';
import { load, saved } from './state/snapshot.js';
import { createStreamBridge } from './stream-bridge/index.js';
import { createVoiceApplications } from './voice-applications.js';

/** Telnyx in this process. What can be done with its calls can be done over HTTP as well, under the same names: see `Deeds`. */
export interface Emulator extends Deeds {
  /** What clients take for the API's address: `http://127.0.0.1:PORT/v2`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** `account_sid` in the paths. */
  readonly accountSid: string;
  /** What the requests that it sends are verified with: base64, as the Telnyx portal shows it. */
  readonly publicKey: string;
  /** The scripted person at a number. From now on they do nothing by themselves. */
  phone(number: string): Phone;
  /**
   * The other side of something that talks with the person on a call, or on a leg that it dialled: it is played by hand, where
   * `settings.farEnds` plays nothing. While one of its methods waits, virtual time passes.
   *
   * @param element Telnyx's name of the element. The application behind a `Stream` is the one at its address, unless `streams`
   * is `scripted`.
   * @throws {TexmlError} `no-such-call`.
   * @example
   * ```ts
   * import { TelnyxClient } from 'texml/api';
   * import { startEmulator } from 'texml/emulator';
   *
   * const emulator = await startEmulator();
   * const telnyx = new TelnyxClient({ apiKey: emulator.apiKey, baseUrl: emulator.baseUrl });
   * const { data } = await telnyx.texml.applications.create({
   *   friendly_name: 'help',
   *   voice_url: 'http://127.0.0.1:3000/', // its document has <Connect><ConversationRelay>
   * });
   * const caller = emulator.phone('+12025550100');
   * const sid = caller.calls('+12025550199', data.id);
   * await emulator.farEnd(sid, 'ConversationRelay').says('How can I help?');
   * await caller.hears('help');
   * await emulator.close();
   * ```
   */
  farEnd(callSid: string, element: 'AIAssistant' | 'AIGather' | 'ConversationRelay' | 'Stream'): FarEnd;
  /** Hears of everything that happens from now on. @returns What ends that. */
  onTimeline(listener: (entry: TimelineEntry) => void): () => void;
  /** What goes wrong on demand. Rules can be added and removed at any time; see `FaultRule`. */
  readonly faults: Faults;
  /** Everything that it is and has, as plain data, secrets among it. Requests and calls may be under way. */
  save(): EmulatorState;
  /**
   * Replaces all that it has by what was saved, of this emulator or of another: applications, secrets, calls and the rest. Its
   * address, key, account, public key, clock and settings stay those that it was started with.
   *
   * @throws {TexmlError} `bad-state`. Nothing is replaced then.
   */
  load(state: EmulatorState): void;
  /** Ends the calls, cuts the requests that are under way, and closes the server. */
  close(): Promise<void>;
}

/**
 * Starts Telnyx's API on this machine: clients talk to it over HTTP, and the calls that they place run against the real
 * addresses of their applications, with signed requests, but without an account and without a phone.
 *
 * It fetches whatever address an application, a call or a document names, as Telnyx does: only let those in whom you
 * trust with that. Its API key is sent nowhere.
 *
 * @throws {TexmlError} `cannot-listen` when the address can't be had, `bad-config` with all that is wrong with the options,
 * `bad-state` when the `state` is none, `bad-wav` when one of the `media` can't be read.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * import { startEmulator } from 'texml/emulator';
 *
 * const emulator = await startEmulator();
 * const telnyx = new TelnyxClient({ apiKey: emulator.apiKey, baseUrl: emulator.baseUrl });
 * const { data } = await telnyx.texml.applications.create({
 *   friendly_name: 'menu',
 *   voice_url: 'http://127.0.0.1:3000/',
 * });
 * const callee = emulator.phone('+12025550123');
 * await telnyx.texml.calls.create({ ApplicationSid: data.id, To: callee.number, From: '+12025550100' });
 * await callee.answers();
 * await callee.hears(/sales/);
 * await callee.press('1');
 * await emulator.close();
 * ```
 * @see https://developers.telnyx.com/api-reference
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, hostname = '127.0.0.1', clock = 'automatic', now = Date.now } = options;
  const media = readMedia(options.media ?? {});
  const { state } = options;
  checkOptions(options);
  if (state !== undefined) checkState(state);
  const settingsWith = (before: EmulatorState | undefined): Settings => ({
    ...defaultSettings,
    ...before?.engine.settings,
    ...options.settings,
    mediaSeconds: {
      ...before?.engine.settings.mediaSeconds,
      ...media.seconds,
      ...options.settings?.mediaSeconds,
    },
  });
  const settings = settingsWith(state);
  const seed = options.seed ?? state?.identity.seed ?? newSeed();
  const bytes = bytesOf(seed);
  const keys = await keyPairFromSeed(bytes('signing key'));
  const accountSid = options.accountSid ?? state?.identity.accountSid ?? newUuid(bytes, 'account');
  const apiKey = options.apiKey ?? state?.identity.apiKey ?? newApiKey(bytes);

  const closing = new AbortController();
  const sequence = createSequence();
  const faults = createFaults(options.faults ?? [], {
    seed: newUuid(bytes, 'faults'),
    now,
    onStrike: (strike) => log(entryOf(strike)),
  });
  const fetch = boundedFetch(closing.signal);
  const faulty = faultySender(({ url, ...rest }) => fetch(url, rest), faults, {
    closing: closing.signal,
    sign: keys.sign,
    timeoutSeconds: settings.requestTimeoutSeconds,
    log: (entry) => log(entry),
  });
  const server = await listen((request, connection) => app.fetch(request, connection), { port, hostname });
  const origin = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${server.port}`;
  const account = { sid: accountSid, recordingUrl: recordingUrl(origin, accountSid) };
  const opensStreams = options.streams !== 'scripted';
  const exchange = createExchange({
    target: unnamed,
    fetch,
    send: sender(sequence, closing.signal, faulty.deliver),
    clock: clock === 'real' ? 'real' : 'manual',
    seed: newUuid(bytes, 'calls'),
    account: { ...account, secrets: {} },
    atSending: (sent) => files.signed(sent),
    settings,
    opensStreams,
    keys,
    now,
    startedAt: state?.engine.startedAt ?? now(),
  });
  exchange.subscribe(sequence.listen);
  exchange.subscribe(faulty.listen);
  const secrets = createSecrets(exchange);
  const hide = (text: string): string => maskNumbers(hideSignatures(secrets.hide(text)));
  const log = privateLog(options.log ?? logProblems, hide);
  const failed = (event: string, what: string) => (error: unknown) =>
    log({
      level: 'error',
      event,
      message: `${what}: ${error instanceof Error ? error.message : String(error)}`,
    });
  const stopLogging = logRequests(exchange, log);

  // Whoever moves the manual clock moves the date.
  const calls = createCalls(exchange, () => (clock === 'manual' ? 0 : now() - exchange.state.startedAt));
  const ids = createNumericIds(now);
  const applications = createApplications(now, settings.voiceMethod, ids);
  const voiceApplications = createVoiceApplications(now, ids);
  const phoneNumbers = createPhoneNumbers(now, ids);
  const streams = createStreamBridge({
    calls,
    clock,
    accountSid,
    media: media.sounds,
    log,
    failed: failed('stream-failed', 'A stream failed'),
  });
  const fileKey = bytes('files');
  const { mediaOn } = streams;
  const files = createRecordingFiles({ calls, mediaOn, origin, accountSid, key: fileKey });
  const world = {
    accountSid,
    applications,
    voiceApplications,
    phoneNumbers,
    secrets,
    calls,
    commands: createCommandIds(),
    log,
  };
  const pace = createPace(exchange, {
    clock,
    beside: streams,
    patience: createPatience(exchange),
    failed: failed('engine-failed', 'The engine failed'),
    stalled: ([callSid]) =>
      log({
        level: 'warn',
        event: 'time-stands-still',
        message:
          'A script has the word, and waits for nothing, so no time passes. hears(), waits() and ends() of its phone let time pass; letsGo() leaves the call to itself.',
        callSid,
      }),
  });
  const phones = createPhones({
    calls,
    pace,
    answeringOf: (to, id) => answeringFor(to, id, world),
    failed(number, error) {
      if (!closing.signal.aborted) failed('script-failed', `The script of ${number} failed`)(error);
    },
  });
  const isHeld = (callSid: string): boolean => pace.held.includes(callSid);
  const views = createViews({ hide: secrets.hide, isHeld });
  const answeringOf = calledApplication(world);
  const deeds = createDeeds({ calls, pace, views, clock, answeringOf });
  const onTimeline = (listener: (entry: TimelineEntry) => void): (() => void) =>
    exchange.subscribe((effects) => {
      try {
        for (const entry of entriesIn(effects)) listener(entry);
      } catch (error) {
        failed('listener-failed', 'A listener of onTimeline threw')(error);
      }
    });
  const parts = { ...world, faults, pace, phones, sequence, streams };
  const save = (): EmulatorState => saved(parts, { accountSid, apiKey, seed }, now());
  const replace = (other: unknown): void => {
    checkState(other);
    load(parts, other, { account, opensStreams, signsRequests: true, settings: settingsWith(other) });
  };
  const app = createApp(world, {
    apiKey,
    unknownParameters: options.unknownParameters ?? 'ignored',
    faults,
    files: { key: fileKey, now, ...files },
    control: {
      control: { ...deeds, faults, save, load: replace },
      events: {
        subscribe: onTimeline,
        isSameCall: (callSid, other) => calls.sessionOf(callSid)?.sid === calls.sessionOf(other)?.sid,
        closing: closing.signal,
      },
    },
  });
  if (state) replace(options.faults ? { ...state, faults: { ...state.faults, rules: faults.rules } } : state);
  bringIn(options, { ...world, exchange });

  const close = async (): Promise<void> => {
    stopLogging();
    const live = calls.sessions().filter((session) => !hasEnded(session.leg()));
    log({
      level: 'info',
      event: 'closed',
      message: `The emulator was closed; ${live.length} calls were cut off.`,
    });
    pace.close();
    closing.abort(new Error('the emulator was closed'));
    for (const { sid } of live) exchange.update(sid, { change: { status: 'completed' } });
    await Promise.all([streams.close(), exchange.settle()]);
    exchange.close();
    await server.close();
  };
  let closed: Promise<void> | undefined;

  return {
    baseUrl: `${origin}/v2`,
    apiKey,
    accountSid,
    publicKey: keys.publicKey,
    phone: phones.phone,
    farEnd(callSid, element) {
      const session = calls.sessionOf(callSid);
      if (session) return farEndOf(pace.exchange, session, element);
      throw new TexmlError('no-such-call', 'There is no call with this SID, or it is forgotten.');
    },
    ...deeds,
    onTimeline,
    faults,
    save,
    load: replace,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** The exchange wants to know an application; here each call says its own. */
const unnamed = 'http://localhost/';
