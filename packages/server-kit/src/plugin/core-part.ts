import type { Provider, Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { SearchSource } from '../ports/search-source.js';
import type { WaitingSource } from '../ports/waiting-source.js';

/** What a core package hands to the host: classes only, composed by `apps/api`. */
export interface CorePart {
  readonly providers: readonly Provider[];
  readonly controllers?: readonly Type[];
  readonly entities?: readonly Type[];
  readonly migrations: readonly Type<MigrationInterface>[];
  readonly search?: readonly Type<SearchSource>[];
  readonly waiting?: readonly Type<WaitingSource>[];
}

/** Injection token of the `Clock`. */
export const CLOCK = 'regia:clock';
