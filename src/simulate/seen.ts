import type { Element } from '../document/node.js';
import type { Leg } from './engine/leg.js';
import type { State } from './engine/state.js';
import type { Line } from './person.js';
import type { CallStatus } from './timeline.js';

// What changes is read at the time of asking, by getters that stand in a class: a getter in an object literal gives each
// object a hidden class of its own, and that keeps all it can reach from being collected early.

/** What can be seen of an exchange. */
export class SeenExchange {
  readonly #read: () => State;

  constructor(read: () => State) {
    this.#read = read;
  }

  get state(): State {
    return this.#read();
  }
}

/** What can be seen of a person on a line. */
export class SeenPerson {
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
  }

  get heard(): readonly string[] {
    const { session, leg } = this.#line;
    const sid = leg()?.sid;
    return session.timeline.flatMap((entry) =>
      entry.kind === 'hears' && entry.callSid === sid ? [entry.text] : [],
    );
  }

  get status(): CallStatus | undefined {
    return this.#line.leg()?.status;
  }
}

/** What can be seen of the call that a person is in from its beginning. */
export class SeenCall extends SeenPerson {
  readonly #session: Line['session'];

  constructor(line: Line) {
    super(line);
    this.#session = line.session;
  }

  override get status(): CallStatus {
    return this.#session.leg().status;
  }

  get state(): Leg {
    return this.#session.leg();
  }

  get documents(): readonly Element[] {
    return this.#session.documents();
  }
}
