import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { City } from '@regia/server-kit';
import { definePlugin } from '@regia/plugin-api';
import { Allow, AllowAnyone, AllowWithParent, defineServerPlugin, type ServerPlugin } from '@regia/server-kit';
import type { Type } from '@nestjs/common';

const text = (en: string) => ({ original: 'en', texts: { en } });

/** A plugin that nobody installed, with these classes. */
export const planted = (providers: readonly Type[] = [], key: `theme-${string}` = 'theme-planted', graphqlPrefix = 'planted'): ServerPlugin =>
  defineServerPlugin(definePlugin({ key, contract: '^1.0', graphqlPrefix, name: text('Planted'), description: text('Planted'), locales: ['en'], permissions: { 'thing.read': { roles: ['member'] } } }), {
    providers,
    entities: [],
    migrations: [],
    indicators: {},
    agendaItems: {},
  });

/** A query without a permission. */
export function openQuery(): Type {
  @Resolver()
  class PlantedOpen {
    @Query(() => String, { description: 'Planted.' })
    plantedSecret(): string {
      return 'open';
    }
  }
  return PlantedOpen;
}

/** A field of a core type without a permission. */
export function openField(): Type {
  @Resolver(() => City)
  class PlantedBadge {
    @ResolveField(() => String, { description: 'Planted.' })
    plantedBadge(): string {
      return 'open';
    }
  }
  return PlantedBadge;
}

/** A query outside of the plugin's prefix. */
export function strayQuery(): Type {
  @Resolver()
  class PlantedStray {
    @AllowAnyone()
    @Query(() => String, { description: 'Planted.' })
    citySecret(): string {
      return 'stray';
    }
  }
  return PlantedStray;
}

/** A query of the core that a plugin defines again, under cover of a prefix. */
export function replacedQuery(): Type {
  @Resolver()
  class PlantedThemes {
    @Allow('thing.read')
    @Query(() => String, { description: 'Planted.' })
    themes(): string {
      return 'mine';
    }
  }
  return PlantedThemes;
}

/** A field that is in order. */
export function goodField(): Type {
  @Resolver(() => City)
  class PlantedGood {
    @AllowWithParent()
    @ResolveField(() => String, { description: 'Planted.' })
    plantedGood(): string {
      return 'good';
    }
  }
  return PlantedGood;
}
