import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { isPrivateAddress, postHead } from './post-head.js';

const OPTIONS = { timeoutMs: 300, mayReachPrivate: true };
let server: Server | undefined;
let seen: string[] = [];

async function listening(listener: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  seen = [];
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/heads`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('a head that is sent to a city', () => {
  it('arrives as it is when the city says so', async () => {
    const url = await listening(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${await text(request)}`);
      response.writeHead(204).end();
    });

    expect(await postHead(url, 'regia/pool-1\n3\n', OPTIONS)).toEqual({ arrived: true, why: 'arrived' });
    expect(seen).toEqual(['POST /heads regia/pool-1\n3\n']);
  });

  it.each([
    ['an error', 500, 'status-500'],
    ['a way to another place, which is not gone', 307, 'status-307'],
  ])('has not arrived when the answer is %s', async (_what, status, why) => {
    const url = await listening((request, response) => {
      seen.push(request.url!);
      response.writeHead(status, { location: '/elsewhere' }).end();
    });

    expect(await postHead(url, 'x', OPTIONS)).toEqual({ arrived: false, why });
    expect(seen).toEqual(['/heads']);
  });

  it('has not arrived when no answer comes, when nobody is there, or the name is none', async () => {
    const url = await listening(() => undefined);
    expect(await postHead(url, 'x', OPTIONS)).toEqual({ arrived: false, why: 'no-answer' });
    server!.closeAllConnections();
    await new Promise((resolve) => server!.close(resolve));

    expect(await postHead(url, 'x', OPTIONS)).toEqual({ arrived: false, why: 'not-reached' });
  });

  it('never goes to this machine or the network behind it, by number or by name', async () => {
    const url = await listening((request, response) => {
      seen.push(request.url!);
      response.end();
    });
    const port = new URL(url).port;

    for (const host of ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])
      expect([host, await postHead(`http://${host}:${port}/`, 'x', { ...OPTIONS, mayReachPrivate: false })]).toEqual([
        host,
        { arrived: false, why: 'private-address' },
      ]);
    expect(seen).toEqual([]);
  });

  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
  ])('knows %s for an inner address', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['93.184.216.34', '2a00:1450:4001::1', '172.32.0.1'])('knows %s for an outer one', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
