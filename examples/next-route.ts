/**
 * A flow as a route handler of Next.js. It stands in `app/voice/[[...step]]/route.ts`, so that it answers at `/voice`, and its
 * steps below. Next.js hands the body over unread, which is what the signature is checked on.
 */
import menu from './menu.js';

export const POST = (request: Request): Promise<Response> => menu(request, process.env);
