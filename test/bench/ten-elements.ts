import { response } from 'texml';
import twilio from 'twilio';
import { create } from 'xmlbuilder2';

/** What comes from outside, and so has to be escaped. */
export interface Texts {
  readonly name: string;
  readonly company: string;
}

export const texts: Texts = { name: 'Ada & Grace', company: 'Acme <Labs>' };

/** The document of the benchmark, a menu and a forward in ten elements, as this package builds it, checks included. */
export const withTexml = ({ name, company }: Texts): string =>
  response()
    .say(`Hello ${name}, this is ${company}.`, { voice: 'Polly.Joanna-Neural' })
    .gather({ action: '/menu', numDigits: 1, timeout: 5 }, (g) =>
      g.say('Press 1 for sales.').say('Press 2 for support.').say('Press 3 to hear this again.'),
    )
    .dial({ callerId: '+12025550100', timeout: 20 }, (d) => d.number('+12025550101').number('+12025550102'))
    .hangup()
    .toXml();

/** The same with twilio's VoiceResponse, which checks nothing. */
export function withTwilio({ name, company }: Texts): string {
  const r = new twilio.twiml.VoiceResponse();
  r.say({ voice: 'Polly.Joanna-Neural' }, `Hello ${name}, this is ${company}.`);
  const g = r.gather({ action: '/menu', numDigits: 1, timeout: 5 });
  g.say('Press 1 for sales.');
  g.say('Press 2 for support.');
  g.say('Press 3 to hear this again.');
  const d = r.dial({ callerId: '+12025550100', timeout: 20 });
  d.number('+12025550101');
  d.number('+12025550102');
  r.hangup();
  return r.toString();
}

/** The same with xmlbuilder2, which checks nothing. */
export function withXmlbuilder2({ name, company }: Texts): string {
  const r = create().ele('Response');
  r.ele('Say', { voice: 'Polly.Joanna-Neural' }).txt(`Hello ${name}, this is ${company}.`);
  const g = r.ele('Gather', { action: '/menu', numDigits: 1, timeout: 5 });
  g.ele('Say').txt('Press 1 for sales.');
  g.ele('Say').txt('Press 2 for support.');
  g.ele('Say').txt('Press 3 to hear this again.');
  const d = r.ele('Dial', { callerId: '+12025550100', timeout: 20 });
  d.ele('Number').txt('+12025550101');
  d.ele('Number').txt('+12025550102');
  r.ele('Hangup');
  return r.toString({ headless: true });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeMarkup = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (c) => entities[c] ?? c);

/** The limit: a template literal that escapes every value, and checks nothing. */
export const withTemplateLiteral = ({ name, company }: Texts): string =>
  `<Response><Say voice="${escapeMarkup('Polly.Joanna-Neural')}">${escapeMarkup(`Hello ${name}, this is ${company}.`)}</Say>` +
  `<Gather action="${escapeMarkup('/menu')}" numDigits="${escapeMarkup(1)}" timeout="${escapeMarkup(5)}">` +
  `<Say>${escapeMarkup('Press 1 for sales.')}</Say><Say>${escapeMarkup('Press 2 for support.')}</Say><Say>${escapeMarkup('Press 3 to hear this again.')}</Say></Gather>` +
  `<Dial callerId="${escapeMarkup('+12025550100')}" timeout="${escapeMarkup(20)}"><Number>${escapeMarkup('+12025550101')}</Number><Number>${escapeMarkup('+12025550102')}</Number></Dial><Hangup/></Response>`;
