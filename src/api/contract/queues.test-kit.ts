import type { Contract } from './contract.test-kit.js';

const name = 'tier 1/support?';
const call = 'v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg';

export const queues: Contract = {
  same: {
    'queues.list': [
      (ours) => ours.queues.list({ page: { number: 3, size: 1 } }).page(),
      (official) => official.queues.list({ 'page[number]': 3, 'page[size]': 1 }),
    ],
    'queues.create': [
      (ours) => ours.queues.create({ queue_name: name, max_size: 1 }),
      (official) => official.queues.create({ queue_name: name, max_size: 1 }),
    ],
    'queues.get': [(ours) => ours.queues.get(name), (official) => official.queues.retrieve(name)],
    'queues.update': [
      (ours) => ours.queues.update(name, { max_size: 300 }),
      (official) => official.queues.update(name, { max_size: 300 }),
    ],
    'queues.delete': [(ours) => ours.queues.delete(name), (official) => official.queues.delete(name)],
    'queues.calls.list': [
      (ours) => ours.queues.calls.list(name, { page: { number: 1, size: 20 } }).page(),
      (official) => official.queues.calls.list(name, { 'page[number]': 1, 'page[size]': 20 }),
    ],
    'queues.calls.get': [
      (ours) => ours.queues.calls.get(name, call),
      (official) => official.queues.calls.retrieve(call, { queue_name: name }),
    ],
    'queues.calls.update': [
      (ours) => ours.queues.calls.update(name, call, { keep_after_hangup: true }),
      (official) => official.queues.calls.update(call, { queue_name: name, keep_after_hangup: true }),
    ],
    'queues.calls.remove': [
      (ours) => ours.queues.calls.remove(name, call),
      (official) => official.queues.calls.remove(call, { queue_name: name }),
    ],
  },
};
