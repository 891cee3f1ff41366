import type { Draft } from '../draft.js';
import type { QueueChangeEvent } from '../event.js';
import { changeQueue, findQueue, openQueue, removeQueue } from '../queues/store.js';
import { exitQueue } from '../queues/waiting.js';

type Change<Does extends QueueChangeEvent['does']> = (
  draft: Draft,
  event: Extract<QueueChangeEvent, { readonly does: Does }>,
) => void;

const changes: { readonly [Does in QueueChangeEvent['does']]: Change<Does> } = {
  create: (draft, { name, maxSize }) => void openQueue(draft, name, maxSize),
  resize: (draft, { name, maxSize }) => void changeQueue(draft, name, () => ({ maxSize })),
  delete(draft, { name }) {
    const queue = findQueue(draft, name);
    if (!queue || queue.members.length > 0) return;
    removeQueue(draft, name);
    for (const { callSid } of queue.takers)
      draft.tasks.push({ callSid, event: { type: 'queue', status: 'gone' } });
  },
  'keep-place': (draft, { name, callSid, keepsPlace }) =>
    void changeQueue(draft, name, ({ members }) => ({
      members: members.map((member) => (member.callSid === callSid ? { ...member, keepsPlace } : member)),
    })),
  remove: (draft, { callSid }) => exitQueue(draft, callSid, 'leave'),
};

/** The API changes a queue, or the place of a call in it. */
export const queue = (draft: Draft, event: QueueChangeEvent): void => change(draft, event);

function change<Does extends QueueChangeEvent['does']>(
  draft: Draft,
  event: Extract<QueueChangeEvent, { readonly does: Does }> & { readonly does: Does },
): void {
  const does: Does = event.does;
  changes[does](draft, event);
}
