/** Limits before execution. Each is refused as 400 in milliseconds, never after work was done. */
export const LIMITS = {
  depth: 8,
  aliases: 10,
  tokens: 800,
  directives: 10,
  cost: 3000,
  list: 100,
  mutations: 5,
  bodyBytes: 100 * 1024,
  documentCharacters: 20_000,
  deadlineMs: 10_000,
} as const;
