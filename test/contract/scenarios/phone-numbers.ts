import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, failure, type Scenario } from '../stage.js';
import { texmlApplication } from '../texml-call.js';

const numbers = ['+12025550141', '+12025550142', '+12025550143'];

export const phoneNumbers: Scenario = (open) => {
  it('are listed, read, and led to an application', async () => {
    const { client, app } = await open({ emulator: { numbers } });
    const listed = await allOf(client.phoneNumbers.list({ 'page[size]': 2 }));
    expect(listed.map(({ phone_number }) => phone_number).sort()).toEqual(numbers);
    const id = listed[0]?.id ?? '';
    const connection_id = await texmlApplication({ client, app });
    const { data } = await client.phoneNumbers.update(id, { connection_id, tags: ['desk'] });
    expect(data).toMatchObject({ id, connection_id, tags: ['desk'] });
    expect(await client.phoneNumbers.retrieve(id)).toEqual({ data });
    expect(await allOf(client.phoneNumbers.list({ filter: { connection_id } }))).toMatchObject([{ id }]);
    expect(await failure(client.phoneNumbers.retrieve('1'))).toBeInstanceOf(Telnyx.NotFoundError);
  });
};
