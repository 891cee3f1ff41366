import * as z from 'zod';
import * as mini from 'zod/mini';
import { template } from './template.js';

const params = z.object({ name: z.string(), times: z.number().default(1), list: z.array(z.string()) });
const made = template('', { params });

export const rendered: string = made.render({ name: 'Ann', list: [] });
made.render({ name: 'Ann', list: ['x'], times: 2 }, { pretty: true });

// @ts-expect-error a parameter is missing
made.render({ name: 'Ann' });
// @ts-expect-error a parameter has another type
made.document({ name: 1, list: [] });
// @ts-expect-error there is no such parameter
made.check({ name: 'Ann', list: [], nam: 'x' });

const small = template('', { params: mini.object({ name: mini.string() }), secrets: ['a'], keeps: ['From'] });
small.render({ name: 'Ann' });
// @ts-expect-error the parameter's type comes from the schema
small.render({ name: true });

// A template that declares its parameters itself is filled in by name: its types are not known here.
template('').render({ anything: 'x' });
