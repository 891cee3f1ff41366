import { readBody } from '../../src/callbacks/read-body.js';
import { binNameRule, isBinName } from '../bins/bin-name.js';
import { checkBin } from '../bins/check-bin.js';
import { binLimits } from '../bins/limits.js';
import type { BinStore, BinVersion } from '../store/store.js';
import { errorOf, notFound, refuse, reply } from './reply.js';

/** The templates that a server has: its own, and those in the store. */
export interface AdminBins {
  /** Templates that stand in code, by name. */
  readonly own: Readonly<Record<string, string>>;
  readonly store: BinStore;
}

interface ShownBin extends Omit<BinVersion, 'version' | 'createdAt'> {
  /** Null for one that stands in code. */
  readonly version: number | null;
  /** In milliseconds since 1970; null for one that stands in code. */
  readonly createdAt: number | null;
  readonly from: 'code' | 'store';
}

const stored = (bin: BinVersion): ShownBin => ({ ...bin, from: 'store' });

const ownBin = ({ own }: AdminBins, name: string): ShownBin | undefined => {
  const source = Object.hasOwn(own, name) ? own[name] : undefined;
  return source === undefined ? undefined : { name, version: null, source, createdAt: null, from: 'code' };
};

const withoutSource = ({ source, ...bin }: ShownBin) => ({ ...bin, length: source.length });

/** `GET /admin/bins`: the present versions, without their text. */
export async function listBins(bins: AdminBins): Promise<Response> {
  const own = Object.keys(bins.own).flatMap((name) => ownBin(bins, name) ?? []);
  const kept = (await bins.store.list()).filter(({ name }) => !Object.hasOwn(bins.own, name));
  const all = [...own, ...kept.map(stored)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return reply({ bins: all.map(withoutSource) });
}

/** `GET /admin/bins/:name`: the present version, with its text. */
export async function showBin(bins: AdminBins, name: string): Promise<Response> {
  const own = ownBin(bins, name);
  if (own) return reply({ bin: own });
  const bin = isBinName(name) ? await bins.store.get(name) : undefined;
  return bin ? reply({ bin: stored(bin) }) : notFound('There is no such bin.');
}

/** `GET /admin/bins/:name/versions`: all versions, the newest first, without their text. */
export async function listVersions({ store }: AdminBins, name: string): Promise<Response> {
  const versions = isBinName(name) ? await store.versions(name) : [];
  return versions.length > 0
    ? reply({ versions: versions.map((bin) => withoutSource(stored(bin))) })
    : notFound('The store has no such bin.');
}

/** `GET /admin/bins/:name/versions/:version`. */
export async function showVersion({ store }: AdminBins, name: string, version: string): Promise<Response> {
  const isOne = isBinName(name) && /^[1-9]\d{0,8}$/.test(version);
  const bin = isOne ? await store.get(name, Number(version)) : undefined;
  return bin ? reply({ bin: stored(bin) }) : notFound('The store has no such version of a bin.');
}

/** `PUT /admin/bins/:name`: makes a bin or a new version of it. The body is the template's text. */
export async function putBin(bins: AdminBins, name: string, request: Request): Promise<Response> {
  const refusal = refusalOf(bins, name);
  if (refusal) return refusal;
  const bytes = await readBody(request, binLimits.sourceLength * 4);
  if (bytes === 'unreadable') return badTemplate(400, 'unreadable-body', 'The body broke off.');
  const source = bytes === 'too-large' ? undefined : decoded(bytes);
  if (bytes === 'too-large' || (source && source.length > binLimits.sourceLength)) {
    return badTemplate(413, 'too-large', `A template has at most ${binLimits.sourceLength} characters.`);
  }
  if (source === undefined) return badTemplate(422, 'not-utf-8', 'The template should be text in UTF-8.');
  const issues = checkBin(source);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(422, errors.map(errorOf));
  const isNew = (await bins.store.get(name)) === undefined;
  const bin = await bins.store.put(name, source);
  const warnings = issues.map(({ code, message, line, column }) => ({ code, detail: message, line, column }));
  return reply({ bin: stored(bin), warnings }, isNew ? 201 : 200);
}

/** `DELETE /admin/bins/:name`: removes a bin with all its versions. */
export async function removeBin(bins: AdminBins, name: string): Promise<Response> {
  const refusal = refusalOf(bins, name);
  if (refusal) return refusal;
  return (await bins.store.remove(name))
    ? new Response(null, { status: 204 })
    : notFound('There is no such bin.');
}

/** Why nothing can be written under a name. */
function refusalOf({ own }: AdminBins, name: string): Response | undefined {
  if (!isBinName(name)) return badTemplate(400, 'bad-name', binNameRule);
  if (!Object.hasOwn(own, name)) return undefined;
  const detail = 'This bin stands in the code of the server. Change it there, or take another name.';
  return refuse(409, [{ code: 'bin-in-code', title: 'The bin stands in code', detail }]);
}

const badTemplate = (status: number, code: string, detail: string): Response =>
  refuse(status, [{ code, title: 'The bin cannot be kept', detail }]);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
