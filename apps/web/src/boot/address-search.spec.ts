import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from './address-search.js';

describe('what follows the question mark', () => {
  it.each(['411', 'true', '2026-11', '"quoted"', 'a&b=c', 'سوق', '[1]'])('comes back as it was written: %s', (text) => {
    expect(readSearch(writeSearch({ text }))).toEqual({ text });
  });

  it('leaves out what is not set', () => {
    expect(writeSearch({ view: 'list', month: undefined, theme: '' })).toBe('?view=list');
    expect(writeSearch({})).toBe('');
  });
});
