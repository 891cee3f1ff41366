import type { NounIn, VerbName } from '../engine/names.js';
import { services } from '../services/index.js';
import { kindsByNoun } from './dial.js';
import { behaviours } from './index.js';

// The tables hold every verb and noun that the vocabulary has: without one of them they would not compile.
export const all: { readonly [Name in VerbName]: unknown } = behaviours;
export const allServices: { readonly [Name in NounIn<'start' | 'connect'>]: unknown } = services;
export const allInDial: { readonly [Name in NounIn<'dial'>]: unknown } = kindsByNoun;

const { Pay: _pay, ...withoutPay } = behaviours;
// @ts-expect-error A verb has no behaviour.
withoutPay satisfies { readonly [Name in VerbName]: unknown };

const { Stream: _stream, ...withoutStream } = services;
// @ts-expect-error A service has no behaviour.
withoutStream satisfies { readonly [Name in NounIn<'start' | 'connect'>]: unknown };

const { Queue: _queue, ...withoutQueue } = kindsByNoun;
// @ts-expect-error A noun of Dial means nothing.
withoutQueue satisfies { readonly [Name in NounIn<'dial'>]: unknown };
