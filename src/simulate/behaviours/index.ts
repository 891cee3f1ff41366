import type { VerbName } from '../engine/names.js';
import { aiGather } from './ai-gather.js';
import type { Behaviour } from './behaviour.js';
import { connect } from './connect.js';
import { dial } from './dial.js';
import { enqueue } from './enqueue.js';
import { gather } from './gather.js';
import { hangup } from './hangup.js';
import { httpRequest } from './http-request.js';
import { leave } from './leave.js';
import { pause } from './pause.js';
import { pay } from './pay/pay.js';
import { play } from './play.js';
import { record } from './record.js';
import { redirect } from './redirect.js';
import { refer } from './refer.js';
import { reject } from './reject.js';
import { say } from './say.js';
import { start } from './start.js';
import { stop } from './stop.js';

/** How each verb behaves, by Telnyx's name: all of the vocabulary's are here. */
const table = {
  AIGather: aiGather,
  Connect: connect,
  Dial: dial,
  Enqueue: enqueue,
  Gather: gather,
  Hangup: hangup,
  HttpRequest: httpRequest,
  Leave: leave,
  Pause: pause,
  Pay: pay,
  Play: play,
  Record: record,
  Redirect: redirect,
  Refer: refer,
  Reject: reject,
  Say: say,
  Start: start,
  Stop: stop,
} satisfies { readonly [Name in VerbName]: unknown };

type Table = typeof table;

/** What each verb keeps while it is at work. */
export type Memories = {
  readonly [Name in VerbName]: Table[Name] extends Behaviour<infer Memory> ? Memory : never;
};

export type Memory = Memories[VerbName];

export const behaviours: { readonly [Name in VerbName]: Behaviour<Memories[Name]> } = table;
