import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This package: where it stands, and what its package.json says. */
export interface OwnPackage {
  readonly root: string;
  readonly version: string;
  /** Its build by import name (`texml/api`), as absolute paths. */
  readonly entries: Readonly<Record<string, string>>;
  /** Whether this very code was built, rather than run from its source. */
  readonly built: boolean;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

/** Finds the package that this code belongs to. */
export function ownPackage(): OwnPackage {
  const here = fileURLToPath(import.meta.url);
  for (let root = dirname(here); root !== dirname(root); root = dirname(root)) {
    const manifest = readManifest(join(root, 'package.json'));
    if (manifest?.name !== 'texml') continue;
    const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
      typeof target === 'string' ? [] : [[`texml${path.slice(1)}`, join(root, target.default)] as const],
    );
    return {
      root,
      version: manifest.version,
      entries: Object.fromEntries(entries),
      built: here.startsWith(join(root, 'dist')),
    };
  }
  throw new Error('The package.json of texml is missing: install the package again.');
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
