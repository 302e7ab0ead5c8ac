/** A view as it is written down: for the page's address and for views that are kept, both by SeenJson.java and ShownView.java. */

import { FATES, FORMS, type Form } from './picture';
import { WHOLE, opening, type Choice, type Only, type View } from './view';

/** What is written down; what is absent is as it is at the beginning. */
export interface Seen {
  hide?: string[];
  forms?: string[];
  /** What has become of ties that are not shown. */
  fates?: string[];
  /** Only the ties of {@code forms}, with their ends. */
  onlyTies?: boolean;
  persons?: boolean;
  /** What marks are coloured, sized and named by. */
  colour?: string;
  size?: string;
  name?: string;
  /** Classes of colour that are switched off. */
  without?: string[];
  /** For instance node:4, disc:3 or nodes:1.2.3. */
  choice?: string;
  steps?: number;
  only?: string;
  /** x, y, ratio and angle. */
  camera?: number[];
  /** The panel shows what is selected. */
  panel?: boolean;
  /** The table stands below the map. */
  table?: boolean;
  /** What is selected was named by a link and is to be gone to. */
  lead?: boolean;
}

const ALL = [...FORMS, 'none'] as const;

export function seenOf(view: View, panel: boolean, table: boolean): Seen {
  const first = opening(false);
  const { x, y, ratio, angle } = view.camera;
  const all = ALL.every((form) => view.forms.has(form));
  return {
    hide: view.hiddenKinds.size > 0 ? [...view.hiddenKinds].sort() : undefined,
    forms: all && !view.onlyTies ? undefined : ALL.filter((form) => view.forms.has(form)),
    fates: view.hiddenFates.size > 0 ? FATES.filter((fate) => view.hiddenFates.has(fate)) : undefined,
    onlyTies: view.onlyTies || undefined,
    // Whether persons are shown at first depends on how many there are on a date.
    persons: view.persons,
    colour: view.colour === first.colour ? undefined : view.colour,
    size: view.size === first.size ? undefined : view.size,
    name: view.name === first.name ? undefined : view.name,
    without: view.hiddenClasses.size > 0 ? [...view.hiddenClasses].sort() : undefined,
    choice: written(view.choice),
    steps: view.steps === 1 ? undefined : view.steps,
    only: written(view.only),
    camera:
      x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio && angle === WHOLE.angle
        ? undefined
        : [x, y, ratio, angle].map((number) => Math.round(number * 1e5) / 1e5),
    panel: panel || undefined,
    table: table || undefined,
  };
}

/** What means the same in every picture. */
const PLAIN = ['hide', 'forms', 'fates', 'onlyTies', 'persons', 'colour', 'size', 'name', 'without', 'steps', 'camera', 'table'] as const;

/** What of a view is other than another says, without those who are pointed to; undefined where it is as at the beginning now. */
export function changedIn(now: Seen, before: Seen): Seen {
  const changed = PLAIN.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name]]));
}

/** @param small a network so small that its persons are shown from the start */
export function viewOf(seen: Seen, small: boolean): View {
  const first = opening(small);
  const [x, y, ratio, angle] = seen.camera ?? [WHOLE.x, WHOLE.y, WHOLE.ratio, WHOLE.angle];
  const only = read(seen.only);
  return {
    ...first,
    hiddenKinds: new Set(seen.hide ?? []),
    forms: seen.forms ? new Set(ALL.filter((form) => seen.forms!.includes(form)) as (Form | 'none')[]) : first.forms,
    hiddenFates: new Set(FATES.filter((fate) => seen.fates?.includes(fate))),
    onlyTies: seen.onlyTies ?? false,
    persons: seen.persons ?? first.persons,
    colour: seen.colour ?? first.colour,
    size: seen.size ?? first.size,
    name: seen.name ?? first.name,
    hiddenClasses: new Set(seen.colour ? (seen.without ?? []) : []),
    choice: read(seen.choice),
    steps: seen.steps ?? 1,
    only: only && 'node' in only ? { several: [only.node] } : only,
    camera: { x, y, ratio, angle },
  };
}

function written(choice: Choice | Only): string | undefined {
  if (!choice) {
    return undefined;
  }
  return 'several' in choice ? `nodes:${choice.several.join('.')}` : 'disc' in choice ? `disc:${choice.disc}` : `node:${choice.node}`;
}

function read(text: string | undefined): Choice {
  const [kind, numbers] = (text ?? '').split(':');
  const several = (numbers ?? '').split('.').filter(Boolean).map(Number);
  if (several.length === 0) {
    return null;
  }
  return kind === 'disc' ? { disc: several[0] } : kind === 'node' ? { node: several[0] } : { several };
}
