import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, failure, type Scenario } from '../stage.js';

export const voiceApplications: Scenario = (open) => {
  it('are created, read, changed and deleted', async () => {
    const { client, app } = await open();
    const { callControlApplications } = client;
    const { data: made } = await callControlApplications.create({
      application_name: 'router',
      webhook_event_url: `${app.url}/events`,
      dtmf_type: 'SIP INFO',
      webhook_timeout_secs: 25,
    });
    expect(made).toMatchObject({ application_name: 'router', active: true, dtmf_type: 'SIP INFO' });
    const id = made?.id ?? '';
    expect(await callControlApplications.retrieve(id)).toEqual({ data: made });
    const { data: changed } = await callControlApplications.update(id, {
      application_name: 'desk',
      webhook_event_url: `${app.url}/desk`,
      tags: ['one'],
    });
    expect(changed).toMatchObject({ id, application_name: 'desk', dtmf_type: 'SIP INFO', tags: ['one'] });
    expect(await callControlApplications.delete(id)).toMatchObject({
      data: { id, application_name: 'desk' },
    });
    expect(await failure(callControlApplications.retrieve(id))).toBeInstanceOf(Telnyx.NotFoundError);
  });

  it('are listed across pages, filtered and in order', async () => {
    const { client, app } = await open();
    const names = ['router a', 'router b', 'router c', 'router d', 'router e'];
    for (const application_name of [...names.toReversed(), 'desk']) {
      await client.callControlApplications.create({ application_name, webhook_event_url: app.url });
    }
    const found = await allOf(
      client.callControlApplications.list({
        filter: { application_name: { contains: 'router' } },
        sort: 'connection_name',
        'page[size]': 2,
      }),
    );
    expect(found.map(({ application_name }) => application_name)).toEqual(names);
  });
};
