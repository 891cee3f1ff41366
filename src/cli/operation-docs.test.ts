import { expect, it } from 'vitest';
import { isCurrent, operationDocsFile } from '../../scripts/operation-docs.js';

it('what the command tells of an operation is what the comments in the table say', {
  timeout: 120_000,
}, () => {
  expect(isCurrent(), `${operationDocsFile} is stale: run \`npx jiti scripts/operation-docs.ts\``).toBe(true);
});
