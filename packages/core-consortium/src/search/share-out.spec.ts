import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.js';

describe('sharing out the places of a search', () => {
  it('gives each kind its turn before a long one takes the rest', () => {
    expect(shareOut([['a1', 'a2', 'a3', 'a4'], ['b1'], ['c1', 'c2']], 5)).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
  });

  it('stops when nothing is left to give', () => {
    expect(shareOut([['a1'], []], 10)).toEqual(['a1']);
  });
});
