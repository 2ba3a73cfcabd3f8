import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './languages.js';

describe('the language of the interface', () => {
  it('is the person’s choice, then the browser’s, then the city’s', () => {
    expect(chooseLanguage(['ar', 'it-IT', 'fr']).code).toBe('ar');
    expect(chooseLanguage([null, 'it-IT', 'fr']).code).toBe('it');
    expect(chooseLanguage([undefined, 'de-DE', 'fr']).code).toBe('fr');
  });

  it('is English when nobody asks for one that is complete', () => {
    expect(chooseLanguage(['de', 'wo', undefined]).code).toBe('en');
  });
});
