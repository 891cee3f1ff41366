/** Writes the migrations of `migrations` into a module, so that a server finds them wherever it is installed or bundled. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../migrations/', import.meta.url);

/** Where they are written. */
export const migrationsFile: string = fileURLToPath(
  new URL('../server/store/migrations.generated.ts', import.meta.url),
);

/** The module that holds the migrations as they stand in their folder. */
export function embeddedMigrations(): string {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name,
      statements: readFileSync(new URL(name, folder), 'utf8').split(
        /^--> statement-breakpoint\n?|--> statement-breakpoint\n/m,
      ),
    }));
  return `// Written by \`npm run migrations\` from the files in migrations.

/** The steps from an empty database to the present schema, in order. */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = ${JSON.stringify(migrations, null, 2)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(migrationsFile, embeddedMigrations());
