import type { OwnPool } from './pool-of-its-own.js';

/** What the bank tells of one movement. Above zero money came in. */
export interface ToldLine {
  readonly day: string;
  readonly cents: bigint;
  readonly code: 'ESCT' | 'INTR';
  readonly party?: string;
  readonly reference?: string | undefined;
}

/** A statement of the account, camt.053.001.08, that follows one which closed with `opening`. */
export function bankStatement({ iban }: OwnPool, no: number, opening: bigint, until: string, lines: readonly ToldLine[]): string {
  const closing = lines.reduce((sum, { cents }) => sum + cents, opening);
  const entries = lines.map((line, at) => entryOf(line, `ST${no}-${at}`)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>ST${no}</MsgId><CreDtTm>${until}T18:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>ST${no}</Id><ElctrncSeqNb>${no}</ElctrncSeqNb><CreDtTm>${until}T18:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening, lines[0]?.day ?? until)}${balance('CLBD', closing, until)}${entries}
</Stmt></BkToCstmrStmt></Document>`;
}

const balance = (code: string, cents: bigint, day: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${day}</Dt></Dt></Bal>`;

function entryOf({ day, cents, code, party, reference }: ToldLine, own: string): string {
  const side = cents > 0n ? 'Dbtr' : 'Cdtr';
  const family = code === 'INTR' ? ['ACMT', 'MCOP'] : ['PMNT', cents > 0n ? 'RCDT' : 'ICDT'];
  const parties = party ? `<RltdPties><${side}><Pty><Nm>${party}</Nm></Pty></${side}></RltdPties>` : '';
  return `<Ntry>${amount(cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${own}</AcctSvcrRef><BkTxCd><Domn><Cd>${family[0]}</Cd><Fmly><Cd>${family[1]}</Cd><SubFmlyCd>${code}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>${reference ?? 'NOTPROVIDED'}</EndToEndId></Refs>${parties}<RmtInf><Ustrd>${code}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}

function amount(cents: bigint): string {
  const size = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `<Amt Ccy="EUR">${size.slice(0, -2)}.${size.slice(-2)}</Amt><CdtDbtInd>${cents < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
}
