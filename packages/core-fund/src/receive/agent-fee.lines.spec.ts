import { exponentOf, fromDecimal } from '@regia/kernel';
import { describe, expect, it } from 'vitest';
import { agentFee, agentFeeLines } from './agent-fee.lines.js';

const minor = (text: string, currency: string): bigint | undefined => fromDecimal(text, exponentOf(currency)!);

describe("the agent's fee of one per cent", () => {
  it.each([
    ['XOF', '12345', '123'],
    ['XOF', '250', '3'],
    ['XOF', '49', '0'],
    ['JOD', '12.345', '0.123'],
    ['JOD', '0.450', '0.005'],
    ['EUR', '100.50', '1.01'],
    ['EUR', '0.50', '0.01'],
    ['EUR', '1033.50', '10.34'],
  ])('of %s %s is %s, half up in the smallest unit', (currency, deposit, fee) => {
    expect(agentFee(minor(deposit, currency)!)).toBe(minor(fee, currency));
  });

  it('and what is left always make the deposit', () => {
    for (let deposit = 1n; deposit < 20_000n; deposit += 7n) {
      const lines = agentFeeLines({ currency: 'EUR', share: 1, agentCity: 'milan', depositMinor: deposit });
      expect(lines.reduce((sum, line) => sum + line.amountMinor, 0n)).toBe(0n);
    }
  });

  it('makes no empty line when it is nothing', () => {
    expect(agentFeeLines({ currency: 'XOF', share: 1, agentCity: 'milan', depositMinor: 49n })).toEqual([]);
  });

  it('is what the agreement says, and at most its cap', () => {
    expect(agentFee(1_000_000n, { millionths: 5_800n })).toBe(5_800n);
    expect(agentFee(1_000_000n, { millionths: 10_000n, capMinor: 2_500n })).toBe(2_500n);
    expect(agentFee(1_000_000n, { millionths: 0n })).toBe(0n);
  });

  it('is asked on amounts the currency can say', () => {
    expect(minor('2.755', 'JOD')).toBe(2755n);
    expect(minor('2.7555', 'JOD')).toBeUndefined();
    expect(minor('1500.50', 'XOF')).toBeUndefined();
  });
});
