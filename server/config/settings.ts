import * as z from 'zod/mini';
import { CallbackError, parsePublicKeys } from '../../src/callbacks/index.js';
import { adminTokenForm } from '../admin/admin-token.js';

const between = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

const publicKey = z.union([z.string(), z.readonly(z.array(z.string()))]).check((context) => {
  try {
    parsePublicKeys(context.value);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    context.issues.push({ code: 'custom', message: error.message, input: context.value });
  }
});

/** What a store's address may begin with: a file of this machine, or a libSQL server. */
const storeAddress = /^(?:file:[^\s?#]|(?:libsql|https?):\/\/[^\s/])\S*$/;

const address = z.string().check(z.regex(storeAddress), (context) => {
  try {
    decodeURIComponent(context.value);
  } catch {
    context.issues.push({ code: 'invalid_format', format: 'url', input: context.value });
  }
});

/** How a server runs. Everything has a default; what may be left out has none. */
export const settingsSchema = z.object({
  publicKey: z.optional(publicKey),
  port: z._default(between(0, 65_535), 3000),
  host: z._default(z.string().check(z.regex(/^[\w.:%-]{1,255}$/)), '127.0.0.1'),
  store: z._default(z.union([z.literal(false), address]), 'file:texml.db'),
  storeToken: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,4096}$/))),
  retentionDays: z._default(between(1, 3650), 30),
  adminToken: z.optional(z.string().check(z.regex(adminTokenForm))),
  logLevel: z._default(z.enum(['info', 'warn', 'error', 'none']), 'info'),
  deadlineMs: z._default(between(100, 60_000), 8000),
  maxBodyBytes: z._default(between(1024, 16_777_216), 262_144),
  allowGet: z._default(z.boolean(), false),
  insecure: z._default(z.boolean(), false),
  drainTimeoutMs: z._default(between(0, 600_000), 10_000),
  drainDelayMs: z._default(between(0, 60_000), 0),
});

/** How a server runs, with every default in its place. */
export type Settings = z.output<typeof settingsSchema>;

export type SettingName = keyof Settings;

/** Settings that a configuration's file does not hold: a file is read by more people than an environment. */
export type SecretName = 'adminToken' | 'storeToken';

/** Settings as a configuration's file may say them. */
export type SettingsInput = Omit<z.input<typeof settingsSchema>, SecretName>;
