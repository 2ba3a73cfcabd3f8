import { describe, expect, it } from 'vitest';
import {
  askedBy,
  changeFact,
  changeVariant,
  missingFor,
  missingToPropose,
  newKey,
  proposeInput,
  simulateInput,
  withoutVariant,
  withVariant,
  type KeyValue,
  type MemberCity,
} from './key-value.js';

const city = (id: string, population: number | null): MemberCity => ({
  id,
  key: id,
  plate: id,
  name: { text: id },
  population,
  populationYear: population === null ? null : 2023,
});
const start = newKey([city('milan', 1_417_597), city('dakar', null)], 'City sheet', '2026-11-25');
const [equal, byResidents] = start.variants;
const withTotal: KeyValue = { ...start, total: { text: '10', amountMinor: '1000' } };

describe('a contribution key as it is typed', () => {
  it('starts with the residents of the city sheet, with source and day', () => {
    expect(start.facts['milan']).toEqual({ population: { number: 1_417_597, source: 'City sheet', day: '2023-12-31' } });
    expect(start.year).toBe(2027);
  });

  it('names what a variant still needs, at the city it is missing of', () => {
    expect(missingFor(start, byResidents!)).toEqual(['totalMinor', 'inputs.1.population']);
    expect(missingFor(withTotal, equal!)).toEqual([]);
  });

  it('needs source and day of each figure only to be proposed', () => {
    const typed = changeFact(withTotal, 'dakar', 'population', { number: 1_278_469 });

    expect(missingFor(typed, byResidents!)).toEqual([]);
    expect(missingToPropose(typed, byResidents!)).toEqual(['inputs.1.population.source', 'inputs.1.population.day', 'title']);
  });

  it('asks for the figures of all variants together, and for what is brought in kind', () => {
    const capped = changeVariant(withTotal, '1', { method: 'CAPPED', base: 'BUDGET', gradient: 80 });

    expect(askedBy(capped.variants)).toEqual(['population', 'income', 'budget', 'inKind']);
  });

  it('sends a variant only what it asks for, as plain numbers', () => {
    const typed = changeVariant(changeFact(withTotal, 'dakar', 'inKind', { amount: { text: '2', amountMinor: '200' } }), '1', {
      method: 'MIXED',
      equalPart: 33.333333,
      populationPart: 66.666667,
      budgetPart: 0,
    });

    expect(simulateInput('pool-1', typed, typed.variants[0]!)).toEqual({
      fund: 'pool-1',
      method: 'MIXED',
      parameters: { equalPart: '33.333333', populationPart: '66.666667', budgetPart: '0' },
      inputs: [
        { city: 'milan', population: { value: '1417597' } },
        { city: 'dakar', inKind: { value: '200' } },
      ],
      totalMinor: '1000',
    });
    expect(proposeInput('id', 'pool-1', 'en', { ...typed, title: 'Key' }, typed.variants[0]!).inputs[0]).toEqual({
      city: 'milan',
      population: { value: '1417597', source: 'City sheet', day: '2023-12-31' },
    });
  });

  it('adds a variant of a method not tried yet, and keeps one when others go', () => {
    const three = withVariant(start);

    expect([three.open, three.variants.map(({ method }) => method)]).toEqual(['3', ['EQUAL', 'POPULATION', 'INCOME']]);
    expect(withoutVariant(three, '3')).toMatchObject({ open: '1', variants: [{ key: '1' }, { key: '2' }] });
  });
});
