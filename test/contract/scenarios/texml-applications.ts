import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, failure, type Scenario } from '../stage.js';

export const texmlApplications: Scenario = (open) => {
  it('are created, read, changed and deleted', async () => {
    const { client, app } = await open();
    const { data: made } = await client.texmlApplications.create({
      friendly_name: 'menu',
      voice_url: `${app.url}/voice`,
      voice_method: 'get',
      dtmf_type: 'RFC 2833',
    });
    const id = made?.id ?? '';
    expect(made).toMatchObject({
      friendly_name: 'menu',
      voice_method: 'get',
      record_type: 'texml_application',
    });
    expect(await client.texmlApplications.retrieve(id)).toEqual({ data: made });
    const { data: changed } = await client.texmlApplications.update(id, {
      friendly_name: 'desk',
      voice_url: `${app.url}/desk`,
      tags: ['one', 'two'],
    });
    expect(changed).toMatchObject({ id, friendly_name: 'desk', voice_method: 'get', tags: ['one', 'two'] });
    expect(await client.texmlApplications.delete(id)).toEqual({ data: changed });
    expect(await failure(client.texmlApplications.retrieve(id))).toBeInstanceOf(Telnyx.NotFoundError);
  });

  it('are listed across pages, filtered and in order', async () => {
    const { client, app } = await open();
    const names = ['e', 'd', 'c', 'b', 'a'].map((letter) => `${letter} menu`);
    for (const friendly_name of [...names, 'desk']) {
      await client.texmlApplications.create({ friendly_name, voice_url: app.url });
    }
    const found = await allOf(
      client.texmlApplications.list({
        filter: { friendly_name: 'menu' },
        sort: 'friendly_name',
        'page[size]': 2,
      }),
    );
    expect(found.map(({ friendly_name }) => friendly_name)).toEqual(names.toReversed());
  });
};
