import { handlers } from '../handler.js';
import { placeCall } from './place-call.js';

export const texmlCallsOnConnection = handlers({
  'texml.calls.createOnConnection': ({ path, fields: { Method: UrlMethod, ...fields } }, world) => {
    const { connection_id: ApplicationSid } = path;
    return placeCall({ ...fields, ApplicationSid, UrlMethod }, world, 'connection_id');
  },
});
