import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { chooseText, cleanLine, cleanText, isLanguage, type LocalizedText, type Refusal } from '@regia/kernel';

@ObjectType('LanguageText', { description: 'A text in one language.' })
export class LanguageTextType {
  @Field(() => String, { description: 'Language tag, such as `fr`.' }) language!: string;
  @Field(() => String, { description: 'The text as it was written.' }) text!: string;
}

@ObjectType('LocalizedText', { description: 'A text written by people, in the reader’s language if it exists there, else the original.' })
export class LocalizedTextType {
  @Field(() => String, { description: 'The text to show.' }) text!: string;
  @Field(() => String, { description: 'The language of `text`.' }) language!: string;
  @Field(() => Boolean, { description: 'Whether `text` is the original.' }) isOriginal!: boolean;
  @Field(() => [LanguageTextType], { description: 'Every language the text exists in, the original first.' }) all!: LanguageTextType[];
}

@InputType({ description: 'A text in one language. The first of a list is the original.' })
export class LanguageTextInput {
  @Field(() => String, { description: 'Language tag, such as `fr`.' }) language!: string;
  @Field(() => String, { description: 'The text.' }) text!: string;
}

/** A class, not an object with a getter: hundreds are made for one answer. */
class ShownText implements LocalizedTextType {
  readonly text: string;
  readonly language: string;
  readonly isOriginal: boolean;

  constructor(
    private readonly stored: LocalizedText,
    language: string,
  ) {
    const chosen = chooseText(stored, language);
    this.text = chosen.text;
    this.language = chosen.language;
    this.isOriginal = chosen.isOriginal;
  }

  get all(): LanguageTextType[] {
    return everyLanguage(this.stored);
  }
}

/** A stored text as a reader of `language` sees it. Its other languages are listed only when somebody asks. */
export const showText = (text: LocalizedText, language: string): LocalizedTextType => new ShownText(text, language);

function everyLanguage({ original, texts }: LocalizedText): LanguageTextType[] {
  const rest = Object.keys(texts).filter((tag) => tag !== original);
  return [original, ...rest].map((tag) => ({ language: tag, text: texts[tag] ?? '' }));
}

/** Limits of a text that people write. */
export interface TextRule {
  readonly longest: number;
  readonly isOneLine: boolean;
  readonly isRequired: boolean;
}

/** What was typed, as it is stored: cleaned, the first text as the original, empty languages left out. */
export function readText(
  input: readonly LanguageTextInput[] | null | undefined,
  path: string,
  rule: TextRule,
): LocalizedText | undefined | readonly Refusal<'required' | 'too-long' | 'language-unknown'>[] {
  const clean = rule.isOneLine ? cleanLine : cleanText;
  const texts = (input ?? []).map(({ language, text }) => ({ language, text: clean(text) })).filter(({ text }) => text !== '');
  const [first] = texts;
  if (!first) return rule.isRequired ? [{ code: 'required', path: [path] }] : undefined;
  if (texts.some(({ language }) => !isLanguage(language))) return [{ code: 'language-unknown', path: [path] }];
  if (texts.some(({ text }) => text.length > rule.longest)) return [{ code: 'too-long', path: [path] }];
  return { original: first.language, texts: Object.fromEntries(texts.map(({ language, text }) => [language, text])) };
}
