/** A fact that stops a command: a short code, and the input field it is about. The sentence people read lives in locales under `refusals.<code>`. */
export type Refusal<C extends string = string> = { readonly code: C; readonly path?: readonly string[] };

/** What a command answers: a value, or the refusals that say why not. Surprises are exceptions, refusals are values. */
export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly R[] };

/** The command did what it says. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** One refusal, at the field it belongs to. */
export const refuse = <C extends string>(code: C, path: readonly string[] = []): { readonly ok: false; readonly refusals: readonly Refusal<C>[] } => ({
  ok: false,
  refusals: [{ code, path }],
});

/** Several refusals at once, so that a form shows all of them. */
export const refuseAll = <C extends string>(refusals: readonly Refusal<C>[]): { readonly ok: false; readonly refusals: readonly Refusal<C>[] } => ({ ok: false, refusals });
