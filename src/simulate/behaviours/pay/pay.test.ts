import { describe, expect, it } from 'vitest';
import { card, paying, told } from './pay.test-kit.js';

/** Presses keys, one answer after the other, and lets the connector answer. */
function enter(call: ReturnType<typeof paying>, keys: readonly string[]): void {
  for (const one of keys) call.presses(one);
  call.after(2000);
}

const codes = '4242424242424242';

describe('Pay with a card', () => {
  it('asks for number, expiration, postal code and security code, then has the connector charge', () => {
    const call = paying(`${told} chargeAmount="10.50" description="Order 7"`);
    enter(call, card);
    expect(call.progress()).toEqual([
      ['payment-card-number', 1, undefined],
      ['expiration-date', 1, undefined],
      ['postal-code', 1, undefined],
      ['security-code', 1, undefined],
      ['payment-processing', undefined, undefined],
    ]);
    const details = {
      PaymentCardNumber: 'xxxxxxxxxxxx4242',
      PaymentCardType: 'visa',
      ExpirationDate: '1228',
      PaymentCardPostalCode: '94105',
      SecurityCode: 'xxx',
    };
    const common = {
      CallSid: call.sid,
      CallSessionId: expect.any(String),
      PaymentMethod: 'credit-card',
      PaymentConnector: 'Default',
      ...details,
    };
    expect(call.completed()).toEqual([
      {
        AccountSid: expect.any(String),
        CallSidLegacy: call.sid,
        ConnectionId: '1568109700606592442',
        ...common,
        For: 'payment-processing',
        Status: 'completed',
        Result: 'success',
        ChargeId: expect.stringMatching(/^ch_[0-9a-f]{32}$/),
      },
    ]);
    const [completed] = call.completed();
    const ChargeId = completed && 'ChargeId' in completed ? completed.ChargeId : undefined;
    expect(call.action()).toEqual([
      {
        AccountSid: expect.any(String),
        CallSidLegacy: call.sid,
        ...common,
        PayResult: 'success',
        Result: 'success',
        PaymentStep: 'payment-processing',
        ChargeId,
        PaymentConfirmationCode: ChargeId,
      },
    ]);
    expect(call.entries('payment')).toMatchObject([
      {
        connector: 'Default',
        transaction: 'charge',
        amount: '10.50',
        currency: 'USD',
        description: 'Order 7',
      },
    ]);
    expect(call.heard()).toContain('paid');
  });

  it('tells what it knows as it goes on', () => {
    const call = paying(told);
    enter(call, card);
    expect(call.told('pay-status-progress', 'PaymentCardNumber', 'ExpirationDate', 'SecurityCode')).toEqual([
      [undefined, undefined, undefined],
      ['xxxxxxxxxxxx4242', undefined, undefined],
      ['xxxxxxxxxxxx4242', '1228', undefined],
      ['xxxxxxxxxxxx4242', '1228', undefined],
      ['xxxxxxxxxxxx4242', '1228', 'xxx'],
    ]);
  });

  it.each([
    ['false', undefined],
    ['94105', '94105'],
  ])('asks for no postal code with postalCode="%s"', (postalCode, told) => {
    const call = paying(`statusCallback="/status" postalCode="${postalCode}"`);
    enter(call, [card[0], card[1], card[3]]);
    expect(call.progress().map(([step]) => step)).not.toContain('postal-code');
    expect(call.completed()).toMatchObject([{ Result: 'success' }]);
    expect(call.told('pay-status-completed', 'PaymentCardPostalCode')).toEqual([[told]]);
  });

  it('takes what was entered when no further key comes within interDigitTimeout', () => {
    const call = paying(`${told} timeout="3" interDigitTimeout="7"`);
    call.presses(codes);
    call.after(6900);
    expect(call.progress()).toHaveLength(1);
    call.after(100);
    expect(call.progress()[1]).toEqual(['expiration-date', 1, undefined]);
  });

  it('pays no heed to a # without digits', () => {
    const call = paying(told);
    enter(call, ['##', `${card[0]}#`, ...card.slice(1)]);
    expect(call.action()).toMatchObject([{ PayResult: 'success' }]);
  });
});

describe('Pay with a bank account', () => {
  it('asks for the routing number and the account', () => {
    const call = paying(`${told} paymentMethod="ach-debit" chargeAmount="5"`);
    enter(call, ['021000021#', '000123456789#']);
    expect(call.progress().map(([step]) => step)).toEqual([
      'bank-routing-number',
      'bank-account-number',
      'payment-processing',
    ]);
    expect(call.action()).toMatchObject([
      {
        PayResult: 'success',
        PaymentMethod: 'ach-debit',
        BankRoutingNumber: '021000021',
        BankAccountNumber: 'xxxxxxxxxx89',
      },
    ]);
  });

  it.each([
    ['021000022#', 'invalid-bank-routing-number'],
    ['021000021#123#', 'invalid-bank-account-number'],
    ['021000021#123456789012345678#', 'invalid-bank-account-number'],
  ])('refuses %s', (keys, ErrorType) => {
    const call = paying(`${told} paymentMethod="ach-debit"`);
    call.presses(keys);
    expect(call.completed()).toMatchObject([{ Result: 'failed', ErrorType }]);
  });
});

describe('Pay with a token', () => {
  it('asks for nothing', () => {
    const call = paying(`${told} paymentToken="tok_1" chargeAmount="3.00"`);
    enter(call, []);
    expect(call.progress()).toEqual([['payment-processing', undefined, undefined]]);
    expect(call.action()).toMatchObject([{ PayResult: 'success', ChargeId: expect.any(String) }]);
    expect(call.told('pay-action', 'PaymentCardPostalCode')).toEqual([[undefined]]);
  });

  it('asks all the same where the token is empty', () => {
    expect(paying(`${told} paymentToken=""`).progress()).toHaveLength(1);
  });
});

describe('an attempt that comes to nothing', () => {
  it.each([
    ['no key', [], 'timeout'],
    ['a wrong digit', ['4242424242424243#'], 'invalid-card-number'],
    ['a card of another type', ['378282246310005#'], 'invalid-card-number'],
    ['a month that is over', [card[0], '1225#'], 'invalid-date'],
    ['no month', [card[0], '1328#'], 'invalid-date'],
    ['a short postal code', [card[0], card[1], '9410#'], 'invalid-postal-code'],
    ['a long postal code', [card[0], card[1], '94105941059#'], 'invalid-postal-code'],
    ['a code of another length', [card[0], card[1], card[2], '1234#'], 'invalid-security-code'],
  ])('is told as such: %s', (_, keys, ErrorType) => {
    const call = paying(`${told} validCardTypes="visa mastercard" minPostalCodeLength="5"`);
    enter(call, keys);
    call.after(5000);
    expect(call.completed()).toMatchObject([{ Result: 'failed', ErrorType, Attempt: 1 }]);
    expect(call.action()).toMatchObject([
      { PayResult: 'failed', Result: 'too-many-failed-attempts', ErrorCode: ErrorType },
    ]);
    expect(call.action()[0]).toHaveProperty('PaymentError', expect.stringMatching(/no attempt left/));
  });

  it('may be made again, up to maxAttempts in each step', () => {
    const call = paying(`${told} maxAttempts="2"`);
    enter(call, ['1#', card[0], '0000#', card[1]]);
    enter(call, [card[2], '1#', '12#']);
    expect(call.progress()).toEqual([
      ['payment-card-number', 1, undefined],
      ['payment-card-number', 2, 'invalid-card-number'],
      ['expiration-date', 1, undefined],
      ['expiration-date', 2, 'invalid-date'],
      ['postal-code', 1, undefined],
      ['security-code', 1, undefined],
      ['security-code', 2, 'invalid-security-code'],
    ]);
    expect(call.action()).toMatchObject([
      {
        Result: 'too-many-failed-attempts',
        PaymentStep: 'security-code',
        ErrorCode: 'invalid-security-code',
      },
    ]);
    expect(call.entries('payment')).toEqual([]);
  });

  it('ends for want of keys after timeout, counted from the end of the prompt', () => {
    const call = paying(`${told} timeout="4"`, { settings: { speechMsPerCharacter: 100 } });
    const [prompt] = call.entries('hears');
    call.after((prompt?.durationMs ?? 0) + 3999);
    expect(call.completed()).toEqual([]);
    call.after(1);
    expect(call.completed()).toMatchObject([{ ErrorType: 'timeout' }]);
  });
});

describe('what Pay is asked to do', () => {
  it.each([
    ['chargeAmount="1"', 'charge'],
    ['chargeAmount="0"', 'tokenize'],
    ['', 'tokenize'],
    ['transactionType="tokenize" chargeAmount="1"', 'tokenize'],
    ['transactionType="charge" chargeAmount="1"', 'charge'],
    ['currency="usd" chargeAmount="1"', 'charge'],
  ])('%s: to %s', (attributes, transaction) => {
    const call = paying(`${told} ${attributes}`);
    enter(call, card);
    expect(call.entries('payment')).toMatchObject([{ transaction }]);
    const [ids] = call.told('pay-action', 'ChargeId', 'PaymentConfirmationCode', 'TokenId', 'PaymentToken');
    const id = expect.stringMatching(/^(?:ch|tok)_/);
    const none = undefined;
    expect(ids).toEqual(transaction === 'charge' ? [id, id, none, none] : [none, none, id, id]);
  });

  it.each([
    ['transactionType="charge"', 'A charge needs a chargeAmount above zero.'],
    ['transactionType="charge" chargeAmount="0.00"', 'A charge needs a chargeAmount above zero.'],
    ['chargeAmount="10,50"', 'chargeAmount="10,50" is no amount: write it as 10.50.'],
    ['chargeAmount="1" currency="EUR"', 'currency="EUR" can\'t be charged: Telnyx takes USD only.'],
  ])('cannot be %s: nobody is asked for a card', (attributes, problem) => {
    const call = paying(`${told} ${attributes}`);
    expect(call.progress()).toEqual([]);
    expect(call.completed()).toMatchObject([{ Result: 'failed', PaymentError: problem }]);
    expect(call.action()).toMatchObject([{ PayResult: 'failed', Result: 'validation-error' }]);
    expect(call.told('pay-action', 'PaymentStep')).toEqual([[undefined]]);
    expect(call.messages('warning').join()).toContain(problem);
  });

  it('hands parameters, of the attribute and of Parameter, and metadata to the connector', () => {
    const call = paying(`${told} parameters='{"order":7}' metadata='{"shop":"north"}'`, {
      inside: '<Parameter name="customer" value="c1"/>',
    });
    enter(call, card);
    expect(call.entries('payment')).toMatchObject([
      { parameters: { customer: 'c1', order: 7 }, metadata: { shop: 'north' } },
    ]);
  });
});

describe('a payment connector', () => {
  const declines = {
    '4242424242424242': 'card_declined',
    '13.13': 'limit_exceeded',
    tok_old: 'token_expired',
    '000123456789': 'closed_account',
  };

  it.each([
    ['chargeAmount="1"', card, 'card_declined'],
    ['chargeAmount="13.13"', ['4111111111111111#', ...card.slice(1)], 'limit_exceeded'],
    ['paymentToken="tok_old"', [], 'token_expired'],
    ['paymentMethod="ach-debit"', ['021000021#', '000123456789#'], 'closed_account'],
  ])('declines what the settings say, with their code: %s', (attributes, keys, code) => {
    const call = paying(`${told} paymentConnector="Shop" ${attributes}`, {
      settings: { paymentConnectors: { Shop: { declines } } },
    });
    enter(call, keys);
    expect(call.completed()).toMatchObject([{ Result: 'failed', PayErrorCode: code }]);
    expect(call.action()).toMatchObject([
      {
        PayResult: 'failed',
        Result: 'payment-connector-error',
        PaymentConnector: 'Shop',
        PayErrorCode: code,
        ErrorCode: code,
      },
    ]);
  });

  it('takes paymentSeconds to answer', () => {
    const call = paying(told, { settings: { paymentSeconds: 9 } });
    for (const keys of card) call.presses(keys);
    call.after(8999);
    expect(call.action()).toEqual([]);
    call.after(1);
    expect(call.action()).toHaveLength(1);
  });

  it('in test mode takes the cards for tests alone', () => {
    const result = (number: string) => {
      const call = paying(told, { settings: { paymentConnectors: { Default: { mode: 'test' } } } });
      enter(call, [`${number}#`, ...card.slice(1)]);
      return call.told('pay-action', 'Result')[0];
    };
    expect(result('4111111111111111')).toEqual(['success']);
    expect(result('4242424242424242')).toEqual(['payment-connector-error']);
  });

  it('that is down fails', () => {
    const call = paying(told, { settings: { paymentConnectors: { Default: { isDown: true } } } });
    enter(call, card);
    expect(call.action()).toMatchObject([
      { Result: 'payment-connector-error', PaymentError: "The payment connector can't be reached." },
    ]);
  });

  it('that is not there fails at once, and the developer is told', () => {
    const call = paying(`${told} paymentConnector="toString"`);
    expect(call.progress()).toEqual([]);
    expect(call.action()).toMatchObject([{ Result: 'payment-connector-error', PayResult: 'failed' }]);
    expect(call.messages('warning').join()).toContain("There is no payment connector 'toString'.");
  });
});

describe('what comes after Pay', () => {
  it('is the current document again where there is no action, by the method of Pay', () => {
    const call = paying('method="GET"');
    enter(call, card);
    expect(call.sent('pay-action')).toMatchObject([{ url: 'https://app.test/start', method: 'GET' }]);
    expect(call.leg().running?.element.name).toBe('Pay');
  });

  it('is the next verb in a document that came inline, with a warning', () => {
    const call = paying('', { behind: '<Say>next</Say>' });
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { texml: '<Response><Pay/><Say>next</Say></Response>' },
    });
    enter(call, card);
    expect(call.sent('pay-action')).toEqual([]);
    expect(call.messages('warning').join()).toContain('<Pay> has no action');
    expect(call.heard()).toContain('next');
  });
});

describe('a Pay that is cut short', () => {
  it('by * is cancelled, and the call goes on', () => {
    const call = paying(told);
    call.presses('4242*');
    expect(call.completed()).toMatchObject([
      { Result: 'failed', For: 'payment-card-number', PaymentError: 'The caller pressed *.' },
    ]);
    expect(call.action()).toMatchObject([{ PayResult: 'failed', Result: 'cancelled' }]);
    expect(call.heard()).toContain('paid');
  });

  it('goes on where the settings say that * means nothing', () => {
    const call = paying(told, { settings: { payStarKey: 'ignored' } });
    enter(call, ['42*42424242424242#', ...card.slice(1)]);
    expect(call.action()).toMatchObject([{ Result: 'success' }]);
  });

  it.each([true, false])('by the caller who hangs up: action told %s', (payActionAfterHangup) => {
    const call = paying(told, { settings: { payActionAfterHangup } });
    call.presses('4242');
    call.hangsUp();
    expect(call.completed()).toMatchObject([{ Result: 'failed' }]);
    expect(call.sent('pay-action')).toMatchObject(
      payActionAfterHangup ? [{ purpose: 'notification', parameters: { Result: 'cancelled' } }] : [],
    );
  });

  it('by a document of the API tells the status callback alone', () => {
    const call = paying(told);
    call.does({ type: 'update', callSid: call.sid, change: { texml: '<Response><Say>Hi</Say></Response>' } });
    call.after(60_000);
    expect(call.completed()).toMatchObject([{ Result: 'failed' }]);
    expect(call.action()).toEqual([]);
  });
});
