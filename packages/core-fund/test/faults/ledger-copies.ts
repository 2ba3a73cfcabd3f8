import { ROLES, urlFor } from '@regia/database';
import type { ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import { migrateLedger } from '../ledger-database.js';

const TEMPLATE = 'ledger_template';

/** Databases with the ledger and nothing in it, on a server that belongs to the test and ends with it. */
export class LedgerCopies {
  private copies = 0;

  private constructor(
    private readonly serverUrl: string,
    private readonly secret: Buffer,
  ) {}

  static async open(serverUrl: string, secret: Buffer): Promise<LedgerCopies> {
    const copies = new LedgerCopies(serverUrl, secret);
    await runAlone(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
    await migrateLedger({ adminUrl: copies.address(TEMPLATE), secret });
    return copies;
  }

  async next(): Promise<ClonedDatabase> {
    const name = `copy_${(this.copies += 1)}`;
    await runAlone(this.serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    const [adminUrl, { secret }] = [this.address(name), this];
    return { adminUrl, appUrl: urlFor(adminUrl, secret, ROLES.app), secret, drop: async () => undefined };
  }

  private address(name: string): string {
    const address = new URL(this.serverUrl);
    address.pathname = `/${name}`;
    return address.href;
  }
}

/** One statement on a connection of its own. */
export async function runAlone(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
