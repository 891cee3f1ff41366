import { describe, expect, it } from 'vitest';
import { eachOperation, listOperations, operationsTable } from './index.js';

describe('listing the operations', () => {
  it('gives each one by the name of its method, as plain data', () => {
    expect(listOperations().find(({ operation }) => operation === 'texml.calls.update')).toEqual({
      operation: 'texml.calls.update',
      method: 'POST',
      path: '/texml/Accounts/{account_sid}/Calls/{call_sid}',
      pathParameters: ['call_sid'],
      parameters: 'body',
      encoding: 'form',
      pagination: undefined,
      success: 200,
      errors: [404, 422],
      source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-call',
      sdk: 'client.texml.accounts.calls.update',
    });
  });

  it('leaves out nothing of the table, and no two do the same', () => {
    const shapes = [...eachOperation(operationsTable)].map(([, { method, path }]) => `${method} ${path}`);
    expect(listOperations()).toHaveLength(shapes.length);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
