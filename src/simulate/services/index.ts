import type { NounIn } from '../engine/names.js';
import { aiAssistant } from './ai-assistant.js';
import { conversationRelay } from './conversation-relay.js';
import { recording } from './recording.js';
import type { DefinedService } from './service-behaviour.js';
import { siprec } from './siprec.js';
import { stream } from './stream.js';
import { suppression } from './suppression.js';
import { transcription } from './transcription.js';

/** How each service behaves, by Telnyx's name of the noun that starts it: all that may stand in a Start or Connect are here. */
const table = {
  AIAssistant: aiAssistant,
  ConversationRelay: conversationRelay,
  Recording: recording,
  Siprec: siprec,
  Stream: stream,
  Suppression: suppression,
  Transcription: transcription,
} satisfies { readonly [Name in NounIn<'start' | 'connect'>]: unknown };

type Table = typeof table;

/** A service that is simulated. */
export type ServiceName = keyof Table;

/** What each service is started with. */
export type Plans = {
  readonly [Name in ServiceName]: Table[Name] extends DefinedService<string, infer Plan> ? Plan : never;
};

/** A service to start: Telnyx's name of the noun that stands for it, and what it is started with. */
export type PlannedService = {
  [Name in ServiceName]: { readonly kind: Name; readonly plan: Plans[Name] };
}[ServiceName];

export const services: { readonly [Name in ServiceName]: DefinedService<Name, Plans[Name]> } = table;

export const isService = (name: string): name is ServiceName => Object.hasOwn(table, name);
