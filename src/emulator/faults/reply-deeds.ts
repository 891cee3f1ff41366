import type { Deeds } from './deeds.js';
import type { RuleOn } from './rule.js';
import { sleep } from './sleep.js';

/** A request that the application is to answer. */
export interface Question {
  /** Ends it. */
  readonly signal: AbortSignal;
  answer(): Promise<Response>;
}

/** What becomes of the application's reply on its way back. */
export const replyDeeds: Deeds<RuleOn<'reply'>['does'], Question> = {
  async late({ delayMs }, { signal, answer }) {
    const reply = await answer();
    await sleep(delayMs, signal);
    return reply;
  },
  async 'broken-xml'(_rule, { answer }) {
    const reply = await answer();
    const text = await reply.text();
    const end = text.lastIndexOf('>');
    return new Response(end < 0 ? text || null : text.slice(0, end), reply);
  },
  async status({ status }, { answer }) {
    await answer();
    return new Response(null, { status });
  },
  async lost(_rule, { answer }) {
    await answer();
    throw new Error('a fault lost the reply');
  },
};
