import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';

const refer = '<Refer action="/done"><Sip>sip:agent@pbx.example</Sip></Refer><Say>Still here</Say>';

describe('a <Refer>', () => {
  it('takes the call away, and tells the action so, whose document no longer runs', () => {
    const call = world({ '/start': doc(refer), '/done': doc('<Say>Never</Say>') });
    call.rings();
    expect(call.ends().status).toBe('completed');
    expect(call.sent('refer-action')[0]).toMatchObject({
      purpose: 'notification',
      parameters: {
        ReferCallStatus: 'in-progress',
        ReferSipResponseCode: '202',
        NotifySipResponseCode: '200',
      },
    });
    expect(call.heard()).toEqual([]);
  });

  it.each(['failed', 'busy', 'canceled'] as const)('goes on with the action when it is %s', (outcome) => {
    const call = world(
      { '/start': doc(refer), '/done': doc('<Say>Sorry</Say>') },
      { settings: { referOutcomes: { 'sip:agent@pbx.example': outcome } } },
    );
    call.rings();
    call.ends();
    expect(call.sent('refer-action')[0]).toMatchObject({
      purpose: 'document',
      parameters: { ReferCallStatus: outcome },
    });
    expect(call.heard()).toEqual(['Sorry']);
  });

  it('goes on with the next verb when it fails without an action', () => {
    const call = world(
      { '/start': doc(refer.replace(' action="/done"', '')) },
      { settings: { referOutcomes: { 'sip:agent@pbx.example': 'failed' } } },
    );
    call.rings();
    call.ends();
    expect(call.heard()).toEqual(['Still here']);
  });
});
