import { BIT, FORMS, type Bundle, type Form, type Mark, type Overview } from './picture';
import { personsAmong } from './sheet';
import { textOf, type Rule } from './rules';
import type { Showing } from './showing';
import { rulesOf, type Choice, type Joined } from './view';
import type { Words } from './words';

/** What the map shows, as tables. */

export interface Line {
  choice: NonNullable<Choice>;
  name: string;
  kind: string | null;
  what: string;
  where: string;
  /** Null where it is withheld. */
  count: number | null;
  /** What it has, by the code of a rule. */
  values?: Record<string, number | null>;
}

/** A number, a text, or null for a number that is withheld. */
export type Cell = string | number | null;

export interface Row {
  cells: Cell[];
  /** What is selected by a click on the row's first cell. */
  choice: Choice;
  /** What is opened by it instead. */
  joined?: Joined;
  kind: string | null;
  /** Numbers of the persons it names. */
  persons: number[];
}

export interface Table {
  name: 'things' | 'bands' | 'ties';
  columns: { heading: string; numeric: boolean }[];
  rows: Row[];
}

const words = (heading: string) => ({ heading, numeric: false });
const numbers = (heading: string) => ({ heading, numeric: true });

/** The tables of what is shown now; ties only where there are any. */
export function tablesOf(lines: Line[], showing: Showing, picture: Overview, text: Words): Table[] {
  const used = rulesOf(showing.scene.view).flatMap((code) => showing.scene.rules.get(code) ?? []);
  const rules = used.map((rule) => ({ rule, name: rule.name }));
  const tables = [thingsOf(lines, rules, picture, text), bandsOf(showing, text), tiesOf(showing, picture, text)];
  return tables.filter((table) => table.name === 'things' || table.rows.length > 0);
}

/** What a line has by a rule; a text of nothing where it has none. */
function cellOf(rule: Rule, line: Line, text: Words): Cell {
  const value = line.values?.[rule.code];
  return value === undefined || value === null ? '' : rule.bounds ? value : textOf(rule, value, text);
}

function thingsOf(lines: Line[], rules: { name: string; rule: Rule }[], picture: Overview, text: Words): Table {
  return {
    name: 'things',
    columns: [
      words(text.of('table.name')),
      words(text.of('table.what')),
      words(text.of('table.where')),
      numbers(text.of('table.count')),
      ...rules.map(({ name, rule }) => (rule.bounds ? numbers(name) : words(name))),
    ],
    rows: lines.map((line) => ({
      cells: [line.name, line.what, line.where, line.count, ...rules.map(({ rule }) => cellOf(rule, line, text))],
      choice: line.choice,
      kind: line.kind,
      persons: 'node' in line.choice && line.kind ? personsAmong(picture, [{ number: line.choice.node, kind: line.kind }]) : [],
    })),
  };
}

/** The ties that are drawn as bands, with the forms that are shown. */
function bandsOf(showing: Showing, text: Words): Table {
  const forms = FORMS.filter((form) => showing.scene.view.forms.has(form));
  const drawn = (band: Bundle) => band.ties === null || forms.some((form) => band[form] === null || band[form] > 0);
  const name = (band: Bundle, end: 'a' | 'b') => band[end].name ?? text.of('unplaced');
  return {
    name: 'bands',
    columns: [
      words(text.of('table.from')),
      words(text.of('table.to')),
      numbers(text.of('table.ties')),
      ...forms.map((form) => numbers(text.of(`form.${form}`))),
    ],
    rows: showing.scene
      .bands()
      .filter(drawn)
      .map((band) => ({
        cells: [name(band, 'a'), name(band, 'b'), band.ties, ...forms.map((form) => band[form])],
        choice: null,
        joined: { band: [band.a.number, band.b.number] },
        kind: null,
        persons: [],
      })),
  };
}

/** The ties that are drawn one by one. */
function tiesOf(showing: Showing, picture: Overview, text: Words): Table {
  const mark = (key: string): Mark => showing.scene.graph.getNodeAttribute(key, 'mark');
  const form = (bits: number) =>
    bits < 0
      ? text.of('table.affiliation')
      : FORMS.filter((one: Form) => bits & BIT[one])
          .map((one) => text.of(`form.${one}`))
          .join(', ') || text.of('form.none');
  return {
    name: 'ties',
    columns: ['from', 'from-what', 'to', 'to-what', 'form', ...(picture.changes ? ['fate'] : [])].map((column) =>
      words(text.of(`table.${column}`))
    ),
    rows: showing.shownEdges().map(({ bits, fate, source, target }) => {
      const ends = [mark(source), mark(target)];
      return {
        cells: [...ends.flatMap((end) => [end.name ?? text.of('unnamed'), text.of(`kind.${end.kind}`)]), form(bits), ...(picture.changes ? [bits < 0 ? '' : text.of(`fate.one.${fate}`)] : [])],
        choice: null,
        joined: bits < 0 ? undefined : { tie: [ends[0].number, ends[1].number] },
        kind: ends[0].kind,
        persons: personsAmong(picture, ends),
      };
    }),
  };
}
