import { type FarEndNews, type StreamEffect, turn } from '../../simulate/index.js';
import type { Media } from '../audio/named-sound.js';
import type { Calls } from '../calls.js';
import type { Log } from '../log.js';
import type { PaceClock } from '../pace.js';
import {
  type MediaStream,
  openStream,
  type StreamHooks,
  type StreamPlan,
  sidesOf,
} from '../streams/index.js';
import { createLegFeed, type LegFeed } from './leg-feed.js';
import { planOf } from './plan-of.js';
import { createStreamSounds } from './stream-sounds.js';
import { createStreamTime } from './stream-time.js';
import { createVoice, type StreamVoice } from './stream-voice.js';

/** The media streams of the calls, over real connections. */
export interface StreamBridge {
  /** Resolves when every application has taken in what it was sent, and what it had to say is told. */
  settle(): Promise<void>;
  /** The next virtual moment at which a stream must be looked at; undefined where there is no stream. */
  nextDue(): number | undefined;
  /** The sounds of a leg by the names in its timeline: what came over streams, and the media. */
  mediaOn(callSid: string): Media;
  /** The calls were replaced: closes the connections of those that were there, and tells nothing of it. */
  restart(): void;
  /** Closes the connections. Nothing is told any more. */
  close(): Promise<void>;
}

/** What streams are opened with. */
export interface StreamBridgeOptions {
  readonly calls: Calls;
  readonly clock: PaceClock;
  readonly accountSid: string;
  readonly media: Media;
  readonly log: Log;
  /** Hears that the engine threw. */
  readonly failed: (error: unknown) => void;
}

/**
 * With virtual time, an application hears so much, and may answer, before time goes on: a tenth of a second, and more
 * where nothing has happened for long, but never more than a second.
 */
const stepMs = (quietMs: number): number => Math.min(1000, Math.max(100, Math.floor(quietMs / 200) * 20));

/** With the real clock, audio goes out as often as Telnyx sends it. */
const tickMs = 20;

interface Live {
  readonly callSid: string;
  readonly plan: StreamPlan;
  readonly stream: MediaStream;
  readonly voice: StreamVoice;
  /** There once the application is connected. */
  feed: LegFeed | undefined;
}

/** Opens a connection for each stream of the calls, and tells the calls what comes of it. */
export function createStreamBridge(options: StreamBridgeOptions): StreamBridge {
  const { calls, clock, accountSid, media, log, failed } = options;
  const { exchange } = calls;
  let time = createStreamTime(exchange.state.startedAt);
  const sounds = createStreamSounds();
  const live = new Map<string, Live>();
  /** Those that are being closed. */
  const leaving = new Set<Promise<void>>();
  let ticking: ReturnType<typeof setInterval> | undefined;
  let telling: ReturnType<typeof setImmediate> | undefined;
  let settling = 0;
  /** When something happened last, in virtual milliseconds. */
  let lastNewsAt = 0;
  let isClosed = false;

  const mediaOn =
    (callSid: string): Media =>
    (name) =>
      sounds.find(callSid, name) ?? media(name);
  const report = (callSid: string, serviceSid: string, news: FarEndNews): void => {
    if (!isClosed) exchange.dispatch({ type: 'far-end', callSid, serviceSid, news });
  };
  const tell = (): void => {
    clearImmediate(telling);
    telling = undefined;
    for (const [sid, { callSid, stream, voice }] of live) {
      const heard = voice.news(stream.waitingMs());
      if (heard) report(callSid, sid, { does: 'plays', ...heard });
    }
  };
  // What comes at once is told as one, and never while an event takes effect.
  const tellSoon = (): void => {
    if (settling > 0 || isClosed) return;
    telling ??= setImmediate(() => attempt(tell));
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  const tick = () => attempt(() => void exchange.dispatch({ type: 'time', at: exchange.state.now }));
  const watch = (): void => {
    if (live.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    } else if (clock === 'real') {
      ticking ??= setInterval(tick, tickMs);
    }
  };
  const remove = (sid: string): Live | undefined => {
    const gone = live.get(sid);
    live.delete(sid);
    watch();
    return gone;
  };

  const hooksOf = (sid: string, callSid: string): StreamHooks => {
    const warned = new Set<string>();
    const warn = (message: string): void => {
      if (warned.has(message)) return;
      warned.add(message);
      log({ level: 'warn', event: 'stream-warning', message, callSid });
    };
    /** It is over by itself. */
    const over = (news: FarEndNews): void => {
      tell();
      if (remove(sid)) report(callSid, sid, news);
    };
    return {
      opened() {
        const one = live.get(sid);
        if (!one || one.feed) return;
        const timeline = calls.sessionOf(callSid)?.timeline ?? [];
        one.feed = createLegFeed(timeline, callSid, exchange.state.now, mediaOn(callSid));
        report(callSid, sid, { does: 'connects' });
      },
      playing(audio) {
        live.get(sid)?.voice.playing(audio);
        tellSoon();
      },
      played: (audio) => live.get(sid)?.voice.played(audio),
      closedByApplication: () => over({ does: 'closes' }),
      dropped({ message, isRetried }) {
        warn(message);
        if (!isRetried) over({ does: 'closes' });
      },
      failed: (problem) => over({ does: 'fails', problem }),
      warned: warn,
      threw: failed,
    };
  };

  const open = (effect: Extract<StreamEffect, { readonly does: 'opens' }>): void => {
    const { streamSid, callSid } = effect;
    const leg = exchange.leg(callSid);
    if (!leg) return;
    const plan = planOf(effect, leg, accountSid);
    const stream = openStream(plan, hooksOf(streamSid, callSid), {
      clock: time.clock,
      // The application counts its second in real time, of which virtual time knows nothing.
      ...(clock !== 'real' && { mp3IntervalMs: 0 }),
    });
    const voice = createVoice(plan, () => sounds.begin(callSid));
    live.set(streamSid, { callSid, plan, stream, voice, feed: undefined });
    watch();
  };
  const stop = (sid: string): void => {
    const gone = live.get(sid)?.stream.stop();
    remove(sid);
    if (!gone) return;
    leaving.add(gone);
    void gone.then(() => leaving.delete(gone));
  };
  const follow = (effect: StreamEffect): void => {
    if (effect.does === 'opens') open(effect);
    else if (effect.does === 'key') live.get(effect.streamSid)?.stream.dtmf(effect.key);
    else stop(effect.streamSid);
  };
  /** Time has passed, and with it the sound of the legs. */
  const pass = (now: number): void => {
    for (const { stream, feed, plan } of live.values()) {
      const heard = feed?.upTo(now);
      for (const side of sidesOf[plan.track]) if (heard) stream.feed(side, heard(side));
    }
    time.moveTo(now);
  };
  const unsubscribe = exchange.subscribe((effects, event) => {
    pass(exchange.state.now);
    if (effects.length > 0) lastNewsAt = exchange.state.now;
    for (const effect of effects) if (effect.type === 'stream') follow(effect.stream);
    if (event.type === 'forget') sounds.forget(event.callSid);
  });

  return {
    async settle() {
      if (live.size === 0 && leaving.size === 0) return;
      settling += 1;
      try {
        await Promise.all([...[...live.values()].map(({ stream }) => stream.settle()), ...leaving]);
        // What an application says after a moment's thought.
        await turn();
      } finally {
        settling -= 1;
      }
      if (!isClosed) tell();
    },
    nextDue() {
      if (live.size === 0) return undefined;
      const { now } = exchange.state;
      return Math.min(time.nextDue() ?? Infinity, now + stepMs(now - lastNewsAt));
    },
    mediaOn,
    restart() {
      for (const sid of [...live.keys()]) stop(sid);
      time = createStreamTime(exchange.state.startedAt);
      time.moveTo(exchange.state.now);
      lastNewsAt = exchange.state.now;
    },
    async close() {
      isClosed = true;
      clearImmediate(telling);
      for (const sid of [...live.keys()]) stop(sid);
      unsubscribe();
      await Promise.all(leaving);
    },
  };
}
