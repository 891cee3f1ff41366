import { issuesOf, schemaOf } from '../api/index.js';
import { nearest } from '../api/nearest.js';
import type { Issue } from '../issue.js';
import { addressOf, shown } from './address.js';
import { isPlain } from './compare.js';
import type { Kinds } from './kinds/index.js';
import type { Fields, Kind } from './kinds/kind.js';
import { isSource, type SecretSource } from './sources.js';

/** A resource as the configuration wants it. */
export interface Desired {
  readonly address: string;
  readonly kindName: string;
  readonly kind: Kind;
  readonly name: string;
  /** The fields whose values stand in the configuration. */
  readonly fields: Fields;
  /** Fields that take the id of another resource, whose address is given. */
  readonly references: readonly { readonly field: string; readonly target: string }[];
  /** Fields whose values are read elsewhere. */
  readonly sources: readonly { readonly field: string; readonly source: SecretSource }[];
}

/** What a configuration says: the resources that it wants, and everything that is wrong with it. */
export interface Reading {
  readonly desired: readonly Desired[];
  readonly issues: readonly Issue[];
}

/** Holds a configuration as a whole against the tables. */
export function readConfig(config: unknown, kinds: Kinds): Reading {
  const issues: Issue[] = [];
  const report = (code: string, path: string, message: string, expected?: string): void => {
    const expects = expected === undefined ? {} : { expected };
    issues.push({ code, severity: 'error', path, message: shown(message), ...expects });
  };
  if (!isPlain(config)) {
    report('invalid-field', '', 'The configuration must be an object: defineConfig({ … })', 'an object');
    return { desired: [], issues };
  }
  const desired: Desired[] = [];
  for (const [kindName, resources] of Object.entries(config)) {
    if (elsewhere.includes(kindName)) continue;
    const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
    if (!kind) {
      const names = Object.keys(kinds);
      const meant = nearest(kindName, names);
      const hint = meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}`;
      report('unknown-field', kindName, `${kindName} is not known here; ${hint}`, meant ?? names.join(', '));
    } else if (isPlain(resources)) {
      for (const [key, settings] of Object.entries(resources)) {
        if (settings === undefined) continue;
        const one = readResource({ kindName, kind, key, settings, config, report });
        if (one) desired.push(one);
      }
    } else if (resources !== undefined) {
      report('invalid-field', kindName, `${kindName} must be an object of resources by key`, 'an object');
    }
  }
  reportTwins(desired, report);
  return { desired, issues };
}

/** What other commands read from the same file. */
const elsewhere: readonly string[] = ['lint', 'server'];

type Report = (code: string, path: string, message: string, expected?: string) => void;

interface Given {
  readonly kindName: string;
  readonly kind: Kind;
  readonly key: string;
  readonly settings: unknown;
  readonly config: Fields;
  readonly report: Report;
}

/** Stands for a value that is known later, while the others are checked. */
const placeholder = 'x';

function readResource(given: Given): Desired | undefined {
  const { kindName, kind, key, settings, report } = given;
  const address = addressOf(kindName, key);
  if (!isKey(key) || (kind.key && !kind.key.pattern.test(key))) {
    const expected = kind.key?.expected ?? 'a filled text without control characters';
    report(
      'invalid-key',
      address,
      `${kindName} has the key ${JSON.stringify(key)}: it must be ${expected}`,
      expected,
    );
  }
  if (!isPlain(settings)) {
    report('invalid-field', address, `${address} must be an object`, 'an object');
    return undefined;
  }
  const { nameField, namedByKey } = kind;
  const own = Object.entries(settings).filter(
    ([field, value]) =>
      value !== undefined &&
      !Object.hasOwn(kind.references ?? {}, field) &&
      !Object.hasOwn(kind.sources ?? {}, field),
  );
  const named = nameField !== undefined && namedByKey ? { [nameField]: key } : {};
  const fields: Fields = { ...named, ...Object.fromEntries(own) };
  const references = readReferences(given, address, settings, fields);
  const sources = readSources(given, address, settings, fields);
  const later = [...references, ...sources].map(({ field }) => [field, placeholder]);
  reportFields(given, address, { ...fields, ...Object.fromEntries(later) });
  const name = nameField === undefined ? key : fields[nameField];
  return typeof name === 'string'
    ? { address, kindName, kind, name, fields, references, sources }
    : undefined;
}

const isKey = (key: string): boolean => key.trim() !== '' && key !== '__proto__' && !/\p{Cc}/u.test(key);

function readReferences(
  { kind, config, report }: Given,
  address: string,
  settings: Fields,
  fields: Fields,
): Desired['references'] {
  const taken = new Map<string, string>(Object.keys(fields).map((field) => [field, field]));
  const references: { field: string; target: string }[] = [];
  for (const [as, { kind: targetKind, field }] of Object.entries(kind.references ?? {})) {
    const key = settings[as];
    if (key === undefined) continue;
    const path = `${address}.${as}`;
    const other = taken.get(field);
    const known = config[targetKind];
    const keys = isPlain(known) ? Object.keys(known).filter((name) => known[name] !== undefined) : [];
    if (other !== undefined) {
      report('invalid-field', path, `${path} and ${other} exclude each other: both set ${field}`);
    } else if (typeof key === 'string' && keys.includes(key)) {
      references.push({ field, target: addressOf(targetKind, key) });
    } else {
      const meant = typeof key === 'string' ? nearest(key, keys) : undefined;
      const there = keys.length > 0 ? `there are ${keys.join(', ')}` : 'there are none at all';
      const message =
        typeof key === 'string'
          ? `${path}: there is no ${JSON.stringify(key)} in ${targetKind}; ${meant ? `did you mean ${meant}?` : there}`
          : `${path} must be a key of ${targetKind}; ${there}`;
      report('unknown-reference', path, message, `one of ${keys.join(', ')}`);
    }
    taken.set(field, as);
  }
  return references;
}

function readSources(
  { kind, report }: Given,
  address: string,
  settings: Fields,
  fields: Fields,
): Desired['sources'] {
  const sources: { field: string; source: SecretSource }[] = [];
  for (const [as, field] of Object.entries(kind.sources ?? {})) {
    const source = settings[as];
    const path = `${address}.${as}`;
    const expected = "env('NAME') or file('./path')";
    if (fields[field] !== undefined) {
      const message = `${address}.${field} must not stand in the configuration: give ${as}: ${expected}`;
      report('invalid-field', `${address}.${field}`, message, expected);
    }
    if (isSource(source)) sources.push({ field, source });
    else
      report(
        source === undefined ? 'missing-field' : 'invalid-field',
        path,
        `${path} must be ${expected}`,
        expected,
      );
  }
  return sources;
}

/** What is wrong with a body, under its address. */
function reportFields({ kind, report }: Given, address: string, body: Fields): void {
  const { schema } = kind.create ?? kind.update;
  const more = Object.keys({ ...kind.references, ...kind.sources });
  const isOwn = (field: string) => Object.values(kind.sources ?? {}).includes(field);
  for (const issue of issuesOf(schemaOf(schema), body, kind.hidden)) {
    const path = issue.path === '' ? address : `${address}.${issue.path}`;
    const meant = issue.code === 'unknown-field' ? nearest(issue.path, more) : undefined;
    // A source that is missing has been told of.
    if (isOwn(issue.path)) continue;
    const message = meant
      ? `${path} is not known here; did you mean ${meant}?`
      : issue.path !== '' && issue.message.startsWith(issue.path)
        ? `${address}.${issue.message}`
        : `${path}: ${issue.message}`;
    report(issue.code, path, message, meant ?? issue.expected);
  }
}

/** Two resources of a kind with the same name could not be told apart where the state is lost. */
function reportTwins(desired: readonly Desired[], report: Report): void {
  const seen = new Map<string, string>();
  for (const { address, kindName, kind, name } of desired) {
    const own = `${kindName}\n${name}`;
    const first = seen.get(own);
    if (first === undefined) seen.set(own, address);
    else {
      const path = kind.nameField ? `${address}.${kind.nameField}` : address;
      const message = `${path} is ${JSON.stringify(name)}, like that of ${first}: each needs a name of its own, by which it is found again`;
      report('duplicate-name', path, message);
    }
  }
}
