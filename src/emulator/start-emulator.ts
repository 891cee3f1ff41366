import { keyPairFromSeed, maskNumbers } from '../callbacks/index.js';
import { TexmlError } from '../document/index.js';
import { createExchange, entriesIn, farEndOf, hasEnded, type TimelineEntry } from '../simulate/index.js';
import { answeringFor } from './answering.js';
import { createCalls } from './calls.js';
import { bringIn } from './config/bring-in.js';
import { checkOptions } from './config/check-config.js';
import { calledApplication } from './control/called-application.js';
import { createDeeds } from './control/create-deeds.js';
import { createViews } from './control/emulated-call.js';
import { bytesOf, newUuid } from './credentials.js';
import type { Emulator } from './emulator.js';
import { createFaults, entryOf, faultySender } from './faults/index.js';
import { createRecordingFiles, recordingUrl } from './files/recording-files.js';
import { hideSignatures } from './files/signed-address.js';
import { createApp } from './http/app.js';
import { listen } from './http/listen.js';
import { identityOf } from './identity.js';
import { logProblems, privateLog } from './log.js';
import { logRequests } from './log-requests.js';
import { readMedia } from './media.js';
import type { EmulatorOptions } from './options.js';
import { createPace } from './pace.js';
import { createPatience } from './patience.js';
import { createPhones } from './phone.js';
import { createRecords } from './records.js';
import { createSecrets } from './secrets.js';
import { boundedFetch, sender } from './send.js';
import { createSequence } from './sequence.js';
import { settingsOf } from './settings-of.js';
import { checkState } from './state/emulator-state.js';
import { createKeeper } from './state/keeper.js';
import { createStreamBridge } from './stream-bridge/index.js';

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
  const settings = settingsOf(options, media, state);
  const identity = identityOf(options);
  const { accountSid, apiKey } = identity;
  const bytes = bytesOf(identity.seed);
  const keys = await keyPairFromSeed(bytes('signing key'));

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
  const server = await listen(
    async (request, connection) => {
      const reply = closing.signal.aborted ? undefined : await app.fetch(request, connection);
      // What may have been saved already must not change any more, or seem to have done so.
      return reply && !closing.signal.aborted ? reply : new Response(null, { status: 503 });
    },
    { port, hostname },
  );
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
  const world = { accountSid, ...createRecords(now, settings.voiceMethod), secrets, calls, log };
  const patience = createPatience(exchange);
  const pace = createPace(exchange, {
    clock,
    beside: streams,
    patience,
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
  const views = createViews({ hide: secrets.hide, isHeld: (callSid) => pace.held.includes(callSid) });
  const deeds = createDeeds({ calls, pace, views, clock, answeringOf: calledApplication(world) });
  const onTimeline = (listener: (entry: TimelineEntry) => void): (() => void) =>
    exchange.subscribe((effects) => {
      try {
        for (const entry of entriesIn(effects)) listener(entry);
      } catch (error) {
        failed('listener-failed', 'A listener of onTimeline threw')(error);
      }
    });
  const keeper = createKeeper({
    parts: { ...world, faults, pace, patience, phones, sequence, streams },
    identity,
    present: { account, opensStreams, signsRequests: true },
    settingsWith: (saved) => settingsOf(options, media, saved),
    now,
  });
  const app = createApp(world, {
    apiKey,
    unknownParameters: options.unknownParameters ?? 'ignored',
    faults,
    files: { key: fileKey, now, ...files },
    control: {
      control: { ...deeds, ...keeper, faults },
      events: {
        subscribe: onTimeline,
        isSameCall: (callSid, other) => calls.sessionOf(callSid)?.sid === calls.sessionOf(other)?.sid,
        closing: closing.signal,
      },
    },
  });
  const close = async (): Promise<void> => {
    stopLogging();
    const live = calls.sessions().filter((session) => !hasEnded(session.leg()));
    log({
      level: 'info',
      event: 'closed',
      message: `The emulator was closed; ${live.length === 1 ? '1 call was' : `${live.length} calls were`} cut off.`,
    });
    pace.close();
    closing.abort(new Error('the emulator was closed'));
    for (const { sid } of live) exchange.update(sid, { change: { status: 'completed' } });
    await Promise.all([streams.close(), exchange.settle()]);
    exchange.close();
    await server.close();
  };
  let closed: Promise<void> | undefined;

  try {
    const given = options.faults && { rules: faults.rules };
    if (state) keeper.load({ ...state, faults: { ...state.faults, ...given } });
    bringIn(options, { ...world, exchange });
  } catch (error) {
    await close();
    throw error;
  }

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
    ...keeper,
    onTimeline,
    faults,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** The exchange wants to know an application; here each call says its own. */
const unnamed = 'http://localhost/';
