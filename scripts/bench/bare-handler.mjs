// The plain baseline: one Fastify handler, one joined statement, no row security, as the superuser. The same fifty items.
import Fastify from 'fastify';
import pg from 'pg';

const [url, limit] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });
const http = Fastify();
const SQL = `SELECT i.id, i.title #>> '{texts,en}' AS title, i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.status, i.theme, c.id AS "cityId", c.key AS "cityKey", c.name #>> '{texts,en}' AS "cityName"
  FROM agenda.item i JOIN consortium.city c ON c.id = i.owner_city WHERE i.starts_at >= $1 AND i.starts_at < $2 ORDER BY i.starts_at, i.id LIMIT ${Number(limit)}`;

http.post('/', async (request) => {
  const { from, to } = request.body;
  const { rows } = await pool.query({ name: 'list', text: SQL, values: [from, to] });
  return {
    items: rows.map(({ cityId, cityKey, cityName, theme, ...item }) => ({
      ...item,
      city: { id: cityId, key: cityKey, name: cityName },
      theme: { key: theme },
    })),
  };
});
console.log(`listening on ${await http.listen({ port: 0, host: '127.0.0.1' })}`);
