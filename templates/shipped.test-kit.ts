import { readdirSync, readFileSync } from 'node:fs';
import { type Declarations, declarationsIn, template } from 'texml/template';

const folder = new URL('.', import.meta.url);

/** The text of a file of this folder. */
export const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The names of the templates. */
export const names: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => file.slice(0, -'.xml'.length))
  .sort();

/** The values of a template's examples. */
export const examplesOf = ({ params }: Declarations): Record<string, unknown> =>
  Object.fromEntries(
    params
      .filter(({ examples }) => examples.length > 0)
      .map(({ name, isList, examples }) => [name, isList ? examples : examples[0]]),
  );

/** A template with its examples in it, and some values in their place. */
export function rendered(name: string, values: Readonly<Record<string, unknown>> = {}): string {
  const source = read(`${name}.xml`);
  return template(source).render({ ...examplesOf(declarationsIn(source)), ...values });
}

/** An application that answers each path with a document, and the path `/` with the first. */
export const answering =
  (documents: Readonly<Record<string, string>>) =>
  (request: Request): Response => {
    const path = new URL(request.url).pathname;
    return new Response(documents[path] ?? `<Response><Say>Nothing is at ${path}.</Say></Response>`, {
      headers: { 'content-type': 'application/xml' },
    });
  };

/** A document that says one thing. */
export const says = (text: string): string => `<Response><Say>${text}</Say></Response>`;
