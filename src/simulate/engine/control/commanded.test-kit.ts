import type { Reaction } from '../../reaction.js';
import type { Settings } from '../../settings.js';
import { isWebhook, type WebhookMessage } from '../effect.js';
import type { DialEvent, InboundEvent } from '../event.js';
import { nextCallSid } from '../state.js';
import { type Answer, application, doc, world } from '../world.test-kit.js';
import type { Calling } from './calling.js';
import type { CommandOf, ControlCommand } from './command.js';
import type { Control } from './control.js';

/** What a Voice API application gives its calls. */
export const control: Control = {
  connectionId: '7267',
  webhook: { url: 'https://app.test/events', method: 'POST' },
  clientState: undefined,
};

export const [here, there, elsewhere] = ['+12025550199', '+12025550123', '+12025550124'] as const;

/** A command without what every one says of itself. */
type Order = {
  [Does in ControlCommand['does']]: Omit<CommandOf<Does>, 'callSid'>;
}[ControlCommand['does']];

/** A Voice API application whose webhooks are answered with 200, with documents by path beside it. */
export function commanded(answers: Readonly<Record<string, Answer>> = {}, settings: Partial<Settings> = {}) {
  const call = world({ '/events': '', ...answers }, { settings });
  /** Somebody calls a number of the application. @returns The SID of their leg. */
  const arrives = (more: Partial<InboundEvent> = {}): string => {
    const sid = nextCallSid(call.state);
    call.does({
      type: 'inbound',
      from: '+12025550100',
      to: here,
      application: { ...application, id: '7267' },
      control,
      ...more,
    });
    return sid;
  };
  /** The application calls somebody. @returns The SID of their leg. */
  const dials = (more: Partial<Calling> = {}, rest: Partial<DialEvent> = {}): string => {
    const sid = nextCallSid(call.state);
    const calling = { from: here, to: there, control, ...more };
    call.does({ type: 'dial', application: { ...application, id: '7267' }, calling, ...rest });
    return sid;
  };
  /** The application has something done with a leg. */
  const orders = (callSid: string, order: Order): void => {
    const given: ControlCommand = Object.assign({ callSid }, order);
    call.does({ type: 'control', ...given });
  };
  const reacts = (callSid: string, does: Reaction = 'answers'): void =>
    call.does({ type: 'callee', callSid, does });
  return {
    ...call,
    get state() {
      return call.state;
    },
    arrives,
    dials,
    orders,
    /** Somebody calls, and is answered. @returns The SID of their leg. */
    answered: (more: Partial<InboundEvent> = {}): string => {
      const sid = arrives(more);
      orders(sid, { does: 'answer' });
      return sid;
    },
    /** Somebody is called, and answers. @returns The SID of their leg. */
    reached: (more: Partial<Calling> = {}, rest: Partial<DialEvent> = {}): string => {
      const sid = dials(more, rest);
      reacts(sid);
      return sid;
    },
    reacts,
    /** A call that a document runs. @returns The SID of its leg. */
    runs: (verbs: string): string => {
      const sid = nextCallSid(call.state);
      const texml = { ...application, voice_url: 'https://app.test/start' };
      call.does({
        type: 'outbound',
        from: here,
        to: elsewhere,
        application: texml,
        opening: { texml: doc(verbs) },
      });
      reacts(sid);
      return sid;
    },
    /** The webhooks so far; of one leg, where it is given. */
    webhooks: (callSid?: string): readonly WebhookMessage[] =>
      call.requests.flatMap((sent) =>
        isWebhook(sent) && sent.callback !== 'call.gather.ended' && (callSid ?? sent.callSid) === sent.callSid
          ? [sent]
          : [],
      ),
    /** Their types, in order. */
    told(callSid?: string): readonly string[] {
      return this.webhooks(callSid).map(({ callback }) => callback);
    },
    /** The payload of the last webhook of a type; of one leg, where it is given. */
    payload(type: string, callSid?: string) {
      return this.webhooks(callSid).findLast(({ callback }) => callback === type)?.parameters;
    },
  };
}
