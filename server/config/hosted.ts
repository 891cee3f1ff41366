import { suggest } from '../../src/document/suggest.js';
import type { Issue } from '../../src/issue.js';
import { checkOptions } from '../app/check-options.js';
import type { ServerConfig } from './define-server.js';
import { about, settingNames } from './environment.js';
import { inEnvironmentAlone } from './read-settings.js';
import type { SettingsInput } from './settings.js';

/** What is hosted, as a configuration says it: its `server` part without the settings. */
export type Hosted = Omit<ServerConfig, keyof SettingsInput>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';

/** Each key of what is hosted, and what its value should be. What stands within is for `checkOptions`. */
const shapes: Readonly<
  Record<keyof Hosted, { readonly is: (value: unknown) => boolean; readonly expected: string }>
> = {
  flows: { is: isRecord, expected: "an object of flows by their paths: { '/support': support }" },
  bins: {
    is: isRecord,
    expected: "an object of templates by their names: { greeting: '<Response>…</Response>' }",
  },
  callbacks: {
    is: (value) => isRecord(value) && typeof value.run === 'function',
    expected: 'what callbackHandlers().on(…) gives',
  },
  callbacksPath: { is: isText, expected: "a path, such as '/callbacks'" },
  binsPath: { is: isText, expected: "a path, such as '/bins'" },
  fallback: {
    is: (value) => isRecord(value) && 'root' in value && 'issues' in value,
    expected: 'a document: response().say(…).hangup()',
  },
  log: { is: (value) => typeof value === 'function', expected: 'a function that takes a line of the log' },
};

const isHosted = (key: string): key is keyof Hosted => Object.hasOwn(shapes, key);
const isSetting = (key: string): boolean => settingNames.some((name) => name === key);

const issue = (path: string, message: string): Issue => ({
  code: 'bad-server',
  severity: 'error',
  path,
  message,
});

/** What a configuration's `server` part hosts, without what has no shape that it could have; and what that is. */
export function readHosted(server: unknown): { readonly hosted: Hosted; readonly issues: readonly Issue[] } {
  const kept = Object.fromEntries(Object.entries(isRecord(server) ? server : {}).filter(isShaped));
  return { hosted: isSound(kept) ? kept : {}, issues: shapeIssues(server) };
}

const isShaped = ([key, value]: readonly [string, unknown]): boolean =>
  isHosted(key) && shapes[key].is(value);

const isSound = (kept: Readonly<Record<string, unknown>>): kept is Hosted =>
  Object.entries(kept).every(isShaped);

function shapeIssues(server: unknown): readonly Issue[] {
  if (!isRecord(server)) {
    return [issue('server', 'server should be an object: { flows: { … }, port: 8080 }.')];
  }
  return Object.entries(server).flatMap(([key, value]) => {
    if (value === undefined || (isSetting(key) && !inEnvironmentAlone(key))) return [];
    if (!isHosted(key)) return [issue(`server.${key}`, unknownKey(key))];
    const { is, expected } = shapes[key];
    return is(value) ? [] : [issue(`server.${key}`, `server.${key} should be ${expected}.`)];
  });
}

function unknownKey(key: string): string {
  const secret = settingNames.find((name) => name === key);
  if (secret) {
    return `server.${key} is a secret, and stands in the environment alone: set ${about[secret].variable}.`;
  }
  const keys = [...Object.keys(shapes), ...settingNames.filter((name) => !inEnvironmentAlone(name))];
  const meant = suggest(key, keys);
  return `server.${key} is not known. ${meant ? `Did you mean ${meant}?` : `There are ${keys.join(', ')}.`}`;
}

/** What is wrong with the paths, the flows and the templates of what is hosted. A server with a store may host nothing else. */
export const checkHosted = (hosted: Hosted): readonly Issue[] =>
  checkOptions(hosted).filter(({ code }) => code !== 'nothing-hosted');
