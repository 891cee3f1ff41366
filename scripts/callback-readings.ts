/** Writes down how a flow reads callbacks, from the table in src/callbacks: `npx jiti scripts/callback-readings.ts [--check]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { CallbackSpec } from '../src/callbacks/define.js';
import type { NotationName } from '../src/callbacks/notations.js';
import { type Parameter, parametersOf, parametersOfCallback } from '../src/callbacks/parameters.js';
import type { CallbackKind, CallbackName } from '../src/callbacks/payload.js';
import { encodeReadings } from '../src/callbacks/read-payload.js';
import { callbacks } from '../src/callbacks/table.js';

/** Where the readings are written. */
export const readingsFile: string = fileURLToPath(
  new URL('../src/callbacks/readings.generated.ts', import.meta.url),
);

/** How a schema reads text, found out by reading. */
const notationOf = (schema: z.ZodMiniType): NotationName => {
  const [half, seven, truth] = ['7.5', '7', 'true'].map((text) => z.safeParse(schema, text).data);
  if (truth === true) return 'boolean';
  if (half === 7.5) return 'number';
  return seven === 7 ? 'whole' : 'text';
};

const encoded = (parameters: readonly Parameter[]): string =>
  encodeReadings(parameters.map((parameter) => ({ ...parameter, notation: notationOf(parameter.schema) })));

const isName = (name: string): name is CallbackName => Object.hasOwn(callbacks, name);

const written = <Target>(
  targets: Iterable<Target>,
  parametersOfTarget: (target: Target) => readonly Parameter[],
): string =>
  JSON.stringify(
    Object.fromEntries([...targets].map((target) => [target, encoded(parametersOfTarget(target))])),
    null,
    2,
  );

const kindsThatAnswer = (answer: CallbackSpec['answer']): ReadonlySet<CallbackKind> =>
  new Set(Object.values(callbacks).flatMap((entry) => (entry.answer === answer ? [entry.kind] : [])));

/** The text of src/callbacks/readings.generated.ts. */
export const callbackReadings =
  (): string => `// Written by scripts/callback-readings.ts from the table of callbacks. Do not edit.
import type { CallbackKind, CallbackName, DocumentKind } from './payload.js';

/** How requests are read whose reply is run on the call, by kind; see encodeReadings. */
export const documentKinds: Readonly<Record<DocumentKind, string>> = ${written(kindsThatAnswer('document'), parametersOf)};

/** How the other requests are read, by kind. */
export const otherKinds: Readonly<Record<Exclude<CallbackKind, DocumentKind>, string>> = ${written(kindsThatAnswer('none'), parametersOf)};

/** How each request is read, by its name. A flow does without these. */
export const readingsByName: Readonly<Record<CallbackName, string>> = ${written(Object.keys(callbacks).filter(isName), parametersOfCallback)};
`;

/** Whether what is written down is what the table says. */
export const isCurrent = (): boolean => readFileSync(readingsFile, 'utf8') === callbackReadings();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(readingsFile, callbackReadings());
  else if (!isCurrent()) {
    console.error(
      'src/callbacks/readings.generated.ts is stale: run `npx jiti scripts/callback-readings.ts`.',
    );
    process.exitCode = 1;
  }
}
