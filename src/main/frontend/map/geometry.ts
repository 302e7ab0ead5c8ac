import type { Disc } from './picture';

export interface Point {
  x: number;
  y: number;
}

/** True where a point lies within a closed line: a ray from it crosses the line an odd number of times. */
export function isInside({ x, y }: Point, line: Point[]): boolean {
  let within = false;
  for (let a = 0, b = line.length - 1; a < line.length; b = a++) {
    const crosses = line[a].y > y !== line[b].y > y;
    if (crosses && x < ((line[b].x - line[a].x) * (y - line[a].y)) / (line[b].y - line[a].y) + line[a].x) {
      within = !within;
    }
  }
  return within;
}

/** The rectangle around all discs. */
export function extent(discs: Disc[]): { x: [number, number]; y: [number, number] } {
  if (discs.length === 0) {
    return { x: [-1, 1], y: [-1, 1] };
  }
  return {
    x: [Math.min(...discs.map((d) => d.x - d.radius)), Math.max(...discs.map((d) => d.x + d.radius))],
    y: [Math.min(...discs.map((d) => d.y - d.radius)), Math.max(...discs.map((d) => d.y + d.radius))],
  };
}
