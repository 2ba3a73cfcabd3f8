import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What the next request meets: an error of the store, silence, an answer that is lost after the work is done, a way to another place. */
export type Mood = 'error' | 'silence' | 'lost-answer' | 'slow-down' | 'elsewhere';

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** A store on loopback that judges signatures (AWS Signature Version 4) by its own computation and answers as S3 does. */
export class StoreServer {
  readonly objects = new Map<string, Buffer>();
  /** Method and path of everything that was signed well. */
  readonly asked: string[] = [];
  /** Moods of the next requests, in order. */
  readonly moods: Mood[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  constructor(
    readonly keyId = 'AKIDTEST',
    readonly secret = 'a secret/with+signs',
    readonly region = 'eu-south-1',
  ) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/regia-evidence`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const code = this.judge(request, body);
    if (code) return fail(response, code === 'XAmzContentSHA256Mismatch' ? 400 : 403, code);
    this.asked.push(`${request.method} ${request.url}`);
    const mood = this.moods.shift();
    if (mood === 'silence') return; // the client gives up first
    if (mood === 'error') return fail(response, 500, 'InternalError');
    if (mood === 'slow-down') return fail(response, 503, 'SlowDown');
    if (mood === 'elsewhere') return void response.writeHead(307, { location: `${request.url}x` }).end();
    const object = this.work(request, body);
    if (mood === 'lost-answer') return void request.socket.destroy();
    if (request.method === 'GET' && !object) return fail(response, 404, 'NoSuchKey');
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? object : undefined);
  }

  private work({ method, url = '' }: IncomingMessage, body: Buffer): Buffer | undefined {
    if (method === 'PUT') this.objects.set(url, body);
    if (method === 'DELETE') this.objects.delete(url);
    return this.objects.get(url);
  }

  /** Undefined when the request is signed as it must be. */
  private judge({ method, url = '', headers }: IncomingMessage, body: Buffer): string | undefined {
    const parts =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      );
    if (!parts) return 'AccessDenied';
    const [, keyId, day, region, signed, signature] = parts as unknown as [string, string, string, string, string, string];
    if (keyId !== this.keyId) return 'InvalidAccessKeyId';
    if (region !== this.region) return 'AuthorizationHeaderMalformed';
    const content = String(headers['x-amz-content-sha256']);
    const names = signed.split(';');
    if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'AccessDenied';
    const canonical = [method, url, '', ...names.map((name) => `${name}:${String(headers[name]).trim()}`), '', signed, content].join('\n');
    const scope = `${day}/${region}/s3/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
    const key = ['aws4_request', 's3', region].reduceRight((made, part) => hmac(made, part), hmac(`AWS4${this.secret}`, day));
    if (hmac(key, text).toString('hex') !== signature) return 'SignatureDoesNotMatch';
    return sha256(body) === content ? undefined : 'XAmzContentSHA256Mismatch';
  }
}

const fail = (response: ServerResponse, status: number, code: string): void =>
  void response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
