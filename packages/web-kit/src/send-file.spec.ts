import { afterEach, describe, expect, it, vi } from 'vitest';
import { onSessionEnded, RequestFault } from './request.js';
import { sendFile } from './send-file.js';

/** A line that answers as it is told, in place of the browser's. */
function stubLine(answer: { readonly status: number; readonly response: unknown } | 'broken') {
  const sent: { headers: Record<string, string>; address?: string; body?: unknown } = { headers: {} };
  class Line {
    status = 0;
    response: unknown = null;
    timeout = 0;
    responseType = '';
    private readonly listeners = new Map<string, () => void>();
    private onUpload: ((event: { loaded: number; total: number; lengthComputable: boolean }) => void) | undefined;
    readonly upload = { addEventListener: (_type: string, listener: NonNullable<Line['onUpload']>) => (this.onUpload = listener) };
    open(_method: string, address: string): void {
      sent.address = address;
    }
    setRequestHeader(name: string, value: string): void {
      sent.headers[name] = value;
    }
    addEventListener(type: string, listener: () => void): void {
      this.listeners.set(type, listener);
    }
    send(body: unknown): void {
      sent.body = body;
      this.onUpload?.({ loaded: 1, total: 4, lengthComputable: true });
      if (answer === 'broken') return this.listeners.get('error')?.();
      Object.assign(this, answer);
      this.listeners.get('load')?.();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Line);
  return sent;
}
const faultOf = (): Promise<RequestFault> =>
  sendFile('/x', new Blob(['x']), () => undefined).then(
    () => Promise.reject(new Error('no fault')),
    (fault: RequestFault) => fault,
  );

afterEach(() => vi.unstubAllGlobals());

describe('sending a file', () => {
  it('marks itself as our own page, tells how much has gone out, and hands the answer over, refusals included', async () => {
    const sent = stubLine({ status: 413, response: { status: 'refused', refusals: [{ code: 'file-too-large' }] } });
    const ratios: number[] = [];

    const answer = await sendFile<{ refusals: unknown[] }>('/fund/pool-1/bank/x/statements', new Blob(['x']), (ratio) =>
      ratios.push(ratio),
    );

    expect(answer.refusals).toEqual([{ code: 'file-too-large' }]);
    expect(sent).toMatchObject({
      address: '/fund/pool-1/bank/x/statements',
      headers: { 'x-regia': 'web', 'content-type': 'application/octet-stream' },
    });
    expect(ratios).toEqual([0.25]);
  });

  it.each([
    [403, 'not-allowed', false],
    [404, 'not-found', false],
    [429, 'too-often', false],
    [500, 'failed', true],
    [503, 'busy', true],
  ] as const)('is a fault when it answers %d without saying why', async (status, kind, isOutcomeUnknown) => {
    stubLine({ status, response: { code: 'X' } });

    expect(await faultOf()).toMatchObject({ kind, isOutcomeUnknown });
  });

  it('does not know what became of it when the line broke', async () => {
    stubLine('broken');

    expect(await faultOf()).toMatchObject({ kind: 'offline', isOutcomeUnknown: true });
  });

  it('tells everybody who listens when the session has ended', async () => {
    stubLine({ status: 401, response: { code: 'SESSION_ENDED' } });
    const listener = vi.fn();
    const stop = onSessionEnded(listener);

    await faultOf();
    stop();

    expect(listener).toHaveBeenCalledOnce();
  });
});
