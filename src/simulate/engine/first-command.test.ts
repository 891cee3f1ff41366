import { describe, expect, it } from 'vitest';
import type { Application } from './account.js';
import type { CallEvent } from './event.js';
import { createState, legOf, nextCallSid } from './state.js';
import { transition } from './transition.js';

const voice_url = 'https://app.test/start';

/** A call whose application answers when it is told to. */
function waiting(fields: Partial<Application>, isOutbound = false) {
  let state = createState();
  const sid = nextCallSid(state);
  let asked: number | undefined;
  const does = (event: CallEvent): void => {
    const [after, effects] = transition(state, event);
    state = after;
    for (const effect of effects) if (effect.type === 'request') asked = effect.request.id;
  };
  const application = { id: '1', voice_url, ...fields };
  const ends = { from: '+12025550100', to: '+12025550199', application };
  if (isOutbound) {
    does({ type: 'outbound', ...ends });
    does({ type: 'time', at: 20_000 });
    does({ type: 'callee', callSid: sid, does: 'answers' });
  } else does({ type: 'inbound', ...ends });
  return {
    at: (at: number) => does({ type: 'time', at }),
    answers: (status: number, body = '<Response><Pause length="60"/></Response>') =>
      does({ type: 'reply', id: asked ?? 0, reply: { status, body, contentType: undefined } }),
    status: () => legOf(state, sid)?.status,
  };
}

describe('first_command_timeout', () => {
  it('ends a call that gets no document in time', () => {
    const call = waiting({ first_command_timeout: true, first_command_timeout_secs: 10 });
    call.at(9999);
    expect(call.status()).toBe('ringing');
    call.at(10_000);
    expect(call.status()).toBe('failed');
  });

  it('counts from the answer of a call of the API, for 30 s unless told otherwise', () => {
    const call = waiting({ first_command_timeout: true }, true);
    call.at(49_999);
    expect(call.status()).toBe('in-progress');
    call.at(50_000);
    expect(call.status()).toBe('completed');
  });

  it('counts on while the fallback address is asked', () => {
    const voice_fallback_url = 'https://app.test/fallback';
    const call = waiting({
      first_command_timeout: true,
      first_command_timeout_secs: 10,
      voice_fallback_url,
    });
    call.at(8000);
    call.answers(500);
    call.at(10_000);
    expect(call.status()).toBe('failed');
  });

  it('means nothing once a document has come', () => {
    const call = waiting({ first_command_timeout: true, first_command_timeout_secs: 10 });
    call.at(5000);
    call.answers(200);
    call.at(30_000);
    expect(call.status()).toBe('in-progress');
  });

  it('is off unless it is switched on', () => {
    const call = waiting({ first_command_timeout_secs: 10 });
    call.at(60_000);
    expect(call.status()).toBe('ringing');
  });
});
