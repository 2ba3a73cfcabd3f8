// One burst of load from a process of its own: `node load.mjs '{"url":…,"seconds":…,"connections":…,"headers":…,"body":…}'` prints JSON.
import autocannon from 'autocannon';

const { url, seconds, connections, headers, body } = JSON.parse(process.argv[2]);
const result = await autocannon({ url, method: 'POST', duration: seconds, connections, headers, body });
if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
console.log(JSON.stringify({ perSecond: result.requests.average, p50: result.latency.p50 }));
