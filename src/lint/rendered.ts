import { parse } from '../document/read/parse.js';
import { TexmlError } from '../issue.js';
import { namesIn, render, type Template } from '../template/dialect/index.js';
import type { Complaint, Spot } from './rule.js';

/**
 * The complaint of `rendered-only`: a template whose text is no XML, while what Telnyx makes of it may be. Undefined where
 * that can't be so: it is XML neither with nothing filled in, nor with something everywhere.
 */
export function renderedOnlyComplaint(template: Template, at: Spot): Complaint | undefined {
  const names = namesIn(template).map(({ name }) => [name, 'x'] as const);
  const given = [{}, Object.fromEntries(names)];
  if (
    template.issues.length > 0 ||
    !given.some((parameters) => isXml(render(template, { parameters, secrets: {} }).text))
  )
    return undefined;
  return {
    message:
      'This is XML only once Telnyx has filled in its tags, so that its elements were not looked at. Put tags between elements, in text, or in the values of attributes.',
    at,
  };
}

function isXml(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof TexmlError) return false;
    throw error;
  }
}
