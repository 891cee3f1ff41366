import { describe, expect, it } from 'vitest';
import { card, paying } from './pay.test-kit.js';

const prompt = (attributes: string, text: string) => `<Prompt ${attributes}><Say>${text}</Say></Prompt>`;

const number = 'for="payment-card-number"';
const code = 'for="security-code"';

/** What is heard of a Pay with these prompts while keys are pressed. */
function heard(inside: string, keys: readonly string[], attributes = 'maxAttempts="3"'): readonly string[] {
  const call = paying(`action="/paid" postalCode="false" ${attributes}`, { inside });
  for (const one of keys) call.presses(one);
  return call.heard();
}

describe('the words of a Pay', () => {
  it("are the engine's own where the document has none, in the voice of the Pay", () => {
    const call = paying('voice="male" maxAttempts="2"');
    call.presses('1#');
    expect(call.entries('hears').map(({ text, voice, verb }) => [text, voice, verb])).toEqual([
      ['Please enter the number of your card, then press pound.', 'male', 'Pay'],
      [
        'That is not the number of a card. Please enter the number of your card, then press pound.',
        'male',
        'Pay',
      ],
    ]);
  });

  it('are those of the Prompt for the step', () => {
    const words = heard(`${prompt(code, 'Code?')}${prompt(number, 'Number?')}`, [card[0], card[1]]);
    expect(words[0]).toBe('Number?');
    expect(words[2]).toBe('Code?');
  });

  it('are those of the Prompt that says the most of when it is meant', () => {
    const inside = [
      prompt(number, 'Number?'),
      prompt(`${number} attempt="2 3"`, 'Once more.'),
      prompt(`${number} attempt="3" errorType="timeout"`, 'Last chance, and nothing came.'),
      prompt(`${number} errorType="invalid-card-number"`, 'Wrong number.'),
    ].join('');
    expect(heard(inside, ['1#'])).toEqual(['Number?', 'Wrong number.']);
    const call = paying('maxAttempts="3" timeout="1"', { inside });
    call.after(2600);
    expect(call.heard()).toEqual(['Number?', 'Once more.', 'Last chance, and nothing came.']);
  });

  it('are those for the brand of the card, once it is known', () => {
    const inside = prompt(`${code} cardType="amex"`, 'Four digits?') + prompt(code, 'Three digits?');
    expect(heard(inside, [card[0], card[1]]).at(-1)).toBe('Three digits?');
    expect(heard(inside, ['378282246310005#', card[1]]).at(-1)).toBe('Four digits?');
  });

  it('tell a card of a type that is not accepted from a wrong number, where a Prompt does', () => {
    const wrong = prompt(`${number} errorType="invalid-card-number"`, 'Wrong.');
    const type = prompt(`${number} errorType="invalid-card-type"`, 'Visa only.');
    const accepts = 'maxAttempts="2" validCardTypes="visa"';
    expect(heard(wrong + type, ['378282246310005#'], accepts).at(-1)).toBe('Visa only.');
    expect(heard(wrong, ['378282246310005#'], accepts).at(-1)).toBe('Wrong.');
  });

  it('may come from the attribute prompts', () => {
    const prompts = JSON.stringify({
      'payment-card-number': [{ text: 'Number?' }, { text: 'Again?', attempt: '2', errorType: 'timeout' }],
      'expiration-date': 'Until when?',
    }).replaceAll('"', '&quot;');
    const call = paying(`maxAttempts="2" timeout="1" prompts="${prompts}"`);
    call.after(1300);
    call.presses(card[0]);
    expect(call.heard()).toEqual(['Number?', 'Again?', 'Until when?']);
  });

  it('are heard one after the other, and cut short by a key', () => {
    const inside = `<Prompt ${number}><Say>First.</Say><Say>Second.</Say></Prompt>`;
    const settings = { speechMsPerCharacter: 100 };
    const call = paying('', { inside, settings });
    call.after(600);
    expect(call.heard()).toEqual(['First.', 'Second.']);
    const hasty = paying('', { inside, settings });
    hasty.presses('4');
    hasty.after(4000);
    expect(hasty.heard()).toEqual(['First.']);
  });

  it('are heard to their end where keys do not stop prompts, and the keys are lost', () => {
    const call = paying('', { settings: { speechMsPerCharacter: 100, bargeIn: false } });
    call.presses('42');
    expect(call.messages('warning')).toContain('Nothing listens to the keys ••.');
  });

  it('are what the caller is asked for', () => {
    const call = paying('timeout="9"');
    call.after(300);
    expect(call.entries('waits')).toMatchObject([{ wanted: 'keys', timeoutMs: 9000 }]);
    expect(call.leg().running?.waitsFor).toBe('keys');
  });
});
