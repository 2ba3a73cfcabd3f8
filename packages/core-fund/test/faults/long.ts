const isLong = process.env['REGIA_LONG'] === '1';

/** What `npm test` plays, or what `npm run test:long` plays. */
export const inLong = <T>(quick: T, long: T): T => (isLong ? long : quick);
