import { handlers } from './handler.js';

// What a handler gets and replies is the table's.
export const right = handlers({
  'texml.calls.get': ({ path }, { accountSid }) => ({
    sid: path.call_sid,
    account_sid: accountSid,
    from: '+12025550100',
    to: '+12025550123',
    status: 'completed',
  }),
});

// @ts-expect-error There is no such operation.
handlers({ 'texml.calls.remove': () => ({}) });

// @ts-expect-error The reply has no `sid`.
handlers({ 'texml.calls.get': () => ({ status: 'completed' }) });

handlers({
  // @ts-expect-error The path has no such placeholder.
  'texml.applications.get': ({ path }) => ({ data: { id: path.call_sid, friendly_name: 'a' } }),
});

handlers({
  'texml.secrets.create': ({ fields }) => ({
    // @ts-expect-error The body has no such field.
    data: { name: fields.Name, value: 'REDACTED' },
  }),
});
