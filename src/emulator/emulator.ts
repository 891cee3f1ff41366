import type { FarEnd, TimelineEntry } from '../simulate/index.js';
import type { Deeds } from './control/deeds.js';
import type { Faults } from './faults/faults.js';
import type { Phone } from './phone.js';
import type { EmulatorState } from './state/emulator-state.js';

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
