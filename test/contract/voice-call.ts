import { eventually, here, type Open, type Stage, there } from './stage.js';

/** A Voice API application whose webhooks go to the application on this machine. @returns Its id. */
export async function voiceApplication({ client, app }: Stage): Promise<string> {
  const { data } = await client.callControlApplications.create({
    application_name: 'voice application',
    webhook_event_url: `${app.url}/events`,
  });
  return data?.id ?? '';
}

/** The webhooks that came so far, each verified by the official client. */
export async function webhooks({ app, client, emulator }: Stage) {
  const requests = app.at('/events');
  return Promise.all(
    requests.map(async ({ raw, headers }) => {
      const texts = Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      );
      await client.webhooks.unwrap(raw, { headers: texts, key: emulator.publicKey });
      const { data }: Webhook = JSON.parse(raw);
      return data;
    }),
  );
}

/** A webhook, as far as tests look at it. */
interface Webhook {
  readonly data: {
    readonly event_type: string;
    readonly payload: Readonly<Record<string, unknown>> & { readonly call_control_id?: string };
  };
}

/** Waits for a webhook. @returns Its payload. */
export async function webhook(
  stage: Stage,
  event_type: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  const found = async () =>
    (await webhooks(stage)).find(
      (one) =>
        one.event_type === event_type &&
        Object.entries(fields).every(([name, value]) => one.payload[name] === value),
    );
  await eventually(async () => (await found()) !== undefined);
  return (await found())?.payload ?? {};
}

/** A stage with a Voice API application. */
export async function voiceStage(open: Open) {
  const stage = await open({ answers: () => '' });
  return { ...stage, connection_id: await voiceApplication(stage) };
}

export type VoiceStage = Awaited<ReturnType<typeof voiceStage>>;

/** Dials a scripted person, who answers. */
export async function dialled(stage: VoiceStage, to: string = there) {
  const { client, connection_id, emulator } = stage;
  const person = emulator.phone(to);
  const { data } = await client.calls.dial({ connection_id, from: here, to });
  await person.answers();
  return { person, id: data?.call_control_id ?? '' };
}

/** Has a scripted person call the application. */
export async function caller(stage: VoiceStage, from: string = there) {
  const person = stage.emulator.phone(from);
  const id = person.calls(here, stage.connection_id);
  await webhook(stage, 'call.initiated', { call_control_id: id, direction: 'incoming' });
  return { person, id };
}
