import type { Element } from '../../document/node.js';
import { booleanOf, childrenOf, contentOf, textOf } from '../engine/attributes.js';
import type { Fetch, FetchReply } from '../engine/fetches/fetch.js';
import { readJsonPath } from '../engine/fetches/json-path.js';
import { connection, identity, parties } from '../engine/parameters.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Turn, warning } from './behaviour.js';
import { targetOf } from './target.js';

const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((child) => child.name === name);

const textIn = (element: Element, name: string): string | undefined => {
  const child = childOf(element, name);
  return child && contentOf(child).trim();
};

/** The request that the document describes. */
function fetchOf(request: Element): Fetch {
  const headers = childOf(request, 'Headers');
  const body = childOf(request, 'Body');
  return {
    url: textOf(request, 'url') ?? '',
    // Its default is not documented; a body can't go with GET.
    method: (textOf(request, 'method') ?? (body ? 'POST' : 'GET')) === 'POST' ? 'POST' : 'GET',
    headers: (headers ? childrenOf(headers) : []).flatMap((header) => {
      const key = textIn(header, 'Key');
      return key ? [[key, textIn(header, 'Value') ?? ''] as const] : [];
    }),
    body: body && contentOf(body).trim(),
  };
}

interface Learnt {
  readonly variables: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const nothing = (why: string): Learnt => ({ variables: {}, warnings: [why] });

/** What the document wants to know of a reply. */
function learn(element: Element, reply: FetchReply): Learnt {
  const wanted = childOf(element, 'Response');
  if ('problem' in reply) return nothing(`The <HttpRequest> failed: ${reply.problem}`);
  if (!wanted) return { variables: {}, warnings: [] };
  const status = textIn(wanted, 'StatusCode');
  if (status !== undefined && status !== String(reply.status)) {
    return nothing(`The reply has status ${reply.status}, not ${status}: nothing is read from it.`);
  }
  const content = childOf(wanted, 'Content');
  const fields = content ? childrenOf(content).filter(({ name }) => name === 'Field') : [];
  if (fields.length === 0) return { variables: {}, warnings: [] };
  let json: unknown;
  try {
    json = JSON.parse(reply.body);
  } catch {
    return nothing('The reply is no JSON: nothing is read from it.');
  }
  const variables: Record<string, string> = {};
  const warnings: string[] = [];
  for (const field of fields) {
    const path = textIn(field, 'Name') ?? '';
    const variable = textIn(field, 'Value') ?? '';
    const value = readJsonPath(json, path);
    if (value === undefined) warnings.push(`The reply has nothing at ${path}: '${variable}' stays unset.`);
    else if (variable !== '') variables[variable] = value;
  }
  return { variables, warnings };
}

/** What comes after the reply: the action, with what was read as its parameters. */
function after(turn: Turn, variables: Readonly<Record<string, string>>): Ending {
  const target = targetOf(turn, 'action');
  if (!target) return nextVerb;
  const message = {
    callback: 'http-request-action',
    parameters: { ...identity(turn), ...parties(turn), ...connection(turn) },
    dynamic: { ...turn.leg.variables, ...variables },
  } as const;
  return { next: 'document', target, message };
}

/** Asks a service of somebody else, and reads from its reply. */
export const httpRequest: Behaviour<{ readonly verb: 'HttpRequest' }> = {
  answers: false,
  begin(turn) {
    const request = childOf(turn.element, 'Request');
    if (!request) return { actions: [warning('<HttpRequest> has no <Request>.')], end: nextVerb };
    const isAwaited = !booleanOf(turn.element, 'async');
    const ask: Action = { do: 'fetch', fetch: fetchOf(request), isAwaited };
    return isAwaited
      ? { actions: [ask], memory: { verb: 'HttpRequest' } }
      : { actions: [ask], end: nextVerb };
  },
  on(turn, _memory, event) {
    if (event.type !== 'fetched') return undefined;
    const { variables, warnings } = learn(turn.element, event.reply);
    return {
      actions: [...warnings.map(warning), { do: 'learn', variables }],
      end: after(turn, variables),
    };
  },
};
