import { afterEach, describe, expect, it, vi } from 'vitest';
import { onSessionEnded, readIn, request, RequestFault, type Operation } from './request.js';

const operation: Operation<{ ok: boolean }, Record<string, never>> = { toString: () => 'query Ok { ok }' };
const answering = (body: unknown, status = 200) => vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
const faultOf = async (): Promise<RequestFault> =>
  request(operation, {}).then(
    () => Promise.reject(new Error('no fault')),
    (fault: RequestFault) => fault,
  );

afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  it('marks itself as our own page and says the language of the reader', async () => {
    const fetch = answering({ data: { ok: true } });
    vi.stubGlobal('fetch', fetch);
    readIn('ar');

    await request(operation, {});

    const [address, { headers }] = fetch.mock.calls[0] as unknown as [string, { headers: Record<string, string> }];
    expect(address).toBe('/graphql');
    expect(headers).toMatchObject({ 'x-regia': 'web', 'x-regia-language': 'ar' });
  });

  it('tells everybody who listens when the session has ended', async () => {
    vi.stubGlobal('fetch', answering({ code: 'SESSION_ENDED' }, 401));
    const listener = vi.fn();
    const stop = onSessionEnded(listener);

    const fault = await faultOf();
    stop();

    expect(fault.kind).toBe('session-ended');
    expect(listener).toHaveBeenCalledOnce();
  });

  it.each([
    ['FORBIDDEN', 200, 'not-allowed', false],
    ['OVERLOADED', 503, 'busy', true],
    ['DEADLINE', 200, 'busy', true],
    ['RATE_LIMITED', 429, 'too-often', false],
    ['BAD_REQUEST', 400, 'bad-request', false],
    ['INTERNAL', 500, 'failed', true],
  ])('reads %s as %3$s', async (code, status, kind, isOutcomeUnknown) => {
    vi.stubGlobal('fetch', answering({ data: null, errors: [{ message: 'x', extensions: { code, traceId: 'a1' } }] }, status));

    expect(await faultOf()).toMatchObject({ kind, isOutcomeUnknown, traceId: 'a1' });
  });

  it('does not know what became of a request whose line broke', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

    expect(await faultOf()).toMatchObject({ kind: 'offline', isOutcomeUnknown: true });
  });

  it('takes a page of a proxy in place of an answer for a broken line, not for data', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));

    expect(await faultOf()).toMatchObject({ kind: 'offline', isOutcomeUnknown: true });
  });
});
