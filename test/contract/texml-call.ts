import type Telnyx from 'telnyx';
import { here, type Open, type Stage, type StageOptions, there } from './stage.js';

/** A TeXML application whose documents the application on this machine writes. @returns Its id. */
export async function texmlApplication({ client, app }: Pick<Stage, 'client' | 'app'>): Promise<string> {
  const { data } = await client.texmlApplications.create({
    friendly_name: 'application',
    voice_url: `${app.url}/voice`,
  });
  return data?.id ?? '';
}

/** Calls a scripted person, who answers. The client’s type of the reply has no SID: it comes from the list. */
export async function answeredCall(stage: Stage, ApplicationSid: string, To: string = there) {
  const { client, account_sid, emulator } = stage;
  const callee = emulator.phone(To);
  await client.texml.accounts.calls.calls(account_sid, { body: { ApplicationSid, To, From: here } });
  await callee.answers();
  const { calls } = await client.texml.accounts.calls.retrieveCalls(account_sid, { To });
  return { callee, call_sid: calls?.[0]?.sid ?? '' };
}

/** A stage with one call on it. */
export async function placedCall(open: Open, options?: StageOptions) {
  const stage = await open(options);
  const applicationSid = await texmlApplication(stage);
  return { ...stage, applicationSid, ...(await answeredCall(stage, applicationSid)) };
}

/**
 * The items of all pages of a TeXML list. The official client follows no pages of these lists: their addresses do, through the
 * client’s own `get`.
 */
export async function followed<Page extends { next_page_uri?: string | null }, Item>(
  client: Telnyx,
  first: Page,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const items = [...(itemsOf(first) ?? [])];
  let page = first;
  for (let pages = 1; page.next_page_uri; pages += 1) {
    if (pages > 20) throw new Error('the list does not end');
    page = await client.get<Page>(page.next_page_uri.replace(/^\/v2/, ''));
    items.push(...(itemsOf(page) ?? []));
  }
  return items;
}
