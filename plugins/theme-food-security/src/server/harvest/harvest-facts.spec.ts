import type { CityRow } from '@regia/server-kit';
import { describe, expect, it } from 'vitest';
import { readHarvest } from './harvest-facts.js';

const cityIn = (timeZone: string): CityRow => ({ timeZone }) as CityRow; // only the clock of the city matters here
const harvest = { id: '', site: 's', crop: 'Laitue', kilograms: '1', harvestedOn: '2026-11-25', use: 'own' };

describe('the day of a harvest', () => {
  // 23:30 in Dakar is 00:30 of the next day in Rome
  const lateEvening = new Date('2026-11-24T23:30:00Z');

  it('is today where the city is, although it is still yesterday elsewhere', () => {
    expect(readHarvest(harvest, cityIn('Europe/Rome'), lateEvening)).toEqual({
      siteId: 's',
      crop: 'Laitue',
      grams: 1000,
      harvestedOn: '2026-11-25',
      use: 'own',
    });
  });

  it('has not come yet where the city is behind', () => {
    expect(readHarvest(harvest, cityIn('Africa/Dakar'), lateEvening)).toEqual([{ code: 'harvest-in-future', path: ['harvestedOn'] }]);
  });
});
