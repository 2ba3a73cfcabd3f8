import { Injectable } from '@nestjs/common';
import type { CeilingSpec } from '@regia/plugin-api';
import { Installed, Reference } from '@regia/server-kit';

/** The ceilings and targets that the plugin of a city declares. The law is in force whether or not the city uses its desk. */
@Injectable()
export class CeilingRules {
  constructor(
    private readonly installed: Installed,
    private readonly reference: Reference,
  ) {}

  of(cityId: string): readonly CeilingSpec[] {
    const key = this.reference.city(cityId)?.key;
    return this.installed.manifests.find(({ city }) => city !== undefined && city.key === key)?.ceilings ?? [];
  }

  rule(cityId: string, key: string): CeilingSpec | undefined {
    return this.of(cityId).find((rule) => rule.key === key);
  }

  /** `MM-DD` of the day the city's fiscal year begins. */
  yearStart(cityId: string): string {
    return this.reference.city(cityId)?.fiscalYearStart ?? '01-01';
  }
}

/** What a rule and year are called in the accounts. */
export const labelOf = (rule: Pick<CeilingSpec, 'key'>, year: number): string => `${rule.key}-${year}`;
