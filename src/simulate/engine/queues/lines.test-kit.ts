import type { Settings } from '../../settings.js';
import { nextCallSid } from '../state.js';
import { type Answer, application, doc, world } from '../world.test-kit.js';
import type { Queue } from './queue.js';
import { queueNamed } from './store.js';

/** What a document puts its caller into a queue with. */
interface Waiting {
  /** Attributes of `<Enqueue>`. */
  readonly enqueue?: string;
  readonly queue?: string;
  /** The verbs behind the Enqueue. */
  readonly behind?: string;
}

/** What a document takes a call from a queue with. */
interface Serving {
  /** Attributes of `<Dial>`. */
  readonly dial?: string;
  /** Attributes of `<Queue>`. */
  readonly noun?: string;
  readonly queue?: string;
  /** The verbs behind the Dial. */
  readonly behind?: string;
}

/** Several people who call one application, each with a document of their own. */
export function lines(answers: Readonly<Record<string, Answer>> = {}, settings: Partial<Settings> = {}) {
  const documents = new Map<string, Answer>(Object.entries(answers));
  const call = world(({ url }) => documents.get(new URL(url).pathname) ?? 404, { settings });
  let callers = 0;
  return {
    ...call,
    get state() {
      return call.state;
    },
    /** What is at an address from now on. */
    has: (path: string, answer: Answer) => void documents.set(path, answer),
    /** Somebody calls, and hears a document. @returns The SID of their leg. */
    calls(document: string): string {
      callers += 1;
      const path = `/caller${callers}`;
      documents.set(path, document);
      const sid = nextCallSid(call.state);
      call.does({
        type: 'inbound',
        from: `+120255501${String(callers).padStart(2, '0')}`,
        to: '+12025550199',
        application: { ...application, voice_url: `https://app.test${path}` },
      });
      return sid;
    },
    /** Somebody calls who is put into a queue. @returns The SID of their leg. */
    waits({ enqueue = '', queue = 'support', behind = '<Say>next</Say>' }: Waiting = {}): string {
      return this.calls(doc(`<Enqueue ${enqueue}>${queue}</Enqueue>${behind}`));
    },
    /** Somebody calls who takes a call from a queue. @returns The SID of their leg. */
    serves({ dial = '', noun = '', queue = 'support', behind = '<Say>next</Say>' }: Serving = {}): string {
      return this.calls(doc(`<Dial ${dial}><Queue ${noun}>${queue}</Queue></Dial>${behind}`));
    },
    queue(name = 'support'): Queue {
      const queue = queueNamed(call.state, name);
      if (!queue) throw new Error(`There is no queue ${name}.`);
      return queue;
    },
    /** Who waits in a queue, in order. */
    waiting(name = 'support'): readonly string[] {
      return this.queue(name).members.map(({ callSid }) => callSid);
    },
    /** The parameters of the last request of one callback; of one leg, where it is given. */
    last: (callback: string, callSid?: string) =>
      call.sent(callback).findLast((sent) => callSid === undefined || sent.callSid === callSid)?.parameters,
    /** What a leg hears that is no speech. */
    sounds: (callSid: string): readonly string[] =>
      call.entries('plays').flatMap((entry) => (entry.callSid === callSid ? [entry.sound] : [])),
  };
}
