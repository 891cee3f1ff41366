import * as z from 'zod/mini';
import { suggest } from '../../src/document/suggest.js';
import type { Issue } from '../../src/issue.js';
import { about, settingNames } from './environment.js';
import { type SettingName, type Settings, settingsSchema } from './settings.js';

/** Where settings come from. Options of the command win over the environment, and the environment over the file. */
export interface SettingsSources {
  readonly flags?: Readonly<Partial<Record<SettingName, unknown>>> | undefined;
  readonly env: Readonly<Record<string, unknown>>;
  /** The `server` part of a configuration. */
  readonly file?: Readonly<Record<string, unknown>> | undefined;
}

/** What was read. Settings that can't be read have their defaults, and an issue says so. */
export interface SettingsRead {
  readonly settings: Settings;
  /** Everything that is wrong, with the variable, option or key as path. None holds a secret. */
  readonly issues: readonly Issue[];
}

interface Found {
  readonly value: unknown;
  readonly path: string;
  readonly where: 'option' | 'environment' | 'file';
}

/** Reads how a server runs, and finds everything that is wrong with it at once. */
export function readSettings({ flags = {}, env, file = {} }: SettingsSources): SettingsRead {
  const found = new Map<string, Found>();
  for (const name of settingNames) {
    const { variable, flag, fromText } = about[name];
    const text = env[variable];
    if (flags[name] !== undefined) {
      found.set(name, { value: flags[name], path: flag ?? name, where: 'option' });
    } else if (typeof text === 'string' && text.trim() !== '') {
      const value = fromText ? fromText(text.trim()) : text.trim();
      found.set(name, { value, path: variable, where: 'environment' });
    } else if (file[name] !== undefined && !inEnvironmentAlone(name)) {
      found.set(name, { value: file[name], path: `server.${name}`, where: 'file' });
    }
  }
  const valuesOf = (wrong: readonly string[]) =>
    Object.fromEntries(
      [...found].filter(([name]) => !wrong.includes(name)).map(([name, { value }]) => [name, value]),
    );
  const { success, data, error } = z.safeParse(settingsSchema, valuesOf([]));
  if (success) return { settings: data, issues: [] };
  const issues = new Map<string, Issue>();
  for (const { path, code, message } of error.issues) {
    const name = settingNames.find((one) => one === path[0]);
    const one = name && found.get(name);
    // A setting that breaks two rules is told of once: what is expected says both.
    if (one && !issues.has(name)) {
      issues.set(name, issueOf(name, one, code === 'custom' ? message : undefined));
    }
  }
  return { settings: settingsSchema.parse(valuesOf([...issues.keys()])), issues: [...issues.values()] };
}

/** Whether a setting is a secret that no file should hold. */
export const inEnvironmentAlone = (name: string): boolean => name === 'adminToken' || name === 'storeToken';

function issueOf(name: SettingName, { value, path, where }: Found, told: string | undefined): Issue {
  const { expected, isSecret, flag } = about[name];
  const place = { option: '', environment: ' in the environment', file: ' in the configuration' }[where];
  const problem = isSecret
    ? `${path}${place} can't be used${lengthOf(value)}`
    : `${path} is ${shown(value)}${place}`;
  const override = where === 'environment' && flag !== undefined ? ` ${flag} overrides it.` : '';
  return {
    code: 'bad-setting',
    severity: 'error',
    path,
    message:
      told === undefined
        ? `${problem}. It should be ${expected}.${override}`
        : `In ${path}: ${told}${override}`,
    expected,
    ...(isSecret ? {} : { received: shown(value) }),
  };
}

const lengthOf = (value: unknown): string =>
  typeof value === 'string' ? `: it has ${value.length} characters` : '';

/** What was found, in a few characters. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'string' ? `'${value}'` : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Variables that look like a slip of the pen: nothing reads them, and their names are close to one that is read. */
export function misspeltVariables(env: Readonly<Record<string, unknown>>): readonly Issue[] {
  const known = [...settingNames.map((name) => about[name].variable), 'TEXML_DEBUG', 'TEXML_STATE_KEY'];
  return Object.keys(env)
    .filter((name) => name.startsWith('TEXML_') && !known.includes(name))
    .flatMap((name) => {
      const meant = suggest(name, known);
      const message = `${name} stands in the environment, and nothing reads it. Did you mean ${meant}?`;
      return meant ? [{ code: 'unknown-variable', severity: 'warning' as const, path: name, message }] : [];
    });
}
