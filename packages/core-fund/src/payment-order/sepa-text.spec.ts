import { describe, expect, it } from 'vitest';
import { losesLetters, saysSomething, sepaText } from './sepa-text.js';

describe('a text for the bank', () => {
  it.each([
    ["Crédit d'Œuvres & Fils – Saint-Étienne_Nord", "Credit d'OEuvres + Fils - Saint-Etienne-Nord"],
    ['İzmir Büyükşehir', 'Izmir Buyuksehir'],
    ['Projet n° 7 – “Micro-jardin”', "Projet no 7 - 'Micro-jardin'"],
    ['Große Straße, Łódź', 'Grosse Strasse, Lodz'],
    ['//x//y/', 'x/y'],
    ['a\u202Eb\u0000c\nd', 'a b c d'],
  ])('has only letters that every bank takes: %s', (written, taken) => {
    expect(sepaText(written, 70)).toBe(taken);
  });

  it('says when nothing is left of a name', () => {
    expect(sepaText('بلدية بيت لحم', 70)).toBe('');
    expect(saysSomething(sepaText('بلدية بيت لحم 7', 70))).toBe(false);
  });

  it('says when a letter of a name would be lost', () => {
    expect(['Mani Verdi', "Crédit d'Œuvres & Fils", 'İzmir', 'Łódź №7'].map(losesLetters)).toEqual([false, false, false, false]);
    expect(['Дом Milano', 'بلدية 7', 'Mani 緑'].map(losesLetters)).toEqual([true, true, true]);
  });

  it('is never longer than asked for', () => {
    expect(sepaText('é'.repeat(200), 70)).toBe('e'.repeat(70));
  });
});
