import { isWritten, near, type Ink, type Piece } from './recorder';
import type { Sheet } from './sheet';

/** What XML cannot hold at all is left out, and what it would read as its own is written otherwise. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The sheet as SVG: shapes and texts, nothing that runs and nothing from elsewhere. */
export function svgOf(sheet: Sheet): string {
  const { x, y, width, height } = sheet.frame;
  const layers = sheet.map.map(({ name, pieces }) => `<g class="${name}">${piecesOf(pieces)}</g>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title about" lang="${escaped(sheet.language)}" width="${near(sheet.width)}" height="${near(sheet.height)}" viewBox="0 0 ${near(sheet.width)} ${near(sheet.height)}" font-family="${escaped(sheet.family)}">
<title id="title">${escaped(sheet.title)}</title>
<desc id="about">${escaped(sheet.description)}</desc>
<defs><clipPath id="frame"><rect width="${near(width)}" height="${near(height)}"/></clipPath></defs>
<rect width="100%" height="100%" fill="${sheet.paper}"/>
<g class="map" transform="translate(${near(x)} ${near(y)})" clip-path="url(#frame)">
${layers}
</g>
<g class="words">${piecesOf(sheet.words)}</g>
</svg>
`;
}

/** The sheet as a file that browsers and office programs open. */
export async function svgFile(sheet: Sheet): Promise<Blob> {
  return new Blob([svgOf(sheet)], { type: 'image/svg+xml' });
}

/** Pieces with the same ink stand together in a group, which keeps a drawing of many ties small. */
function piecesOf(pieces: Piece[]): string {
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces) {
    const ink = inkOf(piece) + (isWritten(piece) ? textInkOf(piece) : '');
    if (ink !== open) {
      parts.push(open === '' ? '' : '</g>', `<g${ink}>`);
      open = ink;
    }
    parts.push(pieceOf(piece));
  }
  parts.push(open === '' ? '' : '</g>');
  return parts.join('');
}

function pieceOf(piece: Piece): string {
  if (isWritten(piece)) {
    // The middle of a line lies about a third of the letters' size above its foot; not every program knows "middle".
    const foot = piece.y + piece.size * 0.35;
    const halo = piece.fill ? '' : ' aria-hidden="true"';
    // As long as on the screen also in another typeface, where a program knows how to; letters of both directions keep apart.
    const length = piece.length > 0 ? ` textLength="${near(piece.length)}" lengthAdjust="spacingAndGlyphs"` : '';
    const through = piece.through ? ' text-decoration="line-through"' : '';
    const first = `<tspan unicode-bidi="isolate"${through}>${escaped(piece.text)}</tspan>`;
    const more = piece.more ? `<tspan${piece.more.fill ? paint('fill', piece.more.fill) : ''}>${escaped(piece.more.text)}</tspan>` : '';
    return `<text x="${near(piece.x)}" y="${near(foot)}"${length}${halo}>${first}${more}</text>`;
  }
  const at = piece.at ? ` transform="translate(${near(piece.at.x)} ${near(piece.at.y)}) scale(${Math.round(piece.at.scale * 1e4) / 1e4})"` : '';
  return `<path${piece.is ? ` class="${piece.is}"` : ''} d="${piece.d}"${at}/>`;
}

function textInkOf(text: { size: number; weight: string }): string {
  return ` font-size="${near(text.size)}" font-weight="${escaped(text.weight)}" xml:space="preserve"`;
}

function inkOf({ fill, stroke, width, dash }: Ink): string {
  return (
    (fill ? paint('fill', fill) : ' fill="none"') +
    (stroke ? `${paint('stroke', stroke)} stroke-width="${near(width ?? 1)}" stroke-linejoin="round"` : '') +
    (dash && dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '')
  );
}

/** A colour with its opacity apart, since office programs do not know the two in one. */
function paint(what: 'fill' | 'stroke', colour: string): string {
  const opacity = colour.length > 7 ? ` ${what}-opacity="${near(parseInt(colour.slice(7), 16) / 255)}"` : '';
  return ` ${what}="${escaped(colour.slice(0, 7))}"${opacity}`;
}
