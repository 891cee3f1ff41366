/** The calls of an account as a pure function of what happens to them. */
export type { Account, Application, Method, Subscription, Target } from './account.js';
export type { Effect, Message, Sent } from './effect.js';
export type {
  CalleeEvent,
  Event,
  ForgetEvent,
  HangUpEvent,
  InboundEvent,
  KeysEvent,
  OutboundEvent,
  PersonEvent,
  ReplyEvent,
  SpeechEvent,
  TimeEvent,
  UpdateEvent,
} from './event.js';
export { hasEnded, isAnswered, type Leg, type Opening } from './leg.js';
export {
  createState,
  legOf,
  legsOf,
  nextCallSid,
  nextDue,
  type State,
  type StateOptions,
} from './state.js';
export { transition } from './transition.js';
