import { describe, expect, it } from 'vitest';
import { effectOf, readSignedLines, reversedSeq, signedEvidence } from './signed-lines.js';

const RECEIVED =
  'v1\npool-1\n9d05039d-1802-8eb6-a43e-92ab85117980\nreceive\nbank\n-\n-\n-\nagreed/dakar/EUR\t4500000\nbank/at-milan/EUR\t4500000\t29518065\tXOF\tpeg/XOF\nfree/dakar/EUR\t-4500000\nreceivable/to-dakar/EUR\t-4500000';

describe('the text that is signed', () => {
  it('has lines with account, side, amount, and what was paid in another currency', () => {
    expect(readSignedLines(RECEIVED)).toEqual([
      { account: 'agreed/dakar/EUR', side: 'debit', amount: { amountMinor: '4500000', currency: 'EUR' } },
      {
        account: 'bank/at-milan/EUR',
        side: 'debit',
        amount: { amountMinor: '4500000', currency: 'EUR' },
        original: { amountMinor: '29518065', currency: 'XOF' },
        rate: 'peg/XOF',
      },
      { account: 'free/dakar/EUR', side: 'credit', amount: { amountMinor: '4500000', currency: 'EUR' } },
      { account: 'receivable/to-dakar/EUR', side: 'credit', amount: { amountMinor: '4500000', currency: 'EUR' } },
    ]);
  });

  it('names the file it rests on by its hash, or none', () => {
    const hash = 'ab'.repeat(32);

    expect(signedEvidence(RECEIVED)).toBeUndefined();
    expect(signedEvidence(RECEIVED.replace('\n-\nagreed', `\n${hash}\nagreed`))).toBe(hash);
  });

  it('of a contribution makes the promise smaller and the free money more', () => {
    expect(effectOf(readSignedLines(RECEIVED))).toEqual([
      { stage: 'promised', change: -4_500_000n },
      { stage: 'free', change: 4_500_000n },
    ]);
  });

  it('that only moves a promise on changes no stage', () => {
    expect(effectOf(readSignedLines('pledged/dakar/EUR\t100\nagreed/dakar/EUR\t-100'))).toEqual([]);
  });

  it('of a reversal names the entry it mirrors, and gives the fee back from what is kept for the agent', () => {
    const reversal =
      'v1\npool-1\nid\nreversal\n2026-11-25\n17\n-\n-\ncommitted/dakar/to-milan/agent-fee/EUR\t45000\nfree/dakar/EUR\t-45000';

    expect([reversedSeq(reversal), reversedSeq(RECEIVED)]).toEqual(['17', undefined]);
    expect(effectOf(readSignedLines(reversal))).toEqual([
      { stage: 'free', change: 45_000n },
      { stage: 'agentFee', change: -45_000n },
    ]);
  });
});
