import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

const KINDS = [
  { ending: 'PDF', begins: '%PDF-' },
  { ending: 'XLSX', begins: 'PK' },
] as const;

for (const variant of [VARIANTS[0]!, VARIANTS.at(-1)!]) {
  test(`a statement is taken away as a PDF and as a workbook, in the reader's language (${variant.name})`, async ({ browser }) => {
    const person = await Person.signIn(browser, variant, 'milan', 'giulia');
    const { page, text } = person;
    await person.open('fund/statement?year=2026');
    for (const { ending, begins } of KINDS) {
      const download = page.waitForEvent('download');
      await page
        .getByRole(ending === 'PDF' ? 'button' : 'link', { name: text('statement.file', { ending }), exact: true })
        .first()
        .click();
      const file = await download;

      expect(file.suggestedFilename()).toBe(`pool-1-statement-2026-01-01-2026-12-31.${ending.toLowerCase()}`);
      const written = (await readFile(await file.path())).toString('latin1');
      expect(written.startsWith(begins)).toBe(true);
      if (ending === 'PDF') expect(written).toContain(`/Lang (${variant.language})`);
    }
    await person.leave();
  });
}
