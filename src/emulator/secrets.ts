import { type Exchange, redacted } from '../simulate/index.js';

/** The stored secrets. Their values go into documents, and nowhere else. */
export interface Secrets {
  /** Stores a value; a name that exists gets the new one. */
  set(name: string, value: string): void;
  /** Puts `[secret NAME]` in the place of each value in a text. */
  hide(text: string): string;
}

/** The secrets of an exchange's account. */
export const createSecrets = (exchange: Exchange): Secrets => ({
  set: (name, value) => void exchange.dispatch({ type: 'secret', name, value }),
  hide: (text) => redacted(text, exchange.state.account.secrets),
});
