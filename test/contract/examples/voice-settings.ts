import { elsewhere, type Open } from '../stage.js';
import { caller, dialled, voiceStage } from '../voice-call.js';
import type { Setting, Settings } from './settings.js';

const uuid = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
const otherCall = 'v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg';

const application =
  (name: string): Setting =>
  async (open) => {
    const stage = await voiceStage(open);
    return { stage, ids: { [name]: stage.connection_id } };
  };

const phoneNumber: Setting = async (open) => {
  const stage = await open({ emulator: { numbers: ['+12025550141'] } });
  const [number] = (await stage.client.phoneNumbers.list()).data;
  return { stage, ids: { '1293384261075731499': number?.id ?? '' } };
};

/** A call that rings at the application. */
const ringing: Setting = async (open) => {
  const stage = await voiceStage(open);
  return { stage, ids: { call_control_id: (await caller(stage)).id } };
};

/** A call that was dialled, and is answered. */
const answered: Setting = async (open) => {
  const stage = await voiceStage(open);
  return { stage, ids: { call_control_id: (await dialled(stage)).id } };
};

const twoCalls: Setting = async (open) => {
  const stage = await voiceStage(open);
  const [one, two] = [await dialled(stage), await dialled(stage, elsewhere)];
  return { stage, ids: { call_control_id: one.id, [otherCall]: two.id } };
};

/** The queue that the examples name, which needs no other id. */
const queue: Setting = async (open) => {
  const stage = await open();
  await stage.client.queues.create({ queue_name: 'queue_name' });
  return { stage, ids: {} };
};

/** A call that waits in that queue. */
async function waiting(open: Open) {
  const stage = await voiceStage(open);
  const { id, person } = await dialled(stage);
  await stage.client.calls.actions.enqueue(id, { queue_name: 'queue_name', keep_after_hangup: true });
  return { stage, ids: { call_control_id: id }, person };
}

/** A call whose place in it is kept, though it is over. */
const kept: Setting = async (open) => {
  const { person, ...setting } = await waiting(open);
  await person.hangsUp();
  return setting;
};

/** A conference of two, with a third call beside it. */
async function meeting(open: Open) {
  const stage = await voiceStage(open);
  const [ann, ben] = [await dialled(stage), await dialled(stage, elsewhere)];
  const beside = await dialled(stage, '+12025550124');
  const { data } = await stage.client.conferences.create({ call_control_id: ann.id, name: 'meeting' });
  const id = data?.id ?? '';
  await stage.client.conferences.actions.join(id, { call_control_id: ben.id });
  return { stage, id, ann, ben, beside };
}

type Meeting = Awaited<ReturnType<typeof meeting>>;

/** A conference, by what the example calls it, and more ids. */
const conference =
  (name: string, more: (meeting: Meeting) => Record<string, string> = () => ({})): Setting =>
  async (open) => {
    const made = await meeting(open);
    return { stage: made.stage, ids: { [name]: made.id, ...more(made) } };
  };

const participant: Setting = async (open) => {
  const { stage, id } = await meeting(open);
  const [first] = (await stage.client.conferences.listParticipants(id)).data;
  return { stage, ids: { [uuid]: id, participant_id: first?.id ?? '' } };
};

/** A conference that is recorded, or whose recording is paused. */
const recorded =
  (isPaused = false): Setting =>
  async (open) => {
    const { stage, id, ann } = await meeting(open);
    const { actions } = stage.client.conferences;
    await actions.recordStart(id, { format: 'wav' });
    await ann.person.waits(1);
    if (isPaused) await actions.recordPause(id, {});
    return { stage, ids: { id } };
  };

const anApplication = application('1293384261075731499');
const aConference = conference('id');
const withParticipant = conference('id', ({ ann }) => ({ [otherCall]: ann.id }));

export const voice: Settings = {
  'callControlApplications.get': anApplication,
  'callControlApplications.update': anApplication,
  'callControlApplications.delete': anApplication,
  'phoneNumbers.get': phoneNumber,
  'phoneNumbers.update': phoneNumber,
  'calls.dial': application('7267xxxxxxxxxxxxxx'),
  'calls.get': answered,
  'calls.answer': ringing,
  'calls.reject': ringing,
  'calls.hangup': answered,
  'calls.refer': answered,
  'calls.sendSipInfo': answered,
  'calls.transfer': answered,
  'calls.bridge': twoCalls,
  'calls.enqueue': answered,
  'calls.leaveQueue': waiting,
  'queues.get': queue,
  'queues.update': queue,
  'queues.delete': queue,
  'queues.calls.list': queue,
  'queues.calls.get': waiting,
  'queues.calls.update': waiting,
  'queues.calls.remove': kept,
  'conferences.create': async (open) => {
    const stage = await voiceStage(open);
    return { stage, ids: { [otherCall]: (await dialled(stage)).id } };
  },
  'conferences.get': aConference,
  'conferences.participants.list': conference('conference_id'),
  'conferences.participants.get': participant,
  'conferences.participants.update': participant,
  'conferences.end': conference(uuid),
  'conferences.hold': aConference,
  'conferences.join': conference('id', ({ beside }) => ({ [otherCall]: beside.id })),
  'conferences.leave': conference('id', ({ ben }) => ({ 'c46e06d7-b78f-4b13-96b6-c576af9640ff': ben.id })),
  'conferences.mute': aConference,
  'conferences.unmute': aConference,
  'conferences.unhold': withParticipant,
  'conferences.update': withParticipant,
  'conferences.gatherUsingAudio': conference(uuid, ({ ann }) => ({ [otherCall]: ann.id })),
  'conferences.play': aConference,
  'conferences.stop': aConference,
  'conferences.sendDtmf': conference(uuid),
  'conferences.speak': aConference,
  'conferences.recordStart': aConference,
  'conferences.recordPause': recorded(),
  'conferences.recordResume': recorded(true),
  'conferences.recordStop': recorded(),
};
