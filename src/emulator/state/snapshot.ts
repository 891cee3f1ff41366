import { type Exchange, hasEnded, type Settings, type State } from '../../simulate/index.js';
import type { Applications } from '../applications.js';
import type { Calls } from '../calls.js';
import type { CommandIds } from '../command-ids.js';
import type { Judge } from '../faults/index.js';
import type { Pace } from '../pace.js';
import type { Patience } from '../patience.js';
import type { Phones } from '../phone.js';
import type { PhoneNumbers } from '../phone-numbers.js';
import type { Sequence } from '../sequence.js';
import type { StreamBridge } from '../stream-bridge/index.js';
import type { VoiceApplications } from '../voice-applications.js';
import { type EmulatorIdentity, type EmulatorState, stateVersion } from './emulator-state.js';

/** What an emulator is made of, as far as it is saved or has to hear that it was replaced. */
export interface Parts {
  readonly applications: Applications;
  readonly voiceApplications: VoiceApplications;
  readonly phoneNumbers: PhoneNumbers;
  readonly calls: Calls;
  readonly commands: CommandIds;
  readonly faults: Judge;
  readonly pace: Pace;
  readonly patience: Patience;
  readonly phones: Phones;
  readonly sequence: Sequence;
  readonly streams: Pick<StreamBridge, 'restart'>;
}

/** @param savedAt Milliseconds since 1970. */
export const saved = (
  { applications, voiceApplications, phoneNumbers, calls, commands, faults, pace }: Parts,
  identity: EmulatorIdentity,
  savedAt: number,
): EmulatorState => ({
  format: 'texml-emulator',
  version: stateVersion,
  savedAt: new Date(savedAt).toISOString(),
  identity,
  applications: applications.all(),
  callControlApplications: voiceApplications.all(),
  phoneNumbers: phoneNumbers.all(),
  commands: commands.save(),
  faults: { rules: faults.rules, struck: faults.struck },
  engine: calls.exchange.state,
  timelines: calls.sessions().map(({ timeline }) => [...timeline]),
  held: pace.held,
});

/** What holds in this process, whatever was saved in another. */
export type Present = Pick<State, 'signsRequests' | 'opensStreams'> & {
  readonly settings: Settings;
  readonly account: Pick<State['account'], 'sid' | 'recordingUrl'>;
};

/** Puts what was saved in the place of what there is. */
export function load(parts: Parts, state: EmulatorState, { account, ...present }: Present): void {
  const { applications, voiceApplications, phoneNumbers, calls, commands } = parts;
  const { faults, pace, patience, phones, sequence, streams } = parts;
  const { exchange } = calls;
  const engine = state.engine;
  applications.load(state.applications);
  voiceApplications.load(state.callControlApplications);
  phoneNumbers.load(state.phoneNumbers);
  commands.load(state.commands);
  faults.load(state.faults);
  sequence.clear();
  // No time may pass before somebody has the word again.
  pace.replace(state.held);
  calls.load(state.timelines);
  exchange.load({ ...engine, ...present, account: { ...engine.account, ...account } });
  streams.restart();
  patience.resume();
  phones.resume();
  if (present.opensStreams) endStreams(exchange);
}

/** The connections of media streams do not outlive an emulator. */
function endStreams(exchange: Exchange): void {
  const problem = 'the emulator was stopped, and its connections with it.';
  for (const leg of exchange.legs()) {
    if (hasEnded(leg)) continue;
    for (const { kind, sid: serviceSid } of leg.services) {
      if (kind !== 'Stream') continue;
      exchange.dispatch({ type: 'far-end', callSid: leg.sid, serviceSid, news: { does: 'fails', problem } });
    }
  }
}
