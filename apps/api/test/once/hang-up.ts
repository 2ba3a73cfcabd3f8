import { once } from 'node:events';
import { connect } from 'node:net';
import type { Letter, TestPlatform } from '@regia/testing';

/** Sends a letter over a real connection and never reads the answer: hangs up at once, or when the answer begins to arrive. */
export async function hangUp({ http }: TestPlatform, letter: Letter, when: 'at once' | 'with the answer'): Promise<void> {
  const address = http.server.address();
  if (address === null || typeof address === 'string') throw new Error('the platform does not listen');
  const socket = connect(address.port, '127.0.0.1');
  const arrived = when === 'at once' ? once(http.server, 'request') : once(socket, 'data');
  socket.on('error', () => undefined); // the other side may be as rude as we are
  const headers = Object.entries({ ...letter.headers, host: 'localhost', 'content-length': String(Buffer.byteLength(letter.payload)) });
  socket.write(`POST ${letter.url} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${letter.payload}`);
  await arrived;
  socket.destroy();
}
