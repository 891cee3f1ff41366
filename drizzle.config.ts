import { defineConfig } from 'drizzle-kit';

/** For `npm run migrations`, which writes what changed in the schema into a new file of `migrations`. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './server/store/schema.ts',
  out: './migrations',
});
