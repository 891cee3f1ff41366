import { response } from 'texml';
import twilio from 'twilio';
import { create } from 'xmlbuilder2';

/** What comes from outside, and so has to be escaped. */
export interface Texts {
  readonly name: string;
}

export const texts: Texts = { name: 'Ada & Grace' };

/** The document of the benchmark, a menu and a forward in ten elements, as this package builds it, checks included. */
export const withTexml = ({ name }: Texts): string =>
  response()
    .say(`Hello ${name}.`)
    .gather({ action: '/menu', numDigits: 1 }, (g) =>
      g.say('Press 1 for sales.').say('Press 2 for support.').say('Press 3 to hear this again.'),
    )
    .say('Connecting you now.')
    .dial({ timeout: 20 }, (d) => d.number('+12025550123'))
    .hangup()
    .toXml();

/** The same with twilio's VoiceResponse, which checks nothing. */
export function withTwilio({ name }: Texts): string {
  const r = new twilio.twiml.VoiceResponse();
  r.say(`Hello ${name}.`);
  const g = r.gather({ action: '/menu', numDigits: 1 });
  g.say('Press 1 for sales.');
  g.say('Press 2 for support.');
  g.say('Press 3 to hear this again.');
  r.say('Connecting you now.');
  r.dial({ timeout: 20 }).number('+12025550123');
  r.hangup();
  return r.toString();
}

/** The same with xmlbuilder2, which checks nothing. */
export function withXmlbuilder2({ name }: Texts): string {
  const r = create().ele('Response');
  r.ele('Say').txt(`Hello ${name}.`);
  const g = r.ele('Gather', { action: '/menu', numDigits: 1 });
  g.ele('Say').txt('Press 1 for sales.');
  g.ele('Say').txt('Press 2 for support.');
  g.ele('Say').txt('Press 3 to hear this again.');
  r.ele('Say').txt('Connecting you now.');
  r.ele('Dial', { timeout: 20 }).ele('Number').txt('+12025550123');
  r.ele('Hangup');
  return r.toString({ headless: true });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeMarkup = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (c) => entities[c] ?? c);

/** The limit: a template literal that escapes every value, and checks nothing. */
export const withTemplateLiteral = ({ name }: Texts): string =>
  `<Response><Say>${escapeMarkup(`Hello ${name}.`)}</Say>` +
  `<Gather action="${escapeMarkup('/menu')}" numDigits="${escapeMarkup(1)}">` +
  `<Say>${escapeMarkup('Press 1 for sales.')}</Say><Say>${escapeMarkup('Press 2 for support.')}</Say>` +
  `<Say>${escapeMarkup('Press 3 to hear this again.')}</Say></Gather>` +
  `<Say>${escapeMarkup('Connecting you now.')}</Say>` +
  `<Dial timeout="${escapeMarkup(20)}"><Number>${escapeMarkup('+12025550123')}</Number></Dial><Hangup/></Response>`;
