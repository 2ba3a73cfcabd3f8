import type { Person } from './person.js';

interface Statement {
  readonly fundStatement: { readonly figures: readonly { readonly figure: string; readonly amount: { readonly amountMinor: string } }[] };
}

/** What the entry on the open page adds to the contributions of the pool, in cents. As known with an entry the statement stands still: other journeys move money meanwhile. */
export async function addedToContributions(person: Person): Promise<bigint> {
  const seq = Number(new URL(person.page.url()).pathname.split('/').at(-1));
  return (await contributions(person, seq)) - (await contributions(person, seq - 1));
}

async function contributions(person: Person, asOfSeq: number): Promise<bigint> {
  const period = `from: "2000-01-01", to: "${new Date().getFullYear()}-12-31"`;
  const { fundStatement } = await person.ask<Statement>(
    `{ fundStatement(fund: "pool-1", ${period}, asOfSeq: "${asOfSeq}") { figures { figure amount { amountMinor } } } }`,
  );
  return BigInt(fundStatement.figures.find(({ figure }) => figure === 'contributions')!.amount.amountMinor);
}
