import { registerEnumType } from '@nestjs/graphql';

/** Who may see an item. The values are those of the database. */
export const Audience = { CITY: 'city', PARTNERSHIP: 'partnership', CONSORTIUM: 'consortium', PUBLIC: 'public' } as const;
export type AudienceName = (typeof Audience)[keyof typeof Audience];

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see something. Its owner decides, by an explicit act.',
  valuesMap: {
    CITY: { description: 'The people of the owning city.' },
    PARTNERSHIP: { description: 'The cities of one partnership.' },
    CONSORTIUM: { description: 'The people of every member city.' },
    PUBLIC: { description: 'Everybody.' },
  },
});

export const AgendaStatus = { PLANNED: 'planned', CONFIRMED: 'confirmed', CANCELLED: 'cancelled', DONE: 'done' } as const;
export type StatusName = (typeof AgendaStatus)[keyof typeof AgendaStatus];

registerEnumType(AgendaStatus, {
  name: 'AgendaStatus',
  description: 'How far an item has come.',
  valuesMap: {
    PLANNED: { description: 'Meant to happen.' },
    CONFIRMED: { description: 'Will happen.' },
    CANCELLED: { description: 'Will not happen. It stays visible, with the reason.' },
    DONE: { description: 'Has happened.' },
  },
});
