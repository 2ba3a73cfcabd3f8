import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST_BYTES = 65_536;
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action *; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function send(res: ServerResponse, status: number, type: string, text = ''): void {
  res.writeHead(status, { ...HEADERS, 'content-type': type }).end(text);
}

export const sendPage = (res: ServerResponse, status: number, page: string): void => send(res, status, 'text/html; charset=utf-8', page);
export const sendJson = (res: ServerResponse, status: number, value: object): void =>
  send(res, status, 'application/json', JSON.stringify(value));

export function redirect(res: ServerResponse, to: string): void {
  res.writeHead(303, { location: to, 'cache-control': 'no-store' }).end();
}

/** @throws when more is sent than any form of ours holds */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of req) {
    text += String(part);
    if (text.length > MOST_BYTES) throw new Error('more was sent than a form holds');
  }
  return new URLSearchParams(text);
}
