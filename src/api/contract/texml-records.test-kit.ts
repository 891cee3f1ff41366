import type { Contract } from './contract.test-kit.js';

const queue = 'tier 1/support?';
const id = '6a09cdc3-8948-47f0-aa62-74ac943d6c58';
const beyondFacts = 'The fact’s note says that an inequality may be put to the name.';

/** What is kept of calls: queues, recordings and transcriptions. */
export const texmlRecords: Contract = {
  differences: {
    'texml.queues.list inequalities':
      'The official client has no arguments for DateCreated>, DateCreated<, DateUpdated> and DateUpdated<.',
    'texml.recordings.list inequalities':
      'The official client has no arguments for DateCreated> and DateCreated<.',
  },
  known: {
    'texml.queues.list query DateCreated>': beyondFacts,
    'texml.queues.list query DateCreated<': beyondFacts,
    'texml.queues.list query DateUpdated>': beyondFacts,
    'texml.queues.list query DateUpdated<': beyondFacts,
    'texml.recordings.list query DateCreated>': beyondFacts,
    'texml.recordings.list query DateCreated<': beyondFacts,
    'texml.queues.list reply previous_page_uri': 'The other TeXML lists reply with it.',
  },
  same: {
    'texml.queues.list': [
      (ours) =>
        ours.texml.queues
          .list({
            DateCreated: '2026-01-31',
            DateUpdated: '2026-02-01',
            Page: 0,
            PageSize: 5,
            PageToken: 'a+=',
          })
          .page(),
      (official) =>
        official.texml.accounts.queues.list('acc', {
          DateCreated: '2026-01-31',
          DateUpdated: '2026-02-01',
          Page: 0,
          PageSize: 5,
          PageToken: 'a+=',
        }),
    ],
    'texml.queues.create': [
      (ours) => ours.texml.queues.create({ FriendlyName: 'Tier 1 & ü', MaxSize: 10 }),
      (official) => official.texml.accounts.queues.create('acc', { FriendlyName: 'Tier 1 & ü', MaxSize: 10 }),
    ],
    'texml.queues.get': [
      (ours) => ours.texml.queues.get(queue),
      (official) => official.texml.accounts.queues.retrieve(queue, { account_sid: 'acc' }),
    ],
    'texml.queues.update': [
      (ours) => ours.texml.queues.update(queue, { MaxSize: 300 }),
      (official) => official.texml.accounts.queues.update(queue, { account_sid: 'acc', MaxSize: 300 }),
    ],
    'texml.queues.delete': [
      (ours) => ours.texml.queues.delete(queue),
      (official) => official.texml.accounts.queues.delete(queue, { account_sid: 'acc' }),
    ],
    'texml.recordings.list': [
      (ours) =>
        ours.texml.recordings.list({ DateCreated: '2026-01-31T12:00:00Z', Page: 2, PageSize: 5 }).page(),
      (official) =>
        official.texml.accounts.retrieveRecordingsJson('acc', {
          DateCreated: '2026-01-31T12:00:00Z',
          Page: 2,
          PageSize: 5,
        }),
    ],
    'texml.recordings.get': [
      (ours) => ours.texml.recordings.get(id),
      (official) =>
        official.texml.accounts.recordings.json.retrieveRecordingSidJson(id, { account_sid: 'acc' }),
    ],
    'texml.recordings.delete': [
      (ours) => ours.texml.recordings.delete(id),
      (official) =>
        official.texml.accounts.recordings.json.deleteRecordingSidJson(id, { account_sid: 'acc' }),
    ],
    'texml.transcriptions.list': [
      (ours) => ours.texml.transcriptions.list({ PageSize: 5, PageToken: 'KRWX/ZPO+=' }).page(),
      (official) =>
        official.texml.accounts.retrieveTranscriptionsJson('acc', { PageSize: 5, PageToken: 'KRWX/ZPO+=' }),
    ],
    'texml.transcriptions.get': [
      (ours) => ours.texml.transcriptions.get(id),
      (official) =>
        official.texml.accounts.transcriptions.json.retrieveRecordingTranscriptionSidJson(id, {
          account_sid: 'acc',
        }),
    ],
    'texml.transcriptions.delete': [
      (ours) => ours.texml.transcriptions.delete(id),
      (official) =>
        official.texml.accounts.transcriptions.json.deleteRecordingTranscriptionSidJson(id, {
          account_sid: 'acc',
        }),
    ],
  },
};
