/** Cities and partnerships beside the three of the demonstration, so that policies have something to keep apart. */
const CITIES = 30;
const PARTNERSHIPS = 60;
/** Days over which the rows are spread: a longer agenda is a fuller one, not a longer one. */
const DAYS = 1100;

const id = (kind, n) => `('00000000-0000-4000-8${String(kind).padStart(3, '0')}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Adds strangers: cities and partnerships without people. */
export async function addStrangers(owner) {
  await owner.query(`INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, member_since)
    SELECT ${id(901, 'n')}, 'city-' || n, jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'City ' || n)), 'XX', 0, 0, 'UTC', 'EUR', '{en}', 'X' || lpad(n::text, 2, '0'), '01-01', '{}', '2025-01-01'
    FROM generate_series(1, ${CITIES - 3}) n ON CONFLICT DO NOTHING`);
  await owner.query(`INSERT INTO consortium.partnership (id, key, name, kind, since) SELECT ${id(902, 'n')}, 'partnership-' || n, jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Partnership ' || n)), 'network', '2025-01-01'
    FROM generate_series(1, ${PARTNERSHIPS}) n ON CONFLICT DO NOTHING`);
}

/** Fills the agenda: 70 % inside one city, 22 % in a partnership, 7.5 % for all cities, 0.5 % public. */
export async function fillAgenda(admin, rows, author, ownPartnership) {
  await admin.query('TRUNCATE agenda.item CASCADE');
  await admin.query('SELECT setseed(0.42)');
  await admin.query(
    `WITH city AS (SELECT array_agg(id ORDER BY key) AS ids FROM consortium.city), partnership AS (SELECT array_agg(id ORDER BY key) AS ids FROM consortium.partnership WHERE id <> $2::uuid),
      raw AS (SELECT n, random() AS a, 1 + floor(random() * ${CITIES})::int AS c, 1 + floor(random() * ${PARTNERSHIPS + 1})::int AS p, random() < 0.5 AS t, timestamptz '2025-06-01' + random() * interval '${DAYS} days' AS s FROM generate_series(1, $3::int) n)
    INSERT INTO agenda.item (id, owner_city, audience, partnership_id, title, kind, is_all_day, starts_at, ends_at, time_zone, starts_on, ends_on, theme, status, creation_hash, content_hash, created_by, updated_by)
    SELECT gen_random_uuid(), city.ids[c], CASE WHEN a < .70 THEN 'city' WHEN a < .92 THEN 'partnership' WHEN a < .995 THEN 'consortium' ELSE 'public' END,
      CASE WHEN a >= .70 AND a < .92 THEN coalesce(partnership.ids[p], $2::uuid) END,
      jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Item ' || n || ' about something that has a title of ordinary length')), 'meeting', false, s, s + interval '2 hours', 'UTC', s::date, (s + interval '2 hours')::date,
      CASE WHEN t THEN 'food-security' ELSE 'governance' END, 'confirmed', '', '', $1::uuid, $1::uuid FROM raw, city, partnership`,
    [author, ownPartnership, rows],
  );
  await admin.query(
    'INSERT INTO agenda.item_city (item_id, city_id, takes_part, owner_city, audience_key, starts_at) SELECT id, owner_city, true, owner_city, audience_key, starts_at FROM agenda.item',
  );
  await admin.query('VACUUM ANALYZE agenda.item, agenda.item_city');
}
