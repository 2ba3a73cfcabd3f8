import { describe, expect, it } from 'vitest';
import { readPain002 } from './read-pain-002.js';
import { rejectedPayments } from './rejected-payments.js';

const MESSAGE = '01900000000070008000000000000abc';
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [string, string, string];
const bare = (id: string): string => id.replaceAll('-', '');
const file = `<PmtInf><PmtInfId>${MESSAGE}-1</PmtInfId><EndToEndId>${bare(FIRST)}</EndToEndId><EndToEndId>${bare(SECOND)}</EndToEndId></PmtInf><PmtInf><PmtInfId>${MESSAGE}-2</PmtInfId><EndToEndId>${bare(THIRD)}</EndToEndId></PmtInf>`;
const report = (body: string, group = '', version = '03'): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId><CreDtTm>2026-05-04T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${MESSAGE}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>${body}</CstmrPmtStsRpt></Document>`,
  );
const reason = (code: string): string => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn><AddtlInf>Ada Ipotesi has closed it</AddtlInf></StsRsnInf>`;
const payment = (id: string, status: string, code = ''): string => `<TxInfAndSts><OrgnlEndToEndId>${bare(id).toUpperCase()}</OrgnlEndToEndId><TxSts>${status}</TxSts>${code && reason(code)}</TxInfAndSts>`;
const batch = (no: number, status: string, payments = '', code = ''): string => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${MESSAGE}-${no}</OrgnlPmtInfId><PmtInfSts>${status}</PmtInfSts>${code && reason(code)}${payments}</OrgnlPmtInfAndSts>`;
const rejected = (bytes: Uint8Array) => rejectedPayments(readPain002(bytes), [FIRST, SECOND, THIRD], file);
const refusal = (bytes: Uint8Array): unknown => {
  try {
    return readPain002(bytes);
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code; // what it throws says so
  }
};

describe('the report of a bank on a file of payments', () => {
  it('names single payments that were rejected, with the code of the reason and none of its words', () => {
    const said = rejected(report(batch(1, 'PART', payment(FIRST, 'ACSC') + payment(SECOND, 'RJCT', 'AC04'))));

    expect(said).toEqual([{ transferId: SECOND, code: 'AC04' }]);
    expect(JSON.stringify(said)).not.toContain('Ada');
  });

  it('names whole batches and whole files, in the versions banks send', () => {
    expect(rejected(report(batch(1, 'RJCT', '', 'DT01') + batch(2, 'ACCP')))).toEqual([{ transferId: FIRST, code: 'DT01' }, { transferId: SECOND, code: 'DT01' }]);
    expect(rejected(report('', '<GrpSts>RJCT</GrpSts>', '10'))).toEqual([{ transferId: FIRST }, { transferId: SECOND }, { transferId: THIRD }]);
    expect(rejected(report('', '<GrpSts>ACCP</GrpSts>'))).toEqual([]);
  });

  it('is refused in words where it is something else', () => {
    expect(refusal(new Uint8Array())).toBe('file-empty');
    expect(refusal(new TextEncoder().encode('<a/>'))).toBe('report-unknown');
    expect(refusal(new TextEncoder().encode('not xml'))).toBe('file-not-xml');
    expect(refusal(new TextEncoder().encode('<!DOCTYPE a><a/>'))).toBe('file-has-doctype');
    expect(refusal(new TextEncoder().encode('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>'))).toBe('report-unknown');
    expect(refusal(report('<a>'.repeat(40) + '</a>'.repeat(40)))).toBe('file-too-deep');
    expect(refusal(new Uint8Array(3 * 1024 * 1024))).toBe('file-too-large');
  });
});
