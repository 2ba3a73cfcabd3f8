import { toDecimal } from '@regia/kernel';

/** A movement that the illustrative bank tells. */
export interface ToldLine {
  readonly day: string;
  readonly amountMinor: bigint;
  readonly reference: string;
  readonly endToEndId?: string;
  /** Domain, family and sub-family of the bank's code. */
  readonly code: readonly [string, string, string];
  readonly party?: string;
  readonly text: string;
}

export interface ToldStatement {
  readonly iban: string;
  readonly currency: string;
  readonly exponent: number;
  readonly from: string;
  readonly until: string;
  readonly openingMinor: bigint;
  readonly lines: readonly ToldLine[];
}

/** An illustrative statement, camt.053.001.08. Valid against its schema. */
export const writeStatement = (statement: ToldStatement): string => writeStatements([statement]);

/** Statements that follow each other, in one file; numbered from `first` on. */
export function writeStatements(statements: readonly ToldStatement[], first = 1): string {
  const until = statements.at(-1)!.until; // a file has at least one
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Illustrative: no bank, account or payment of this file exists. -->
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>DEMO-${until}</MsgId><CreDtTm>${until}T18:00:00Z</CreDtTm></GrpHdr>
${statements.map((statement, at) => statementOf(statement, first + at)).join('\n')}
  </BkToCstmrStmt>
</Document>
`;
}

function statementOf({ iban, currency, exponent, from, until, openingMinor, lines }: ToldStatement, number: number): string {
  const amount = (minor: bigint): string => `<Amt Ccy="${currency}">${toDecimal(minor < 0n ? -minor : minor, exponent)}</Amt><CdtDbtInd>${minor < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const balance = (code: string, minor: bigint, day: string): string => `      <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor)}<Dt><Dt>${day}</Dt></Dt></Bal>`;
  const closing = lines.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  return [
    `    <Stmt>
      <Id>DEMO-${until}</Id>
      <ElctrncSeqNb>${number}</ElctrncSeqNb>
      <CreDtTm>${until}T18:00:00Z</CreDtTm>
      <Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>`,
    balance('OPBD', openingMinor, from),
    balance('CLBD', closing, until),
    ...lines.map((line) => entryOf(line, amount(line.amountMinor))),
    '    </Stmt>',
  ].join('\n');
}

function entryOf({ day, reference, endToEndId, code: [domain, family, sub], party, text, amountMinor }: ToldLine, amount: string): string {
  const side = amountMinor > 0n ? 'Dbtr' : 'Cdtr';
  const parties = party === undefined ? '' : `<RltdPties><${side}><Pty><Nm>${escaped(party)}</Nm></Pty></${side}></RltdPties>`;
  const details = `<NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId ?? 'NOTPROVIDED'}</EndToEndId></Refs>${parties}<RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf></TxDtls></NtryDtls>`;
  return `      <Ntry>${amount}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${reference}</AcctSvcrRef><BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>${details}</Ntry>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
