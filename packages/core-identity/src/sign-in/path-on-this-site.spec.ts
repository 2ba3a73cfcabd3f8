import { describe, expect, it } from 'vitest';
import { pathOnThisSite } from './path-on-this-site.js';

describe('where a sign-in leads', () => {
  it.each(['/', '/agenda', '/pool/COMMON?tab=waiting#top', '/people?after=a%2Fb'])('keeps %s', (to) => {
    expect(pathOnThisSite(to)).toBe(to);
  });

  it.each([
    undefined,
    42,
    '',
    'agenda',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/./\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '/auth/logout',
    '/graphql',
    `/${'a'.repeat(3000)}`,
  ])('leads home instead of %j', (to) => {
    expect(pathOnThisSite(to)).toBe('/');
  });
});
