import { redacted } from '../simulate/engine/redact.js';
import type { Exchange } from '../simulate/index.js';

/** The stored secrets. Their values go into documents, and nowhere else. */
export interface Secrets {
  /** Stores a value; a name that exists gets the new one. */
  set(name: string, value: string): void;
  /** Puts `[secret NAME]` in the place of each value in a text. */
  hide(text: string): string;
}

export const createSecrets = (exchange: Exchange): Secrets => ({
  set(name, value) {
    const { account } = exchange.state;
    Object.assign(account, { secrets: { ...account.secrets, [name]: value } });
  },
  hide: (text) => redacted(text, exchange.state.account.secrets),
});
