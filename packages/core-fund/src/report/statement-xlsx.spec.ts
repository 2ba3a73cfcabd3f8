import readXlsxFile from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { statementXlsx } from './statement-xlsx.js';

const body = (currency: string, contributions: string): string => {
  const figures = { contributions, source: contributions, 'closing-held': contributions };
  const days = { from: '2026-01-01', to: '2026-06-30' };
  return JSON.stringify({ asOfSeq: '7', cities: [{ city: 'c1', figures }], currency, figures, fund: 'pool-1', template: 1, ...days });
};
const contributionsIn = async (file: Buffer): Promise<unknown[]> => {
  const [lines] = await readXlsxFile(file);
  return lines!.data.find(([, code]) => code === 'contributions')!.slice(2);
};

describe('the workbook of a statement', () => {
  afterEach(() => void vi.useRealTimers());

  it('shows a text that looks like a formula as the text it is', async () => {
    const [lines] = await readXlsxFile(await statementXlsx(body('EUR', '100'), () => '=HYPERLINK("http://a.example")', 'en'));

    expect(lines!.data[0]![3]).toBe('=HYPERLINK("http://a.example") (EUR)');
  });

  it('has the decimals of the currency, and more digits than a number can hold as a text', async () => {
    const keyOf = (): string => 'dakar';

    expect(await contributionsIn(await statementXlsx(body('XOF', '655957'), keyOf, 'fr'))).toEqual([655957, 655957]);
    expect(await contributionsIn(await statementXlsx(body('EUR', '-655957'), keyOf, 'fr'))).toEqual([-6559.57, -6559.57]);
    expect((await contributionsIn(await statementXlsx(body('EUR', '9007199254740993'), keyOf, 'fr')))[0]).toBe('90071992547409.93');
  });

  it('is the same to the byte on another day', async () => {
    const printed = async (day: string): Promise<Buffer> => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      return statementXlsx(body('EUR', '100'), () => 'dakar', 'ar');
    };

    expect((await printed('2026-07-01T08:00:00Z')).equals(await printed('2031-02-03T18:30:10Z'))).toBe(true);
  });
});
