import { lookup as resolveName } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What became of one attempt, as a word that a page has a sentence for. */
export type Arrival = { readonly arrived: true; readonly why: string } | { readonly arrived: false; readonly why: string };

export interface PostHeadOptions {
  readonly timeoutMs: number;
  /** Also to addresses inside private networks; never otherwise, so that nobody makes this server talk to its neighbours. */
  readonly mayReachPrivate: boolean;
}

const PRIVATE = new BlockList();
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) PRIVATE.addSubnet(net, bits, 'ipv4'); // prettier-ignore
for (const [net, bits] of [['::', 96], ['64:ff9b::', 96], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) PRIVATE.addSubnet(net, bits, 'ipv6'); // prettier-ignore

/** Whether an address is of this machine or a network behind it, however it is written. */
export const isPrivateAddress = (address: string): boolean => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

class PrivateAddress extends Error {}

/** Judges the addresses of a name in the same breath in which they are used: there is no second answer to wait for. */
const outside: LookupFunction = (name, options, done) =>
  resolveName(name, { ...options, all: true }, (error, found) => {
    const inside = !error && found.some(({ address }) => isPrivateAddress(address));
    if (error || inside || found.length === 0) return done(error ?? new PrivateAddress(), '', 4);
    return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
  });

/** Sends a signed head. What the other side answers beyond its status is not read, and it leads nowhere else. */
export function postHead(url: string, note: string, { timeoutMs, mayReachPrivate }: PostHeadOptions): Promise<Arrival> {
  const address = new URL(url);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!mayReachPrivate && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.resolve({ arrived: false, why: 'private-address' });
  const { request } = address.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const sent = request(address, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(note), 'user-agent': 'regia' },
      ...(mayReachPrivate ? {} : { lookup: outside }),
    });
    sent.once('response', (answer) => {
      const { statusCode = 0 } = answer;
      answer.destroy();
      const arrived = statusCode >= 200 && statusCode < 300;
      resolve(arrived ? { arrived, why: 'arrived' } : { arrived: false, why: `status-${statusCode}` });
    });
    sent.once('error', (error: NodeJS.ErrnoException) => resolve({ arrived: false, why: wordOf(error) }));
    sent.end(note);
  });
}

function wordOf(error: NodeJS.ErrnoException): string {
  if (error instanceof PrivateAddress) return 'private-address';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no-answer';
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'name-unknown';
  return /CERT|SSL|TLS|SIGNATURE/.test(error.code ?? '') ? 'certificate' : 'not-reached';
}
