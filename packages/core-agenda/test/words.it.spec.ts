import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, YEAR, type Typed } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

const titled = (text: string, language = 'it'): Promise<Typed> => agenda.item({ title: [{ language, text }] });
/** Ids by search and by the filter of the list, which must agree. */
async function found(text: string, language = 'en'): Promise<readonly [search: string[], list: string[]]> {
  const reader = agenda.visitor.with({ 'x-regia-language': language });
  const hits = await agenda.search(reader, text);
  return [hits.filter(({ kind }) => kind === 'agenda-item').map(({ id }) => id), await agenda.list(reader, { ...YEAR, text })];
}

describe('the four Turkish i', () => {
  const TITLES = { istanbul: 'İstanbul Büyükşehir', isik: 'Işık projesi', igdir: 'IĞDIR', fifa: 'FIFA Kupası' } as const;
  const SPELLINGS: readonly (readonly [keyof typeof TITLES, string])[] = [
    ...['istanbul', 'ISTANBUL', 'İSTANBUL', 'ıstanbul', 'İstanbul Büyükşehir', 'i\u0307stanbul', 'BÜYÜKŞEHİR', 'buyuksehir'].map(
      (text) => ['istanbul', text] as const,
    ),
    ...['isik', 'ışık', 'IŞIK', 'Işık', 'İŞİK', 'işik', 'PROJESI', 'projesİ'].map((text) => ['isik', text] as const),
    ...['igdir', 'ığdır', 'IĞDIR', 'İĞDİR', 'Iğdır'].map((text) => ['igdir', text] as const),
    ...['fifa', 'FIFA', 'FİFA', 'fıfa'].map((text) => ['fifa', text] as const),
  ];
  const ids = new Map<string, string>();
  beforeAll(async () => {
    for (const [key, text] of Object.entries(TITLES)) ids.set(key, (await titled(text, 'tr')).id);
  });

  describe.each(['en', 'tr', 'it', 'ar', 'fr'])('for a reader in %s', (language) => {
    it.each(SPELLINGS)('meet in %s, typed as %s', async (key, text) => {
      const id = ids.get(key);

      expect(await found(text, language)).toEqual([[id], [id]]);
    });
  });

  it('stay in the title as they were written', async () => {
    const item = await agenda.one(agenda.visitor, ids.get('istanbul')!);

    expect(item?.title.text).toBe('İstanbul Büyükşehir');
  });
});

describe('words of a title', () => {
  const ODD: readonly (readonly [title: string, typed: string, other: string])[] = [
    ['Progetto "Luce"', '"luce"', '"ombra"'],
    ['Cartella C:\\orti', 'c:\\orti', 'c:\\\\orti'],
    ['Sconto 50% per orti', '50%', '5%0'],
    ['nome_del_file', 'nome_del', 'nome_d_l'],
    ["L'école d'été", "l'ecole d'ete", "l'ecole d'hiver"],
    ['Œuvre & Fils', 'œuvre &', 'oeuvre |'],
    ['Straße', 'STRAßE', 'strasze'],
    ['Σύσκεψη πόλεις', 'ΠΌΛΕΙΣ', 'πολειτ'],
    ['اجتماع المُدُن', 'المدن', 'المدينة'],
    ['城市会议', '城市', '会城'],
    ['Réunion 🌱 jardin', '🌱 jardin', '🌳 jardin'],
    ['[a, b] {c}', '[a,', '[b,'],
  ];

  it.each(ODD)('%s is found by %s and not by %s', async (title, typed, other) => {
    const { id } = await titled(title);

    const [search, list] = await found(typed);
    const [noSearch, noList] = await found(other);

    expect([search, list]).toEqual([[id], [id]]);
    expect([noSearch, noList]).toEqual([[], []]);
  });

  it('count in every language of the title, in any order', async () => {
    const { id } = await agenda.item({
      title: [
        { language: 'fr', text: 'Jumelage des marchés' },
        { language: 'ar', text: 'توأمة الأسواق' },
      ],
    });

    expect(await found('marches jumelage')).toEqual([[id], [id]]);
    expect(await found('الأسواق')).toEqual([[id], [id]]);
    expect(await found('marches الأسواق')).toEqual([[id], [id]]);
    expect(await found('marches milan')).toEqual([[], []]);
  });

  it('are not the signs between two languages', async () => {
    await agenda.item({
      title: [
        { language: 'fr', text: 'Alpha' },
        { language: 'it', text: 'Beta' },
      ],
    });

    for (const typed of ['",', '["', '"]', 'alpha",', '"alpha"', 'alpha, "'])
      expect([typed, ...(await found(typed))]).toEqual([typed, [], []]);
  });
});

describe('a text that people write', () => {
  const SCRIPT = '<script>alert("1")</script><img src=x onerror=alert(1)>';

  it('keeps a script as the text it is', async () => {
    const { id } = await agenda.item({
      title: [{ language: 'it', text: SCRIPT }],
      text: [{ language: 'it', text: SCRIPT }],
      place: SCRIPT,
    });

    expect(await agenda.one(agenda.visitor, id)).toMatchObject({ title: { text: SCRIPT }, text: { text: SCRIPT }, place: SCRIPT });
  });

  it('may be written in a script from right to left alone, and is shown to others as the original it is', async () => {
    const { id } = await titled('اجتماع البلديات ٢٠٣١', 'ar');

    const shown = await agenda.one(agenda.visitor.with({ 'x-regia-language': 'it' }), id);

    expect(shown?.title).toEqual({ text: 'اجتماع البلديات ٢٠٣١', language: 'ar', all: [{ language: 'ar', text: 'اجتماع البلديات ٢٠٣١' }] });
  });

  it('is shown in the language of the reader where it exists, else in the original', async () => {
    const { id } = await agenda.item({
      title: [
        { language: 'fr', text: 'Réunion' },
        { language: 'it', text: 'Riunione' },
      ],
    });
    const shownIn = async (language: string): Promise<string | undefined> =>
      (await agenda.one(agenda.visitor.with({ 'x-regia-language': language }), id))?.title.text;

    expect([await shownIn('it'), await shownIn('fr'), await shownIn('ar'), await shownIn('en')]).toEqual([
      'Riunione',
      'Réunion',
      'Réunion',
      'Réunion',
    ]);
  });

  it('loses marks that turn the text around, line breaks in a title and blanks at its ends', async () => {
    const { id } = await titled(' \u202EOrti\u2066  urbani\n2031\u200F ');

    expect((await agenda.one(agenda.visitor, id))?.title.text).toBe('Orti urbani 2031');
  });

  it('keeps the lines of a description, and the joiners of an emoji', async () => {
    const { id } = await agenda.item({ text: [{ language: 'it', text: 'Primo\r\nsecondo 👨\u200D👩\u200D👧  \n\nterzo' }] });

    expect((await agenda.one(agenda.visitor, id))?.text?.text).toBe('Primo\nsecondo 👨\u200D👩\u200D👧\n\nterzo');
  });

  it.each([
    ['nothing', []],
    ['an empty text', [{ language: 'it', text: '' }]],
    ['blanks', [{ language: 'it', text: ' \t\n\u00A0 ' }]],
    ['marks of direction alone', [{ language: 'ar', text: '\u202E\u200F\u2066' }]],
    ['a zero character', [{ language: 'it', text: '\u0000' }]],
    ['characters without width', [{ language: 'it', text: '\u200B\u200D\u2060\uFEFF\u00AD' }]],
    ['letters made to be invisible', [{ language: 'it', text: '\u3164\u2800' }]],
    ['accents of no letter', [{ language: 'it', text: '\u0301\u0308' }]],
    [
      'empty texts in two languages',
      [
        { language: 'it', text: ' ' },
        { language: 'fr', text: '' },
      ],
    ],
  ])('is asked for when a title holds %s', async (_what, title) => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ title }))).refusals).toEqual([{ code: 'required', path: ['title'] }]);
  });

  it('leaves out a language without words', async () => {
    const { id } = await agenda.item({
      title: [
        { language: 'it', text: '  ' },
        { language: 'fr', text: 'Réunion' },
      ],
    });

    expect((await agenda.one(agenda.visitor, id))?.title.all).toEqual([{ language: 'fr', text: 'Réunion' }]);
  });

  it.each(['', 'italiano', 'IT', 'it_IT', '__proto__', 'constructor'])('is refused in a language called %s', async (language) => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ title: [{ language, text: 'Riunione' }] }))).refusals).toEqual([
      { code: 'language-unknown', path: ['title'] },
    ]);
  });
});

describe('the length of a text', () => {
  const LIMITS: readonly (readonly [field: string, longest: number, put: (text: string) => object])[] = [
    ['title', 200, (text) => ({ title: [{ language: 'it', text }] })],
    ['text', 5000, (text) => ({ text: [{ language: 'it', text }] })],
    ['place', 200, (place) => ({ place })],
  ];

  it.each(LIMITS)('of a %s is at most %i', async (field, longest, put) => {
    const fits = await agenda.create(agenda.lucia, agenda.typed(put('é'.repeat(longest))));
    const cleaned = await agenda.create(agenda.lucia, agenda.typed(put(`  ${'e\u0301'.repeat(longest)}\u202E `)));
    const tooLong = await agenda.create(agenda.lucia, agenda.typed(put('é'.repeat(longest + 1))));

    expect([fits.refusals, cleaned.refusals]).toEqual([[], []]);
    expect(tooLong.refusals).toEqual([{ code: 'too-long', path: [field] }]);
  });

  it('counts in every language', async () => {
    const title = [
      { language: 'it', text: 'Breve' },
      { language: 'fr', text: 'x'.repeat(201) },
    ];

    expect((await agenda.create(agenda.lucia, agenda.typed({ title }))).refusals).toEqual([{ code: 'too-long', path: ['title'] }]);
  });

  it('is refused with everything else that is wrong, each at its field', async () => {
    const { refusals } = await agenda.create(
      agenda.lucia,
      agenda.typed({
        title: [],
        place: 'x'.repeat(201),
        theme: 'nothing',
        kind: 'nothing',
        timeZone: 'Mars/Olympus',
        audience: 'PARTNERSHIP',
      }),
    );

    expect(refusals.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
      'title: required',
      'kind: unknown-kind',
      'timeZone: unknown-time-zone',
      'place: too-long',
      'theme: unknown-theme',
      'partnership: required',
    ]);
  });
});
