import type pg from 'pg';

/** Columns that say when somebody was here, and tables that say that they were: every request may touch them, whatever it asks. */
const UNHEEDED_TABLES = ['identity.step_up_used', 'identity.logout_seen', 'public.migration'];
const UNHEEDED_COLUMNS = ['last_seen_at', 'seen_at', 'idle_until'];

interface Row {
  readonly table: string;
  readonly rows: string;
  readonly versions: string | null;
  readonly digest: string | null;
}

/** How much there is, and a fingerprint of it, for every table of ours. */
export type DatabaseState = ReadonlyMap<string, { readonly rows: number; readonly versions: number; readonly digest: string }>;

const TABLES = `SELECT c.oid::regclass::text AS table, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'version' AND NOT a.attisdropped) AS has_version,
    (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('city_id', 'owner_city', 'author_city') ORDER BY a.attname = 'owner_city' DESC LIMIT 1) AS city
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)' AND NOT c.oid::regclass::text = ANY ($1) ORDER BY 1`;

/** Reads behind every policy. */
export class DatabaseEye {
  private constructor(
    private readonly admin: pg.Client,
    private readonly tables: readonly { readonly table: string; readonly has_version: boolean; readonly city: string | null }[],
  ) {}

  static async open(admin: pg.Client): Promise<DatabaseEye> {
    return new DatabaseEye(admin, (await admin.query(TABLES, [UNHEEDED_TABLES])).rows);
  }

  /** @param ofCity looks only at what belongs to that city */
  async state(ofCity?: string): Promise<DatabaseState> {
    const parts = this.tables.filter(({ city }) => ofCity === undefined || city !== null).map(({ table, has_version, city }) => {
      const rest = `(to_jsonb(t) - '{${UNHEEDED_COLUMNS.join(',')}}'::text[])::text`;
      const where = ofCity === undefined ? '' : ` WHERE t.${city} = '${ofCity}'`;
      return `SELECT '${table}' AS table, count(*) AS rows, ${has_version ? 'sum(t.version)' : 'NULL'} AS versions, md5(string_agg(${rest}, '' ORDER BY ${rest})) AS digest FROM ${table} t${where}`;
    });
    const { rows } = await this.admin.query<Row>(parts.join(' UNION ALL '));
    return new Map(rows.map(({ table, rows: count, versions, digest }) => [table, { rows: Number(count), versions: Number(versions ?? 0), digest: digest ?? '' }]));
  }
}

/** What came to each table between two looks: rows, and under `<table>.version` versions. */
export function growth(before: DatabaseState, after: DatabaseState): Record<string, number> {
  const grown = [...after].flatMap(([table, { rows, versions }]) => {
    const then = before.get(table) ?? { rows: 0, versions: 0 };
    return [[table, rows - then.rows], [`${table}.version`, versions - then.versions]] as const;
  });
  return Object.fromEntries(grown.filter(([, more]) => more !== 0));
}

/** Tables whose content is not the same. */
export const touched = (before: DatabaseState, after: DatabaseState): string[] => [...after].filter(([table, { digest }]) => before.get(table)?.digest !== digest).map(([table]) => table);
