/** Shown when the server could not be reached at the very start. */
export function NotReached({ fault }: { readonly fault: unknown }) {
  return <p>{String(fault)}</p>;
}
