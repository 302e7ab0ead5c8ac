
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

/** True if any part of a line lies in the window (Liang and Barsky's clipping). */
export function crosses(from: Point, to: Point, width: number, height: number): boolean {
  let enter = 0;
  let leave = 1;
  const sides = [
    [from.x - to.x, from.x],
    [to.x - from.x, width - from.x],
    [from.y - to.y, from.y],
    [to.y - from.y, height - from.y],
  ];
  for (const [outwards, room] of sides) {
    if (outwards === 0) {
      if (room < 0) {
        return false;
      }
    } else if (outwards < 0) {
      enter = Math.max(enter, room / outwards);
    } else {
      leave = Math.min(leave, room / outwards);
    }
  }
  return enter <= leave;
}

/** How far a point lies from a line between two others. */
export function distance(point: Point, from: Point, to: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * x + (point.y - from.y) * y) / length));
  return Math.hypot(from.x + share * x - point.x, from.y + share * y - point.y);
}
