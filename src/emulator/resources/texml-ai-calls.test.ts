import { describe, expect, it } from 'vitest';
import { operationsTable, schemaOf } from '../../api/index.js';
import { hosted } from '../streamed.test-kit.js';
import { eventually } from '../testing.test-kit.js';

const To = '+12025550150';
const From = '+12025550100';
const AIAssistantId = 'assistant-1';

const farEnds = {
  [AIAssistantId]: [
    { says: 'May I help?' },
    { listens: true },
    { says: 'Thank you.' },
    { closes: 'hangup' },
  ] as const,
};

const everything = 'initiated ringing answered completed no-answer busy canceled failed analyzed' as const;

/** An assistant's call to somebody, who has a phone. */
async function placed(fields: Record<string, unknown> = {}, options: Parameters<typeof hosted>[1] = {}) {
  const kit = await hosted('', { settings: { farEnds }, ...options });
  const callee = kit.emulator.phone(To);
  const { app } = kit;
  const reply = await kit.ours.texml.aiCalls.create(kit.applicationSid, {
    AIAssistantId,
    To,
    From,
    StatusCallback: `${app.url}/status`,
    StatusCallbackEvent: everything,
    ConversationCallback: `${app.url}/conversation`,
    ...fields,
  });
  return {
    ...kit,
    callee,
    reply,
    statuses: () => kit.forms('/status').map(({ CallStatus }) => CallStatus),
    conversation: () => kit.forms('/conversation').map(({ event }) => event),
  };
}

describe('a call of an assistant', () => {
  it('is a conversation by the script of settings.farEnds, and its stages are reported', async () => {
    const { callee, reply, statuses, conversation, app } = await placed();
    expect(schemaOf(operationsTable.texml.aiCalls.create.reply).safeParse(reply).success).toBe(true);
    expect(reply).toEqual({ call_sid: expect.stringMatching(/^v3:/), from: From, to: To, status: 'queued' });
    await callee.answers();
    await callee.hears('May I help?');
    await callee.says('No');
    await callee.hears('Thank you.');
    await callee.ends();
    await eventually(() => statuses().length === 5);
    expect(statuses()).toEqual(['initiated', 'ringing', 'in-progress', 'completed', 'analyzed']);
    expect(conversation()).toEqual(['conversation_created', 'conversation_ended']);
    expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
    expect(app.at('/voice')).toEqual([]);
  });

  it('is told by the name of its end where nobody talks', async () => {
    const { callee, statuses, conversation } = await placed({ StatusCallbackEvent: 'busy analyzed' });
    await callee.isBusy();
    await eventually(() => statuses().length === 1);
    expect(statuses()).toEqual(['busy']);
    expect(conversation()).toEqual([]);
  });

  it('is told by completed unless the request says otherwise, at every address', async () => {
    const { callee, forms, app } = await placed({
      StatusCallbackEvent: undefined,
      StatusCallbackMethod: 'GET',
    });
    await callee.answers();
    await callee.hangsUp();
    await eventually(() => forms('/status').length === 1 && forms('/conversation').length === 2);
    expect(app.at('/status')).toMatchObject([{ method: 'GET', form: { CallStatus: 'completed' } }]);
  });

  it('tells several addresses', async () => {
    const { callee, app, forms, emulator, ours, applicationSid } = await placed();
    await callee.isBusy();
    const other = emulator.phone('+12025550151');
    await ours.texml.aiCalls.create(applicationSid, {
      AIAssistantId,
      To: other.number,
      From,
      StatusCallbacks: [`${app.url}/one`, `${app.url}/two`],
      ConversationCallbacks: [`${app.url}/three`],
      ConversationCallbackMethod: 'GET',
    });
    await other.answers();
    await other.hangsUp();
    await eventually(() => ['/one', '/two'].every((path) => forms(path).length === 1));
    await eventually(
      () =>
        app
          .at('/three')
          .map(({ method }) => method)
          .join() === 'GET,GET',
    );
  });

  it('is played by hand where the settings play nothing', async () => {
    const { emulator, callee, reply } = await placed({}, { settings: {} });
    await callee.answers();
    const assistant = emulator.farEnd(reply.call_sid, 'AIAssistant');
    await assistant.says('By hand');
    await callee.hears('By hand');
    await assistant.closes('hangup');
    await callee.ends();
    expect(callee.status).toBe('completed');
    expect(() => emulator.farEnd('v3:none', 'AIAssistant')).toThrow(/no call with this SID/);
  });

  it('says which of its fields make no difference', async () => {
    const { log } = await placed({ AIAssistantVersion: '2' });
    expect(log.find(({ event }) => event === 'not-seen')?.message).toContain('AIAssistantVersion');
  });

  it('is refused without an application of that id', async () => {
    const { ours } = await placed();
    await expect(ours.texml.aiCalls.create('1', { AIAssistantId, To, From })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('application'),
    });
  });
});
