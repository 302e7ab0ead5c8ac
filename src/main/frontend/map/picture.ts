/** What the server sends of a picture, unpacked from its bare rows; see PictureJson.java for their order. */

import type { Offered } from './rules';

export type Form = 'bonding' | 'bridging' | 'linking';
export const FORMS: Form[] = ['bonding', 'bridging', 'linking'];

/** Forms of a tie as bits; 0 is a tie of someone without a group. */
export const BIT: Record<Form, number> = { bonding: 1, bridging: 2, linking: 4 };

/** What has become of a tie since the date it is compared with. */
export type Fate = 'born' | 'kept' | 'gone';
export const FATES: Fate[] = ['born', 'kept', 'gone'];

export interface Disc {
  number: number;
  parent: number;
  /** Null for those who are placed in no area. */
  name: string | null;
  level: string | null;
  /** Those placed in the area itself where it also has lower areas. */
  rest: boolean;
  x: number;
  y: number;
  radius: number;
  /** Null where it is withheld. */
  persons: number | null;
  others: number;
  parts: Disc[];
  depth: number;
}

export interface Mark {
  number: number;
  name: string | null;
  kind: string;
  disc: number;
  x: number;
  y: number;
  /** Ties of a node of the tie graph, members of a body; null where it is withheld. */
  count: number | null;
  /** In the network on the date it is compared with, and no longer. */
  gone?: boolean;
}

/** Ties between two discs or within one; counts are null where they are withheld, of all forms or of one. */
export interface Bundle {
  level: number;
  a: Disc;
  b: Disc;
  ties: number | null;
  bonding: number | null;
  bridging: number | null;
  linking: number | null;
}

export interface Overview {
  unit: 'persons' | 'bodies';
  /** How persons look to the one who looks: nobody is seen before it is said what for. */
  sight: 'names' | 'pseudonyms' | 'nobody';
  limit: number;
  kinds: string[];
  /** Left, right, bottom and top of everything that is drawn on any date. */
  extent: [number, number, number, number];
  discs: Disc[];
  bodies: Mark[];
  /** Ties between the highest discs. */
  bundles: Bundle[];
  kindCounts: Record<string, number | null>;
  formCounts: Record<string, number | null>;
  nodes: number;
  /** Ties by what has become of them, of all forms and of each; only where two dates are compared. */
  changes?: Record<Fate, Record<string, number | null>>;
  /** Persons who came and who left since the date it is compared with. */
  persons?: { came: number | null; left: number | null };
  /** Ties within a disc, by its number. */
  within: Map<number, Bundle>;
}

/** True where those whom the picture is of may be looked at one by one. */
export function mayLook({ unit, sight }: Overview): boolean {
  return unit === 'bodies' || sight !== 'nobody';
}

export interface Loaded {
  nodes: Mark[];
  /** [a, b, form bits] after each other. */
  ties: number[];
  /** [member, body] after each other. */
  affiliations: number[];
  /** What each of the nodes has, by the code of a rule. */
  values?: Record<string, (number | null)[]>;
  /** Which of the ties were not there on the date it is compared with; the k-th has its ends at 3k and 3k + 1. */
  born?: number[];
  /** Who and what was there then and is no longer. */
  gone?: { nodes: Mark[]; ties: number[] };
}

/** The answer where more would have to be sent than a browser can show. */
export interface TooMany {
  found: number;
  most: number;
}

type Row = any[];

function mark(row: Row, kinds: string[]): Mark {
  const [number, name, kind, disc, x, y, count] = row;
  return { number, name, kind: kinds[kind], disc, x, y, count };
}

function discs(rows: Row[]): Disc[] {
  const found: Disc[] = rows.map((row, number) => {
    const [parent, name, level, rest, x, y, radius, persons, others] = row;
    return { number, parent, name, level, rest: rest === 1, x, y, radius, persons, others, parts: [], depth: 0 };
  });
  for (const disc of found) {
    if (disc.parent >= 0) {
      disc.depth = found[disc.parent].depth + 1;
      found[disc.parent].parts.push(disc);
    }
  }
  return found;
}

/** What the server says where it does not give what was asked for. */
export class Refused extends Error {
  /** @param reason in words, or empty */
  constructor(
    readonly status: number,
    readonly reason: string
  ) {
    super(String(status));
  }
}

/** @param told a status whose answer is of use although it is a refusal */
async function read(address: string, signal?: AbortSignal, told?: number): Promise<any> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!response.ok && response.status !== told) {
    const said = await response.json().catch(() => null);
    throw new Refused(response.status, typeof said?.reason === 'string' ? said.reason : '');
  }
  return response.json();
}

/** Asks the server for one picture, bit by bit. */
export class Source {
  /** Codes of the rules whose values are wanted of every node. */
  by: string[] = [];
  /** Rules there are. */
  offered: Offered[] = [];
  private kinds: string[] = [];
  private discs: Disc[] = [];

  constructor(
    private readonly base: string,
    private readonly query: string,
    private readonly numbering: string
  ) {}

  async overview(signal: AbortSignal): Promise<Overview> {
    const json = await read(this.address('picture', {}), signal);
    this.kinds = json.kinds;
    this.discs = discs(json.discs);
    const bundles = json.bundles.map((row: Row) => this.bundle(row));
    return {
      ...json,
      discs: this.discs,
      bodies: json.bodies.map((row: Row) => mark(row, this.kinds)),
      bundles: bundles.filter((bundle: Bundle) => bundle.a !== bundle.b),
      within: new Map(
        bundles.filter((bundle: Bundle) => bundle.a === bundle.b).map((bundle: Bundle) => [bundle.a.number, bundle])
      ),
    };
  }

  /** The ties between one area and the others of its level. */
  async bundlesOf(disc: number, signal: AbortSignal): Promise<Bundle[]> {
    const json = await read(this.address('bundles', { disc: String(disc) }), signal);
    return json.bundles.map((row: Row) => this.bundle(row));
  }

  async nodes(wanted: number[] | null, before: number[], forms: Form[], signal: AbortSignal): Promise<Loaded> {
    const more: Record<string, string> = { before: before.join(','), forms: forms.join(',') };
    if (wanted) {
      more.discs = wanted.join(',');
    }
    const json = await read(this.address('nodes', more), signal);
    return this.loaded(json);
  }

  /** An actor and those within some steps of it. */
  async around(node: number, steps: number, signal: AbortSignal): Promise<Loaded | TooMany> {
    const address = this.address('around', { node: String(node), steps: String(steps) });
    const json = await read(address, signal, 413);
    return 'most' in json ? json : this.loaded(json);
  }

  /** The classes of a rule. */
  async rule(code: string, signal: AbortSignal): Promise<any> {
    return read(this.address('rule', { by: code }), signal);
  }

  async search(text: string, signal: AbortSignal): Promise<Mark[]> {
    const json = await read(this.address('search', { q: text }), signal);
    return json.nodes.map((row: Row) => mark(row, this.kinds));
  }

  private loaded(json: any): Loaded {
    const marks = (rows: Row[]) => rows.map((row) => mark(row, this.kinds));
    const gone = json.gone && { ...json.gone, nodes: marks(json.gone.nodes).map((one) => ({ ...one, gone: true })) };
    return { ...json, nodes: marks(json.nodes), gone };
  }

  private bundle([level, a, b, ties, bonding, bridging, linking]: Row): Bundle {
    return { level, a: this.discs[a], b: this.discs[b], ties, bonding, bridging, linking };
  }

  private address(what: string, more: Record<string, string>): string {
    const query = new URLSearchParams(this.query);
    if (query.has('compare')) {
      query.set('changes', '1');
    }
    if (what === 'nodes' || what === 'around') {
      this.by.forEach((code) => query.append('by', code));
    }
    if (this.numbering !== '') {
      query.set('numbering', this.numbering);
    }
    for (const [name, value] of Object.entries(more)) {
      if (value !== '') {
        query.set(name, value);
      }
    }
    return `${this.base}/${what}?${query}`;
  }
}
