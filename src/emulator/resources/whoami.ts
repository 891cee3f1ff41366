import { handlers } from '../handler.js';

export const whoami = handlers({
  whoami: (_asked, { accountSid }) => ({
    data: {
      record_type: 'user',
      organization_id: accountSid,
      user_id: accountSid,
      user_email: 'user@example.com',
    },
  }),
});
