import { cleanLine, dayIn, type Refusal } from '@regia/kernel';
import type { CityRow } from '@regia/server-kit';
import type { Harvest, HarvestUse } from './harvest.entity.js';
import { gramsOf } from './weight.js';

/** A harvest as it arrives: nothing is checked yet. */
export interface TypedHarvest {
  readonly id: string;
  readonly site: string;
  readonly crop: string;
  readonly kilograms: string;
  readonly harvestedOn: string;
  readonly use: string;
}
export type HarvestFacts = Pick<Harvest, 'siteId' | 'crop' | 'grams' | 'harvestedOn' | 'use'>;
export type HarvestFactRefusal = Refusal<
  | 'required'
  | 'too-long'
  | 'weight-not-a-number'
  | 'weight-not-positive'
  | 'weight-too-large'
  | 'harvest-in-future'
  | 'out-of-range'
  | 'unknown-use'
>;

const LONGEST_CROP = 100;
const FIRST_DAY = '1900-01-01';
/** A hundred tonnes of one crop in one day: more is a slip of the pen. */
const MOST_GRAMS = 100_000_000n;

/** The facts as they are stored, or every reason why they cannot be, in the city and at the moment given. */
export function readHarvest(typed: TypedHarvest, city: CityRow, now: Date): HarvestFacts | readonly HarvestFactRefusal[] {
  const crop = cleanLine(typed.crop);
  const grams = gramsOf(typed.kilograms);
  const refusals: HarvestFactRefusal[] = [...judgeWeight(grams)];
  if (crop === '') refusals.push({ code: 'required', path: ['crop'] });
  if (crop.length > LONGEST_CROP) refusals.push({ code: 'too-long', path: ['crop'] });
  // the day of the place where it is harvested, not of the server
  if (typed.harvestedOn > dayIn(city.timeZone, now)) refusals.push({ code: 'harvest-in-future', path: ['harvestedOn'] });
  if (typed.harvestedOn < FIRST_DAY) refusals.push({ code: 'out-of-range', path: ['harvestedOn'] });
  if (!isUse(typed.use)) return [...refusals, { code: 'unknown-use', path: ['use'] }];
  return refusals.length > 0
    ? refusals
    : { siteId: typed.site, crop, grams: Number(grams), harvestedOn: typed.harvestedOn, use: typed.use };
}

function judgeWeight(grams: bigint | undefined): HarvestFactRefusal[] {
  if (grams === undefined) return [{ code: 'weight-not-a-number', path: ['kilograms'] }];
  if (grams <= 0n) return [{ code: 'weight-not-positive', path: ['kilograms'] }];
  return grams > MOST_GRAMS ? [{ code: 'weight-too-large', path: ['kilograms'] }] : [];
}

const isUse = (use: string): use is HarvestUse => use === 'own' || use === 'sold';
