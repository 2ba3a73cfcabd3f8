import { describe, expect, it } from 'vitest';
import { differingFields, emptySite, factsOf, merged, missingOf, movedOnto } from './site-form-value.js';

const full = {
  ...emptySite('2026-11-25'),
  name: 'Toit de Médina',
  zone: '2',
  kind: 'rooftop',
  areaSquareMetres: 60,
  households: 0,
  women: 0,
};

describe('the form of a site', () => {
  it('names what is missing', () => {
    expect(missingOf(emptySite('2026-11-25'))).toEqual(['name', 'zone', 'kind', 'areaSquareMetres', 'households', 'women']);
  });

  it('takes zero households for an answer', () => {
    expect(factsOf(full)).toEqual({
      name: 'Toit de Médina',
      zone: '2',
      kind: 'rooftop',
      areaSquareMetres: 60,
      households: 0,
      women: 0,
      since: '2026-11-25',
    });
  });

  it('puts two versions together as chosen and keeps what was typed elsewhere', () => {
    const theirs = { ...full, name: 'Toit', households: 9 };
    const mine = { ...full, households: 4, women: 3 };

    expect(differingFields(mine, theirs)).toEqual(['name', 'households', 'women']);
    expect(merged(mine, theirs, { name: 'theirs' })).toEqual({ ...mine, name: 'Toit' });
  });

  it('leaves alone what somebody else changed and the person did not touch', () => {
    const theirs = { ...full, name: 'Toit', households: 9 };
    const mine = { ...full, households: 4 };

    const moved = movedOnto(theirs, full, mine);

    expect(moved).toEqual({ ...full, name: 'Toit', households: 4 });
    expect(differingFields(moved, theirs)).toEqual(['households']);
  });
});
