import { redacted } from '../simulate/engine/redact.js';
import type { Exchange } from '../simulate/index.js';

/** The stored secrets. Their values go into documents, and nowhere else. */
export interface Secrets {
  /** Stores a value; a name that exists gets the new one. */
  set(name: string, value: string): void;
  /** Puts `[secret NAME]` in the place of each value in a text. */
  hide(text: string): string;
}

/** The secrets of an exchange's account. */
export const createSecrets = (exchange: Exchange): Secrets => ({
  set(name, value) {
    const { account } = exchange.state;
    const { [name]: before, ...others } = account.secrets;
    // A document that runs may still hold the value before this one, which stays as secret as it was.
    const replaced = before === undefined || before === value ? {} : { [freeName(name, others)]: before };
    // The exchange learns its account when it is made, and no event brings it a secret: so its account gets another set.
    Object.assign(account, { secrets: { ...others, ...replaced, [name]: value } });
  },
  hide: (text) => redacted(text, exchange.state.account.secrets),
});

function freeName(name: string, taken: Readonly<Record<string, string>>): string {
  for (let count = 1; ; count += 1) {
    const free = `${name}, replaced ${count}`;
    if (!Object.hasOwn(taken, free)) return free;
  }
}
