import { createServer, type Server } from 'node:http';

/** Stands where the application would, and hears one notice of a sign-out. */
export async function listenForSignOut(origin: string): Promise<{ readonly heard: Promise<string>; close(): void }> {
  let tell: (token: string) => void;
  const heard = new Promise<string>((resolve) => (tell = resolve));
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      response.writeHead(request.url === '/auth/backchannel-logout' ? 200 : 404).end();
      if (request.url === '/auth/backchannel-logout') tell(new URLSearchParams(body).get('logout_token') ?? '');
    });
  });
  await new Promise<void>((up, fail) => server.once('error', fail).listen(Number(new URL(origin).port), '127.0.0.1', up));
  return {
    heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
