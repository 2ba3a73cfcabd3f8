import pg from 'pg';

/** A statement that a connection prepares once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Has this connection prepared all of them? */
export function isPrepared(client: pg.PoolClient, statements: readonly Statement[]): boolean {
  const { parsedStatements } = connectionOf(client);
  return statements.every(({ name }) => parsedStatements[name] !== undefined);
}

/** One statement by itself, prepared when the connection does not know it yet. */
export const ask = <T extends object>(
  client: pg.PoolClient,
  { name, text, values }: Statement,
): Promise<pg.QueryResult<T & pg.QueryResultRow>> => client.query({ name, text, values: [...values] });

/**
 * All statements in one message and one answer, where {@link ask} would cost a round for each. The answer is the last one's; when one
 * before it fails, none after it runs and its error is told. Only for statements that are all prepared: which of several was
 * prepared when one fails could not be told.
 */
export function askAtOnce<T extends object>(
  client: pg.PoolClient,
  before: readonly Statement[],
  { name, text, values }: Statement,
): Promise<pg.QueryResult<T & pg.QueryResultRow>> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query({ name, text, values: [...values] }, (error, answer) => (error ? reject(error) : resolve(answer)));
    client.query(afterOthers(query, before));
  });
}

/** The same query, which says the others first and does not take their answers for its own. */
function afterOthers<Q extends pg.Query>(query: Q, before: readonly Statement[]): Q {
  const own = query as unknown as Answered; // pg's types leave out how a query hears its answer
  const { submit, handleDataRow, handleCommandComplete } = own;
  let open = before.length;
  return Object.assign(query, {
    submit: (connection: Connection) => {
      connection.stream.cork();
      for (const { name, values } of before) {
        connection.bind({ statement: name, values });
        connection.execute({});
      }
      const refused = submit.call(query, connection);
      connection.stream.uncork();
      return refused;
    },
    handleDataRow: (message: unknown) => {
      if (open === 0) handleDataRow.call(query, message);
    },
    handleCommandComplete: (message: unknown, connection: Connection) => {
      if (open > 0) open -= 1;
      else handleCommandComplete.call(query, message, connection);
    },
  });
}

interface Connection {
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly stream: { cork(): void; uncork(): void };
  bind(what: { statement: string; values: readonly unknown[] }): void;
  execute(what: object): void;
}

interface Answered {
  submit(connection: Connection): unknown;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

const connectionOf = (client: pg.PoolClient): Connection => (client as unknown as { connection: Connection }).connection; // pg's types hide it
