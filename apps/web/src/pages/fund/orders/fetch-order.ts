import { saveFile, sendFile } from '@regia/web-kit';

interface Fetched {
  readonly status: 'fetched' | 'refused';
  readonly name?: string;
  readonly file?: string;
  readonly refusals?: readonly { readonly code: string }[];
}

/**
 * Asks for the file of an order and hands it to the browser to keep. Each time takes a second factor of its own.
 * @returns codes of refusals; none when the file is on its way to the disk
 */
export async function fetchOrder(fund: string, id: string): Promise<readonly string[]> {
  const answer = await sendFile<Fetched>(`/fund/${fund}/orders/${id}/file`, new Blob([]), () => undefined);
  if (answer.status !== 'fetched' || answer.file === undefined) return (answer.refusals ?? []).map(({ code }) => code);
  saveFile(new Blob([answer.file], { type: 'application/xml' }), answer.name ?? `${fund}.xml`);
  return [];
}
