import { handlers } from '../handler.js';

export const texmlSecrets = handlers({
  'texml.secrets.create': ({ fields: { name, value } }, { secrets }) => {
    secrets.set(name, value);
    return { data: { name, value: 'REDACTED' } };
  },
});
