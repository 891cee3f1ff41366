import type { Settings } from '../../settings.js';
import type { Control } from '../control/control.js';
import { nextCallSid } from '../state.js';
import { type Answer, application, doc, world } from '../world.test-kit.js';
import type { Conference } from './conference.js';
import type { ConferenceDeed } from './deeds/deed.js';
import { conferencesTree } from './store.js';

/** What a caller's document says. */
interface Arrival {
  /** Attributes of `<Conference>`. */
  readonly conference?: string;
  /** Attributes of `<Dial>`. */
  readonly dial?: string;
  readonly room?: string;
}

/** An application that puts its callers into conferences. */
export function rooms(answers: Readonly<Record<string, Answer>> = {}, settings: Partial<Settings> = {}) {
  const documents = new Map(Object.entries(answers));
  const call = world(({ url }) => documents.get(new URL(url).pathname) ?? doc(''), { settings });
  let callers = 0;
  return {
    ...call,
    get state() {
      return call.state;
    },
    /** Somebody calls, and hears a document. @returns The SID of their leg. */
    calls(document: string, control?: Control): string {
      callers += 1;
      documents.set(`/caller${callers}`, document);
      const sid = nextCallSid(call.state);
      call.does({
        type: 'inbound',
        from: `+1202555010${callers}`,
        to: '+12025550199',
        application: { ...application, voice_url: `https://app.test/caller${callers}` },
        control,
      });
      return sid;
    },
    /** Somebody calls, and their document puts them into a conference. @returns The SID of their leg. */
    arrives({ conference = '', dial = '', room = 'room' }: Arrival = {}): string {
      const verbs = `<Dial ${dial}><Conference ${conference}>${room}</Conference></Dial>`;
      return this.calls(doc(`${verbs}<Say>next</Say>`));
    },
    /** Somebody calls whose leg the Voice API commands. @returns The SID of their leg. */
    isCommanded(connectionId = '7267'): string {
      const sid = this.calls('', {
        connectionId,
        webhook: { url: `https://app.test/webhooks/${connectionId}`, method: 'POST' },
        clientState: undefined,
      });
      call.does({ type: 'control', callSid: sid, does: 'answer' });
      return sid;
    },
    /** The webhooks of conferences that applications got, by their events. */
    webhooks: (): readonly string[] =>
      call.requests.flatMap(({ callback }) => (callback.startsWith('conference.') ? [callback] : [])),
    conferences: (): readonly Conference[] =>
      [...conferencesTree.values(call.state.conferences)].sort((a, b) => a.serial - b.serial),
    /** The last conference that was made. */
    room(): Conference {
      const last = this.conferences().at(-1);
      if (!last) throw new Error('There is no conference.');
      return last;
    },
    /** The API has something done with the last conference. */
    has(deed: ConferenceDeed): void {
      call.does({ type: 'conference', ...deed });
    },
    /** What a leg hears that is no speech. */
    sounds: (callSid: string): readonly string[] =>
      call.entries('plays').flatMap((entry) => (entry.callSid === callSid ? [entry.sound] : [])),
    /** What becomes of a leg in conferences. */
    phases: (callSid: string): readonly string[] =>
      call.entries('conference').flatMap((entry) => (entry.callSid === callSid ? [entry.phase] : [])),
    /** The events of the status callbacks of conferences, in order. */
    reported: (): readonly string[] =>
      call.requests.flatMap(({ parameters }) =>
        'StatusCallbackEvent' in parameters ? [String(parameters.StatusCallbackEvent)] : [],
      ),
  };
}
