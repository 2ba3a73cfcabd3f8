/** What a review is about, as far as it is filled in. */
export interface TypedReview {
  readonly siteId?: string;
  readonly question?: string;
}

/** Reads a payload that comes as data or as JSON text; what is not understood counts as not filled in. */
export function readReview(payload: unknown): TypedReview {
  const value = typeof payload === 'string' ? parsed(payload) : payload;
  if (typeof value !== 'object' || value === null) return {};
  const { siteId, question } = value as Record<string, unknown>; // every member is checked below
  return { ...(typeof siteId === 'string' ? { siteId } : {}), ...(typeof question === 'string' ? { question } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a draft of another shape
  }
}
