import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { writeStatement } from './demo-statement.js';

describe('the illustrative statement', () => {
  it('is a statement by the schema of ISO 20022, with names escaped', () => {
    const text = writeStatement({
      iban: 'IT84X9999999999000000000111', currency: 'EUR', exponent: 2, from: '2026-01-01', until: '2026-11-23', openingMinor: 0n,
      lines: [
        { day: '2026-01-30', amountMinor: 48_000_000n, reference: 'BI-0001', code: ['PMNT', 'RCDT', 'ESCT'], party: 'Ville & Cité <Milan>', text: 'Instalment 1' },
        { day: '2026-02-28', amountMinor: -1_500n, reference: 'BI-0002', code: ['PMNT', 'ICDT', 'CHRG'], text: 'Charge' },
      ],
    }); // prettier-ignore
    xmlRegisterFsInputProviders();
    const url = fileURLToPath(new URL('../../../../packages/core-fund/test/bank/xsd/camt.053.001.08.xsd', import.meta.url));
    const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));

    expect(() => schema.validate(XmlDocument.fromString(text))).not.toThrow();
    expect(text).toContain('Ville &amp; Cité &lt;Milan&gt;');
    expect(text).toContain('<Amt Ccy="EUR">479985.00</Amt>');
  });
});
