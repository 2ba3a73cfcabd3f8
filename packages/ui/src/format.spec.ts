import { describe, expect, it } from 'vitest';
import { createFormat, mondayOf } from './format.js';

const formatIn = (language: string) => createFormat({ language, timeZone: 'Europe/Rome', today: '2026-11-23' });
const euros = (amountMinor: string | bigint) => ({ amountMinor, currency: 'EUR', exponent: 2 });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe('formatting', () => {
  it('writes money exactly, beyond what a float can hold', () => {
    expect(formatIn('en').money(euros('900719925474099312'))).toBe('€9,007,199,254,740,993.12');
    expect(plain(formatIn('it').money(euros(1_864_050n)))).toBe('18.640,50 €');
  });

  it('leaves out decimals only when all are zero', () => {
    expect(formatIn('en').money(euros('70165000'), 'trim')).toBe('€701,650');
    expect(formatIn('en').money(euros('70165001'), 'trim')).toBe('€701,650.01');
  });

  it('knows the decimals of each currency', () => {
    expect(plain(formatIn('fr').money({ amountMinor: '787148', currency: 'XOF' }))).toContain('787 148 ');
    expect(plain(formatIn('en').money({ amountMinor: '1234', currency: 'JOD' }))).toBe('JOD 1.234');
  });

  it('puts the sign where the language puts it, and none on zero', () => {
    expect(formatIn('en').signedMoney(euros('24000000'))).toBe('+€240,000.00');
    expect(formatIn('en').signedMoney(euros('-1864050'))).toBe('-€18,640.50');
    expect(formatIn('en').signedMoney(euros('0'))).toBe('€0.00');
  });

  it('keeps Latin digits in Arabic', () => {
    const arabic = formatIn('ar');
    expect(arabic.direction).toBe('rtl');
    expect(plain(arabic.money(euros('70165000')))).toContain('701,650.00');
    expect(arabic.date('2026-11-20')).toMatch(/20.*2026/);
  });

  it('shows a moment on the clock of each city, with 24 hours', () => {
    const format = formatIn('en');
    expect(format.time('2026-11-26T13:00:00Z', 'Europe/Madrid')).toBe('14:00');
    expect(format.time('2026-11-26T13:00:00Z', 'America/Sao_Paulo')).toBe('10:00');
    expect(format.time('2026-11-26T23:00:00Z')).toBe('00:00');
  });

  it('writes days, months and spans', () => {
    const format = formatIn('en');
    expect(format.date('2026-11-20', 'short')).toBe('20 Nov');
    expect(format.monthTitle('2026-11')).toBe('November 2026');
    expect(format.dateRange('2026-11-25', '2026-11-27')).toMatch(/^25\s?–\s?27 Nov 2026$/);
    expect(format.dayName('2026-11-23')).toBe('Monday');
    expect(format.relativeDays('2026-11-24')).toBe('tomorrow');
    expect(format.relativeDays('2026-11-05')).toBe('18 days ago');
  });

  it('starts the week on Monday', () => {
    expect(mondayOf('2026-11-01')).toBe('2026-10-26');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});
