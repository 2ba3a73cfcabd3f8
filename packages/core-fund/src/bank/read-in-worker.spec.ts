import { describe, expect, it } from 'vitest';
import { readInWorker } from './read-in-worker.js';

const ENTRY = '<Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-03-08</Dt></BookgDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><AddtlNtryInf>x</AddtlNtryInf></Ntry>';
const balance = (code: string): string => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-03-01</Dt></Dt></Bal>`;
const file = (lines: number): Uint8Array => new TextEncoder().encode(`<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2027-03-05T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><CreDtTm>2027-03-05T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD')}${balance('CLBD')}${ENTRY.repeat(lines)}</Stmt></BkToCstmrStmt></Document>`);
const LIMITS = { milliseconds: 10_000, megabytes: 128 };

describe('a file that is read in a thread of its own', () => {
  it('is read at its limit of lines within ten seconds and 128 MB', async () => {
    const reading = await readInWorker({ bytes: file(49_000), currency: 'EUR' });

    expect(reading.ok && reading.file.statements[0]!.lines.length).toBe(49_000);
  }, 20_000);

  it('is given up when it takes too long', async () => {
    expect(await readInWorker({ bytes: file(40_000), currency: 'EUR' }, { ...LIMITS, milliseconds: 5 })).toMatchObject({ ok: false, refusal: { code: 'file-took-too-long' } });
  });

  it('is given up when it takes too much memory, and the server goes on', async () => {
    expect(await readInWorker({ bytes: file(40_000), currency: 'EUR' }, { ...LIMITS, megabytes: 8 })).toEqual({ ok: false, refusal: { code: 'file-took-too-much' } });
    expect((await readInWorker({ bytes: file(1), currency: 'EUR' })).ok).toBe(true);
  });

  it('is not even looked at beyond 10 MB', async () => {
    expect(await readInWorker({ bytes: new Uint8Array(10 * 1024 * 1024 + 1), currency: 'EUR' })).toMatchObject({ ok: false, refusal: { code: 'file-too-large' } });
  });

  it('holds nobody else up while it is read', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 5);

    await readInWorker({ bytes: file(40_000), currency: 'EUR' });

    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
  });
});
