import { TexmlError } from '../src/issue.js';

/** Why an address can't be listened on, and what to do about it. */
export function listenError(cause: Error, hostname: string, port: number): TexmlError {
  const reason = 'code' in cause ? cause.code : undefined;
  const fail = (code: string, message: string) => new TexmlError(code, message, { cause });
  switch (reason) {
    case 'EADDRINUSE':
      return fail(
        'address-in-use',
        `Port ${port} of ${hostname} is taken: another program listens there. Stop it, or choose another port (0 takes any free one).`,
      );
    case 'EACCES':
      return fail(
        'address-not-allowed',
        `Port ${port} is not allowed to this user: ports below 1024 need special rights on many systems. Choose a higher one.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return fail(
        'cannot-listen',
        `${hostname} is not an address of this machine. 127.0.0.1 is this machine alone, 0.0.0.0 every network it is in.`,
      );
    default:
      return fail('cannot-listen', `Can't listen on port ${port} of ${hostname}: ${cause.message}`);
  }
}
