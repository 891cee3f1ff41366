import { doc, eventually, type Open } from '../stage.js';
import { placedCall, texmlApplication } from '../texml-call.js';
import type { Setting, Settings } from './settings.js';

const uuid = '6a09cdc3-8948-47f0-aa62-74ac943d6c58';

/** An account, and nothing in it. */
const account: Setting = async (open) => {
  const stage = await open();
  return { stage, ids: { account_sid: stage.account_sid } };
};

/** An application, by what the example calls it. */
const application =
  (name: string): Setting =>
  async (open) => {
    const stage = await open();
    return { stage, ids: { [name]: await texmlApplication(stage) } };
  };

/** A call that is answered. */
async function call(open: Open) {
  const stage = await placedCall(open);
  const { account_sid, call_sid } = stage;
  return { stage, ids: { account_sid, call_sid } };
}

/** A call of which the account has something more, by what the example calls that. */
const callWith =
  (
    name: string,
    make: (stage: Awaited<ReturnType<typeof call>>['stage']) => Promise<string | undefined>,
  ): Setting =>
  async (open) => {
    const { stage, ids } = await call(open);
    return { stage, ids: { ...ids, [name]: (await make(stage)) ?? '' } };
  };

const recording = callWith(uuid, async ({ client, account_sid, call_sid }) => {
  const { recordingsJson } = client.texml.accounts.calls;
  return (await recordingsJson.recordingsJson(call_sid, { account_sid })).sid;
});
const stream = callWith(uuid, async ({ client, account_sid, call_sid }) => {
  const Url = 'wss://example.com/media';
  return (await client.texml.accounts.calls.streamsJson(call_sid, { account_sid, Url })).sid;
});
const siprec = callWith('siprec_sid', async ({ client, account_sid, call_sid }) => {
  const ConnectorName = 'recorder';
  return (await client.texml.accounts.calls.siprecJson(call_sid, { account_sid, ConnectorName })).sid;
});

/** A setting without the ids that an example does not name. */
const without =
  (setting: Setting, ...names: readonly string[]): Setting =>
  async (open) => {
    const { stage, ids } = await setting(open);
    return { stage, ids: Object.fromEntries(Object.entries(ids).filter(([name]) => !names.includes(name))) };
  };

const savedRecording = without(recording, 'call_sid');

const transcription: Setting = async (open) => {
  const words = doc('<Record transcription="true" transcriptionCallback="/words"/>');
  const { client, account_sid, callee, ...stage } = await placedCall(open, { answers: () => words });
  await callee.says('Hello');
  await callee.hangsUp();
  const made = async () =>
    (await client.texml.accounts.retrieveTranscriptionsJson(account_sid)).transcriptions ?? [];
  await eventually(async () => (await made()).length > 0);
  const [first] = await made();
  return { stage: { ...stage, client }, ids: { account_sid, [uuid]: first?.sid ?? '' } };
};

/** A conference of one. */
const conference = async (open: Open) => {
  const room = doc('<Dial><Conference record="record-from-start">room</Conference></Dial>');
  const stage = await placedCall(open, { answers: () => room });
  const { client, account_sid, call_sid } = stage;
  const { conferences } = await client.texml.accounts.conferences.retrieveConferences(account_sid);
  return { stage, ids: { account_sid, conference_sid: conferences?.[0]?.sid ?? '' }, call_sid };
};

const participant: Setting = async (open) => {
  const { stage, ids, call_sid } = await conference(open);
  return { stage, ids: { ...ids, call_sid_or_participant_label: call_sid } };
};

const queue: Setting = async (open) => {
  const stage = await open();
  const { account_sid, client } = stage;
  const { sid = '' } = await client.texml.accounts.queues.create(account_sid, { FriendlyName: 'support' });
  return { stage, ids: { account_sid, queue_sid: sid } };
};

const anApplication = application('1293384261075731499');

export const texml: Settings = {
  'texml.applications.get': anApplication,
  'texml.applications.update': anApplication,
  'texml.applications.delete': anApplication,
  'texml.calls.list': account,
  'texml.calls.create': account,
  'texml.calls.get': call,
  'texml.calls.update': call,
  'texml.calls.createOnConnection': application('1234567890'),
  'texml.aiCalls.create': application('connection_id'),
  'texml.calls.recordings.list': call,
  'texml.calls.recordings.create': call,
  'texml.calls.recordings.update': recording,
  'texml.calls.siprec.create': call,
  'texml.calls.siprec.update': siprec,
  'texml.calls.streams.create': call,
  'texml.calls.streams.update': stream,
  'texml.conferences.list': account,
  'texml.conferences.get': conference,
  'texml.conferences.update': conference,
  'texml.conferences.participants.list': conference,
  'texml.conferences.participants.create': conference,
  'texml.conferences.participants.get': participant,
  'texml.conferences.participants.update': participant,
  'texml.conferences.participants.delete': participant,
  'texml.conferences.recordings.list': conference,
  'texml.conferences.recordings.listJson': conference,
  'texml.queues.list': account,
  'texml.queues.create': account,
  'texml.queues.get': queue,
  'texml.queues.update': queue,
  'texml.queues.delete': queue,
  'texml.recordings.list': account,
  'texml.recordings.get': savedRecording,
  'texml.recordings.delete': savedRecording,
  'texml.transcriptions.list': account,
  'texml.transcriptions.get': transcription,
  'texml.transcriptions.delete': transcription,
};
