/** By what marks are coloured, sized and named, and the classes that come of it; see MarkRule.java. */

import type { Words } from './words';

/** A rule that is offered. The text is what the data call it; the others are called by words. */
export interface Offered {
  code: string;
  text: string | null;
}

export interface RuleClass {
  /** What stands for it in an address: the same on every date. */
  key: string;
  text: string;
  /** Null where it is withheld. */
  count: number | null;
}

/** A rule with its classes; those without a value are class -1. */
export interface Rule {
  code: string;
  /** What it is called. */
  name: string;
  classes: RuleClass[];
  /** Lower bounds of the classes where these are ranges of a figure. */
  bounds: number[] | null;
  none: { any: boolean; count: number | null };
  /** The largest lower bound: marks of this figure and above are as large as marks become. */
  most: number;
  whole: boolean;
}

/** Rules that are no rules of the data: by kind, and by names. */
export const BY_KIND = 'kind';
export const BY_TIES = 'ties';
export const BY_NAME = 'name';
export const AREAS_ONLY = 'areas';

/** How many classes have a colour and a shape of their own. */
export const COLOURS = 10;

export function nameOfRule({ code, text }: Offered, words: Words): string {
  // What the groups are made by is a word within a sentence elsewhere.
  return text === null ? words.of(`rule.${code}`) : text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
}

/** What the data call a property, out of the code of a rule that is not offered. */
export function ownName(code: string): string {
  return code.slice(code.lastIndexOf(':') + 1);
}

/** Reads the legend the server has sent. */
export function ruleOf(offered: Offered, json: any, words: Words): Rule {
  const bounds: number[] | null = json.ranges ? json.classes.map(({ from }: any) => from) : null;
  return {
    code: offered.code,
    name: nameOfRule(offered, words),
    bounds,
    none: json.none,
    most: json.most,
    whole: json.whole,
    classes: json.classes.map(({ text, word, count }: any, k: number) => ({
      count,
      key: encodeURIComponent(bounds ? String(bounds[k]) : (text ?? word)),
      text: bounds ? range(bounds, k, json.whole, words) : (text ?? words.of(word)),
    })),
  };
}

function range(bounds: number[], k: number, whole: boolean, words: Words): string {
  const number = (value: number) => (whole ? words.number(value) : words.figure(value));
  if (k === bounds.length - 1) {
    return k === 0 && bounds[0] === 0 && whole === false ? words.of('class.all') : words.of('class.from', number(bounds[k]));
  }
  const next = bounds[k + 1];
  if (whole) {
    return next - 1 <= bounds[k] ? number(bounds[k]) : words.of('class.range', number(bounds[k]), number(next - 1));
  }
  return k === 0 ? words.of('class.below', number(next)) : words.of('class.range', number(bounds[k]), number(next));
}

/** The class of a value; -1 without one. */
export function classOf(rule: Rule, value: number | null | undefined): number {
  if (value === null || value === undefined) {
    return -1;
  }
  if (!rule.bounds) {
    return value;
  }
  let found = 0;
  rule.bounds.forEach((from, k) => (found = value >= from ? k : found));
  return found;
}

/** What stands in an address for those without a value. */
const NO_CLASS = '~';

/** What stands for a class in an address. */
export function keyOf(rule: Rule, one: number): string {
  return one < 0 ? NO_CLASS : rule.classes[one].key;
}

/** A value as text. */
export function textOf(rule: Rule, value: number | null | undefined, words: Words): string {
  if (value === null || value === undefined) {
    return words.of('class.none');
  }
  if (!rule.bounds) {
    return rule.classes[value].text;
  }
  return rule.whole ? words.number(value) : words.figure(value);
}
