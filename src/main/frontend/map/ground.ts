import { faint, type Colours } from './colours';
import { FORMS, type Bundle, type Disc, type Form, type Overview } from './picture';

/** What lies under the marks: areas as discs with their forms along the rim, and the ties between areas as bands. */

export interface Ground {
  picture: Overview;
  /** Discs that are drawn. */
  discs: Disc[];
  colours: Colours;
  /** Forms whose ties are shown. */
  forms: Set<Form>;
  /** The selected disc, if any. */
  chosen: Disc | null;
  /** Ties that are drawn as bands. */
  bands: Bundle[];
  /** False while only some ties are looked at one by one. */
  rims: boolean;
  place: (x: number, y: number) => { x: number; y: number };
  scale: number;
}

const WIDEST = 9;

/** A disc that is drawn as one: what an area holds besides its lower areas has no rim of its own, nor has a network without areas. */
export function isDrawn(disc: Disc, _index: number, all: Disc[]): boolean {
  return !(disc.rest && disc.parent >= 0) && !(disc.name === null && all.length === 1);
}

export function drawGround(pen: CanvasRenderingContext2D, ground: Ground) {
  const { colours } = ground;
  const most = Math.max(1, ...ground.bands.flatMap((band) => FORMS.map((form) => band[form] ?? 0)));
  for (const band of [...ground.bands].sort((a, b) => (a.ties ?? 0) - (b.ties ?? 0))) {
    drawBand(pen, band, most, ground);
  }
  const { clientWidth: width, clientHeight: height } = pen.canvas;
  for (const disc of ground.discs) {
    const middle = ground.place(disc.x, disc.y);
    const radius = disc.radius * ground.scale;
    if (middle.x + radius < 0 || middle.y + radius < 0 || middle.x - radius > width || middle.y - radius > height) {
      continue;
    }
    pen.beginPath();
    pen.arc(middle.x, middle.y, radius, 0, 2 * Math.PI);
    pen.fillStyle = disc.depth === 0 ? colours.paper : colours.wash;
    pen.fill();
    pen.lineWidth = disc === ground.chosen ? 3 : 1;
    pen.strokeStyle = disc === ground.chosen ? colours.ink : colours.line;
    pen.setLineDash(disc.name === null ? [4, 4] : []);
    pen.stroke();
    pen.setLineDash([]);
    if (ground.rims) {
      drawRim(pen, disc, middle, radius, ground);
    }
  }
}

/** The ties within an area: an arc of its rim for each form, as long as the form's share of them. */
function drawRim(pen: CanvasRenderingContext2D, disc: Disc, middle: { x: number; y: number }, radius: number, ground: Ground) {
  const within = ground.picture.within.get(disc.number);
  if (!within || disc.parts.length > 0) {
    return;
  }
  // While the page is laid out, a map can be so small that an area is thinner than its rim.
  const width = Math.min(4, Math.max(1.5, radius / 14), radius);
  if (within.ties === null) {
    pen.strokeStyle = ground.colours.withheld;
    pen.lineWidth = width;
    pen.setLineDash([2, 4]);
    pen.beginPath();
    pen.arc(middle.x, middle.y, radius - width / 2, 0, 2 * Math.PI);
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  // A form that is withheld is not told from what is left of the rim, which is grey.
  const known = FORMS.reduce((total, form) => total + (within[form] ?? 0), 0);
  const sum = FORMS.some((form) => within[form] === null) ? Math.max(within.ties, known) : known;
  let from = Math.PI / 2;
  for (const form of FORMS) {
    const angle = sum === 0 ? 0 : ((within[form] ?? 0) / sum) * 2 * Math.PI;
    if (angle > 0 && ground.forms.has(form)) {
      pen.beginPath();
      pen.arc(middle.x, middle.y, radius - width / 2, from, from + angle);
      pen.strokeStyle = ground.colours[form];
      pen.lineWidth = width;
      pen.stroke();
    }
    from += angle;
  }
  if (sum > known) {
    pen.beginPath();
    pen.arc(middle.x, middle.y, radius - width / 2, from, Math.PI / 2 + 2 * Math.PI);
    pen.strokeStyle = ground.colours.withheld;
    pen.lineWidth = width;
    pen.setLineDash([2, 4]);
    pen.stroke();
    pen.setLineDash([]);
  }
}

/** Three strands side by side, one for each form, as wide as the root of its count. */
function drawBand(pen: CanvasRenderingContext2D, band: Bundle, most: number, ground: Ground) {
  const from = ground.place(band.a.x, band.a.y);
  const to = ground.place(band.b.x, band.b.y);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const across = { x: -dy / length, y: dx / length };
  if (band.ties === null) {
    strand(pen, from, to, across, 0, 1.5, ground.colours.withheld, [2, 4]);
    return;
  }
  const strands = FORMS.filter((form) => ground.forms.has(form) && (band[form] ?? 0) > 0).map((form) => ({
    form,
    width: Math.max(1, WIDEST * Math.sqrt((band[form] ?? 0) / most)),
  }));
  if (strands.length === 0 && FORMS.some((form) => ground.forms.has(form) && band[form] === null)) {
    strand(pen, from, to, across, 0, 1.5, ground.colours.withheld, [2, 4]);
    return;
  }
  let offset = -strands.reduce((sum, each) => sum + each.width + 1, -1) / 2;
  for (const each of strands) {
    strand(pen, from, to, across, offset + each.width / 2, each.width, faint(ground.colours[each.form], 0.6), []);
    offset += each.width + 1;
  }
}

function strand(
  pen: CanvasRenderingContext2D,
  from: { x: number; y: number },
  to: { x: number; y: number },
  across: { x: number; y: number },
  offset: number,
  width: number,
  colour: string,
  dash: number[]
) {
  // A slight bend keeps bands that run one behind the other apart.
  const bend = 0.08 * Math.hypot(to.x - from.x, to.y - from.y);
  const middle = {
    x: (from.x + to.x) / 2 + across.x * (bend + offset),
    y: (from.y + to.y) / 2 + across.y * (bend + offset),
  };
  pen.beginPath();
  pen.moveTo(from.x + across.x * offset, from.y + across.y * offset);
  pen.quadraticCurveTo(middle.x, middle.y, to.x + across.x * offset, to.y + across.y * offset);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
}
