import { definePlugin } from '@regia/plugin-api';
import { bethlehem } from './facts.js';

/** Bethlehem as a partner city: its facts, its login, and a desk of its own. */
export const cityBethlehem = definePlugin({
  key: 'city-bethlehem',
  contract: '^1.0',
  graphqlPrefix: 'cityBethlehem',
  name: bethlehem.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of Bethlehem: its next appointments, and its contribution in shekels beside euro.',
      it: 'La scrivania di Betlemme: i prossimi appuntamenti e il suo contributo in shekel accanto agli euro.',
      fr: 'Le bureau de Bethléem : ses prochains rendez-vous et sa contribution en shekels à côté des euros.',
      es: 'El escritorio de Belén: sus próximas citas y su aportación en séqueles junto a los euros.',
      ar: 'مكتب بيت لحم: مواعيدها القادمة ومساهمتها بالشيكل إلى جانب اليورو.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: bethlehem,
  login: { provider: 'bethlehem', domains: ['bethlehem.example'], label: 'بلدية بيت لحم' },
});
