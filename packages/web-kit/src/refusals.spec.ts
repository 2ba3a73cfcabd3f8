import { beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from './messages.js';
import { refusalsAt, sentenceOf } from './refusals.js';

beforeEach(() => {
  showLanguage('en', { 'refusals.required': 'Fill in this field.', 'refusals.other': 'Refused.' }, [
    { key: 'theme-food-security', texts: { 'refusals.site-closed': 'This site is closed.', 'refusals.required': 'Name the garden.' } },
  ]);
});

describe('refusals in words', () => {
  it('are read in the words of the plugin first, then of the core', () => {
    expect(sentenceOf('site-closed', 'theme-food-security')).toBe('This site is closed.');
    expect(sentenceOf('required', 'theme-food-security')).toBe('Name the garden.');
    expect(sentenceOf('required')).toBe('Fill in this field.');
  });

  it('are never a code alone', () => {
    expect(sentenceOf('never-heard-of')).toBe('Refused.');
  });

  it('land on the field they name, and on the field a part of which they name', () => {
    const refusals = [
      { code: 'required', path: ['title', '0', 'text'], sentence: 'a' },
      { code: 'required', path: ['input', 'place'], sentence: 'b' },
      { code: 'not-allowed', path: [], sentence: 'c' },
    ];

    expect(refusalsAt(refusals, 'title').map(({ sentence }) => sentence)).toEqual(['a']);
    expect(refusalsAt(refusals, 'place').map(({ sentence }) => sentence)).toEqual(['b']);
    expect(refusalsAt(refusals, 'plac')).toEqual([]);
  });
});
