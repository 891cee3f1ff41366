import { timingSafeEqual } from 'hono/utils/buffer';

const bearer = /^bearer +([\w.~+/-]{1,256}=*)$/i;

/** Whether an `Authorization` header bears the token. How long it takes tells nothing of the token. */
export async function bearsToken(header: string | undefined, token: string): Promise<boolean> {
  const given = header === undefined || header.length > 300 ? undefined : bearer.exec(header)?.[1];
  return given !== undefined && (await timingSafeEqual(token, given));
}
