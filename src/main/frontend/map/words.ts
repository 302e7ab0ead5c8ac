/** Stands in place of a count that is withheld. Without the thin spaces the page's typeface draws the dots as a dash. */
export const DOTS = '·\u2009·\u2009·';

/** The element's words, in the language of the page. */
export class Words {
  private readonly numbers: Intl.NumberFormat;
  private readonly figures: Intl.NumberFormat;
  private readonly lists: Intl.ListFormat;
  private readonly dates: Intl.DateTimeFormat;

  constructor(
    private readonly texts: Record<string, string>,
    readonly language: string
  ) {
    const locale = language === 'en' ? 'en-GB' : 'da-DK';
    this.numbers = new Intl.NumberFormat(locale);
    this.figures = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
    this.lists = new Intl.ListFormat(locale);
    this.dates = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  }

  /** The text called {@code key}, with {0}, {1} … replaced; numbers are written in the language's way. */
  of(key: string, ...values: (string | number)[]): string {
    const text = this.texts[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, index) => {
      const value = values[Number(index)];
      return typeof value === 'number' ? this.number(value) : (value ?? '');
    });
  }

  /** The text for none, one or several: its keys end in .0, .1 and .n, and where there is none of its own the last one does for all. */
  many(key: string, count: number, ...values: (string | number)[]): string {
    const own = `${key}.${count}`;
    return this.of(own in this.texts ? own : `${key}.n`, ...values);
  }

  /** A day, written as 2024-06-30, in the language's way. */
  date(day: string): string {
    return day === '' ? '' : this.dates.format(new Date(`${day}T12:00:00Z`));
  }

  /** A figure that may be a part of one, with as many digits as tell something. */
  figure(value: number): string {
    return this.figures.format(value);
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** Several things in one sentence: a, b and c. */
  list(parts: string[]): string {
    return this.lists.format(parts);
  }

  /** A text that would begin a sentence, within one. */
  inSentence(text: string): string {
    return text.charAt(0).toLocaleLowerCase(this.language) + text.slice(1);
  }
}
