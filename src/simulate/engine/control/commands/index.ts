import { changeLeg, type Draft, liveLeg, show } from '../../draft.js';
import { firstCommandCame } from '../../first-command.js';
import type { Leg } from '../../leg.js';
import type { CommandOf, ControlCommand } from '../command.js';
import { answer } from './answer.js';
import { bridge } from './bridge.js';
import { enqueue } from './enqueue.js';
import { hangup } from './hangup.js';
import { leaveQueue } from './leave-queue.js';
import { refer } from './refer.js';
import { reject } from './reject.js';
import { sendSipInfo } from './send-sip-info.js';
import { transfer } from './transfer.js';

type Do<Does extends ControlCommand['does']> = (draft: Draft, leg: Leg, command: CommandOf<Does>) => void;

const commands: { readonly [Does in ControlCommand['does']]: Do<Does> } = {
  answer,
  reject,
  hangup,
  bridge,
  transfer,
  refer,
  send_sip_info: sendSipInfo,
  enqueue,
  leave_queue: leaveQueue,
};

/** The Voice API has something done with a leg that it commands. What can't be done any more, or was done, is not. */
export function command(draft: Draft, given: ControlCommand): void {
  const { callSid, commandId, clientState, webhook, webhooks } = given;
  const leg = liveLeg(draft, callSid);
  const { control } = leg ?? {};
  if (!leg || !control) return;
  const { commands: done = [] } = control;
  if (commandId !== undefined && done.includes(commandId)) return;
  firstCommandCame(draft, callSid);
  show(draft, callSid, { kind: 'command', command: given.does, commandId, clientState });
  const commanded = changeLeg(draft, liveLeg(draft, callSid) ?? leg, {
    control: {
      ...control,
      commands: commandId === undefined ? done : [...done, commandId],
      clientState: clientState ?? control.clientState,
      webhook: webhook ?? control.webhook,
      webhooks: webhooks ?? control.webhooks,
    },
  });
  carryOut(draft, commanded, given);
}

function carryOut<Does extends ControlCommand['does']>(
  draft: Draft,
  leg: Leg,
  given: CommandOf<Does> & { readonly does: Does },
): void {
  const does: Does = given.does;
  commands[does](draft, leg, given);
}
