import {
  type Call,
  type CallView,
  ExpectationError,
  hasEnded,
  type Input,
  play,
  runScript,
  type Simulation,
} from '../simulate/index.js';
import { placeOf } from './load-flow.js';
import type { LoadedScript } from './load-script.js';

/** What came of a call. */
export interface Played {
  /** The calls, in the order in which they began. */
  readonly calls: readonly CallView[];
  /** The inputs that the call never came to. */
  readonly unused: readonly Input[];
  /** Why the script failed, and where; undefined where it did not. */
  readonly failure: string | undefined;
}

/** Gives the inputs of the command line, each when the call waits for the caller. */
export async function playInputs(call: Call, inputs: readonly Input[]): Promise<Played> {
  return { calls: [call], unused: await play(call, inputs), failure: undefined };
}

/** What a script is played with. */
interface Stage {
  readonly call: Call;
  readonly simulation: Simulation;
  readonly cwd: string;
}

/** Plays a script to its end. Whoever is on the line then hangs up; where it fails, the calls stay as they are. */
export async function playScript({ steps, file }: LoadedScript, stage: Stage): Promise<Played> {
  const { call, simulation, cwd } = stage;
  const calls: CallView[] = [call];
  try {
    if (typeof steps === 'function') await steps(call, watched(simulation, calls));
    else await runScript(call, steps);
  } catch (error) {
    const place = error instanceof Error ? placeOf(error, cwd) : undefined;
    return { calls, unused: [], failure: `${place ?? file}: ${messageOf(error)}` };
  }
  const { exchange } = simulation;
  for (const { sid, state } of calls) {
    if (!hasEnded(state)) exchange.dispatch({ type: 'hang-up', callSid: sid });
  }
  await exchange.settle();
  return { calls, unused: [], failure: undefined };
}

/** A simulation whose calls are listed. */
const watched = ({ exchange, ring, dialled }: Simulation, calls: CallView[]): Simulation => ({
  exchange,
  async ring(placing) {
    const call = await ring(placing);
    calls.push(call);
    return call;
  },
  async dialled(placing) {
    const call = await dialled(placing);
    calls.push(call);
    return call;
  },
});

/** What a script threw. The timeline of what was expected in vain is shown whole elsewhere. */
function messageOf(error: unknown): string {
  if (error instanceof ExpectationError) return `Expected: ${error.expected}. But ${error.reason}.`;
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' || error.message.startsWith(error.name)
    ? error.message
    : `${error.name}: ${error.message}`;
}
