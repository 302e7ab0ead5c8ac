/** Colours of the page's tokens, light or dark as the page is, in a form that canvas and WebGL understand. */

export interface Colours {
  ground: string;
  paper: string;
  ink: string;
  quiet: string;
  line: string;
  wash: string;
  withheld: string;
  bonding: string;
  bridging: string;
  linking: string;
  none: string;
  kinds: Record<string, string>;
  /** Of classes that have no order. */
  classes: string[];
  /** Of ranges of a figure, the lowest first. */
  steps: string[];
}

const KINDS = [
  'citizen',
  'ambassador',
  'professional',
  'decision_maker',
  'association',
  'community',
  'organisation',
  'forum',
  'place',
  'activity',
];

/** Reads the tokens through an element of the page, since only an element knows which of light and dark holds. */
export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  };
  const colours: Colours = {
    ground: colour('--bindeled-ground'),
    paper: colour('--bindeled-paper'),
    ink: colour('--bindeled-ink'),
    quiet: colour('--bindeled-ink-quiet'),
    line: colour('--bindeled-line'),
    wash: colour('--bindeled-wash'),
    withheld: colour('--bindeled-withheld'),
    bonding: colour('--bindeled-bonding'),
    bridging: colour('--bindeled-bridging'),
    linking: colour('--bindeled-linking'),
    none: colour('--bindeled-chance'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, colour(`--kind-${kind}`)])),
    classes: Array.from({ length: 10 }, (_, k) => colour(`--class-${k}`)),
    steps: Array.from({ length: 5 }, (_, k) => colour(`--step-${k}`)),
  };
  probe.remove();
  return colours;
}

/** The colour with an opacity 0-1, as #rrggbbaa. */
export function faint(colour: string, opacity: number): string {
  return colour + Math.round(opacity * 255).toString(16).padStart(2, '0');
}

/** The same for WebGL, which blends colours that are multiplied with their opacity beforehand. */
export function faintForGl(colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((from) => Math.round(parseInt(colour.slice(from, from + 2), 16) * opacity));
  parts.push(Math.round(opacity * 255));
  return '#' + parts.map((part) => part.toString(16).padStart(2, '0')).join('');
}
