import type { Draft } from '../draft.js';
import type { SecretEvent } from '../event.js';

/** The account stores a secret. */
export function secret(draft: Draft, { name, value }: SecretEvent): void {
  const { secrets } = draft.account;
  const before = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  // A document that runs may still hold the value before this one, which stays as secret as it was.
  const replaced = before === undefined || before === value ? {} : { [freeName(name, secrets)]: before };
  draft.account = { ...draft.account, secrets: { ...secrets, ...replaced, [name]: value } };
}

function freeName(name: string, taken: Readonly<Record<string, string>>): string {
  for (let count = 1; ; count += 1) {
    const free = `${name}, replaced ${count}`;
    if (!Object.hasOwn(taken, free)) return free;
  }
}
