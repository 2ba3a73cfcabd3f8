import { describe, expect, it } from 'vitest';
import { whyNotSign } from './proposal.policy.js';
import type { StoredProposal } from './stored-proposal.js';

const proposal = { state: 'waiting', author: 'lucia', authorCity: 'milan', isOtherCity: true, kind: 'disburse', approvalsNeeded: 2, citiesNeeded: 2 } as StoredProposal; // the policy reads no more of it
const reader = (personId: string, cityId: string, permissions: readonly string[] = ['fund.approve']) => ({ traceId: 't', language: 'en', personId, cityId, permissions: new Set(permissions) });

describe('who may sign a proposal', () => {
  it('never its author', () => {
    expect(whyNotSign(reader('lucia', 'milan'), proposal, [])).toBe('author-cannot-sign');
  });

  it('only an approver', () => {
    expect(whyNotSign(reader('jordi', 'barcelona', []), proposal, [])).toBe('not-an-approver');
  });

  it('only for another city, where the rule says so', () => {
    expect(whyNotSign(reader('giulia', 'milan'), proposal, [])).toBe('own-city-cannot-sign');
    expect(whyNotSign(reader('giulia', 'milan'), { ...proposal, isOtherCity: false }, [])).toBeUndefined();
  });

  it('each person once, and only while it waits', () => {
    const signed = [{ transferId: 't', approver: 'mireia', cityId: 'barcelona', at: new Date(0) }];

    expect(whyNotSign(reader('mireia', 'barcelona'), proposal, signed)).toBe('already-signed');
    expect(whyNotSign(reader('mireia', 'barcelona'), { ...proposal, state: 'returned' }, [])).toBe('not-waiting');
    expect(whyNotSign(reader('mireia', 'barcelona'), proposal, [])).toBeUndefined();
  });

  it('nobody more once as many people and cities have signed as the rule asks for: what waits then is the bank', () => {
    const by = (approver: string, cityId: string) => ({ transferId: 't', approver, cityId, at: new Date(0) });
    const jordi = reader('jordi', 'barcelona');

    expect(whyNotSign(jordi, proposal, [by('mireia', 'barcelona'), by('cheikh', 'dakar')])).toBe('fully-signed');
    expect(whyNotSign(jordi, proposal, [by('cheikh', 'dakar'), by('awa', 'dakar')])).toBeUndefined();
    expect(whyNotSign(jordi, { ...proposal, kind: 'reversal', approvalsNeeded: 1, citiesNeeded: 0 }, [by('cheikh', 'dakar')])).toBeUndefined();
  });
});
