import { expect, expectTypeOf } from 'vitest';
import type { Call } from '../simulate/index.js';
import { type TimelineMatchers, texmlMatchers } from './index.js';

declare const call: Call;

expect.extend(texmlMatchers);

expect(call).toHaveHeard(/sales/);
expect(call.timeline).not.toHaveHeard('sales');
expectTypeOf(expect(call).toHaveHeard('sales')).toEqualTypeOf<void>();
expectTypeOf(expect(Promise.resolve(call)).resolves.toHaveHeard('sales')).toEqualTypeOf<Promise<void>>();
// @ts-expect-error what was heard is a text
expect(call).toHaveHeard(1);
// @ts-expect-error something has to be heard
expect(call).toHaveHeard();

expect(call).toHaveDialled();
expect(call).toHaveEnded('no-answer');
// @ts-expect-error no call ends so
expect(call).toHaveEnded('hung-up');

// A request is one of the table's, with its own parameters.
expect(call).toHaveRequested('gather-action', { Digits: '1', Confidence: 0.5 });
expect(call).toHaveRequested('gather-action', { Digits: expect.stringMatching(/^\d$/) });
expect(call).toHaveRequested('voice-request-inbound', { 'SipHeader_X-Tenant': 'acme' });
expect(call).toHaveRequested('call.hangup', { hangup_cause: 'user_busy' });
// @ts-expect-error the name is gather-action
expect(call).toHaveRequested('gather');
// @ts-expect-error the name is Digits
expect(call).toHaveRequested('gather-action', { digits: '1' });
// @ts-expect-error keys are text
expect(call).toHaveRequested('gather-action', { Digits: 1 });

// Other runners have a return type of their own.
expectTypeOf<TimelineMatchers<boolean>['toHaveRecorded']>().returns.toEqualTypeOf<boolean>();
