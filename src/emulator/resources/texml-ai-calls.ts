import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type AiCall, aiCallEvents } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal } from '../http/refusal.js';
import type { World } from '../world.js';
import { placeCall } from './place-call.js';

type Fields = ParametersOf<OperationsTable['texml']['aiCalls']['create']>;

/** The one address and the several, as one list. */
const addresses = (one: string | undefined, several: readonly string[] = []): readonly string[] =>
  one === undefined ? several : [one, ...several];

/** Whom the call reports to: what the request says, and the application where it says nothing. */
function aiCallOf(fields: Fields, id: string, { applications }: World): AiCall {
  const { StatusCallbackMethod, ConversationCallbackMethod = 'POST' } = fields;
  const application = applications.get(id);
  const own = application?.status_callback_method?.toUpperCase() === 'GET' ? 'GET' : 'POST';
  const method = StatusCallbackMethod ?? own;
  const named = addresses(fields.StatusCallback, fields.StatusCallbacks);
  const urls = named.length > 0 ? named : addresses(application?.status_callback || undefined);
  const words = fields.StatusCallbackEvent?.split(' ') ?? ['completed'];
  return {
    assistantId: fields.AIAssistantId,
    status: {
      targets: urls.map((url) => ({ url, method })),
      events: aiCallEvents.filter((event) => words.includes(event)),
    },
    conversation: addresses(fields.ConversationCallback, fields.ConversationCallbacks).map((url) => ({
      url,
      method: ConversationCallbackMethod,
    })),
  };
}

export const texmlAiCalls = handlers({
  'texml.aiCalls.create': ({ path: { connection_id: id }, fields }, world) => {
    const {
      AIAssistantId: _assistant,
      AIAssistantVersion,
      AIAssistantDynamicVariables,
      ConversationCallback: _callback,
      ConversationCallbackMethod: _callbackMethod,
      ConversationCallbacks: _callbacks,
      Passports,
      StatusCallback: _statusCallback,
      StatusCallbackEvent: _statusCallbackEvent,
      StatusCallbacks: _statusCallbacks,
      ...call
    } = fields;
    const placed = placeCall({ ...call, ApplicationSid: id }, world, 'connection_id', {
      aiCall: aiCallOf(fields, id, world),
    });
    if (isRefusal(placed)) return placed;
    const unseen = { AIAssistantVersion, AIAssistantDynamicVariables, Passports };
    const names = Object.entries(unseen).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (names.length > 0) {
      const message = `Nothing is to be seen of ${names.join(', ')} here: settings.farEnds plays the assistant.`;
      world.log({ level: 'info', event: 'not-seen', message, callSid: placed.call_sid });
    }
    return placed;
  },
});
