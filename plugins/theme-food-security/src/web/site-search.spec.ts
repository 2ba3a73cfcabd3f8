import { describe, expect, it } from 'vitest';
import { readSiteSearch, serverSort, sortInAddress } from './site-search.js';

describe('the address of the list of sites', () => {
  it('asks for sites by name when it says nothing', () => {
    expect(readSiteSearch({})).toEqual({
      text: '',
      zone: undefined,
      kind: undefined,
      sort: { column: 'name', isDescending: false },
      view: 'chart',
    });
  });

  it('keeps a descending sort and the table', () => {
    const { sort, view } = readSiteSearch({ sort: '-kilograms', view: 'table' });

    expect(serverSort(sort)).toBe('KILOGRAMS_DESC');
    expect(sortInAddress(sort)).toBe('-kilograms');
    expect(view).toBe('table');
  });

  it.each(['toString', '-constructor', 'DROP TABLE', ''])('falls back to the name when it asks for %j', (sort) => {
    expect(serverSort(readSiteSearch({ sort }).sort)).toBe('NAME_ASC');
  });
});
