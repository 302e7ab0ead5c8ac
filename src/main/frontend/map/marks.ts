import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { svg } from 'lit';

/** The shape of each kind, so that colour never stands alone. The numbers are those of the shader below. */
const SHAPES: Record<string, number> = {
  citizen: 0,
  ambassador: 1,
  professional: 2,
  decision_maker: 3,
  association: 4,
  community: 5,
  organisation: 6,
  forum: 7,
  place: 8,
  activity: 9,
};

/** The kind whose shape has a number. */
export function kindOfShape(shape: number): string {
  return Object.keys(SHAPES)[shape] ?? 'citizen';
}

export function shapeOf(kind: string): number {
  return SHAPES[kind] ?? 0;
}

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_place;
varying float v_soft;
varying float v_shape;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = a_position + 1.15 * radius * a_corner;
  gl_Position = vec4((u_matrix * vec3(corner, 1.0)).xy, 0.0, 1.0);
  v_place = 1.15 * a_corner;
  v_soft = 2.0 * u_correctionRatio / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

/* Each shape is its distance to the border, below 0 inside, in units of the mark's radius. */
const FRAGMENT = `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying float v_soft;
varying float v_shape;

float box(vec2 p, vec2 half_size) {
  vec2 d = abs(p) - half_size;
  return max(d.x, d.y);
}

float hexagon(vec2 p) {
  p = abs(p);
  return max(p.x * 0.866 + p.y * 0.5, p.y) - 0.84;
}

float triangle(vec2 p) {
  return max(abs(p.x) * 0.866 + p.y * 0.5 - 0.5, -p.y - 0.5);
}

float border(vec2 p) {
  float round_ = length(p);
  if (v_shape < 0.5) return round_ - 0.9;
  if (v_shape < 1.5) return min(round_ - 0.45, abs(round_ - 0.85) - 0.15);
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.0) * 0.707;
  if (v_shape < 3.5) return triangle(p);
  if (v_shape < 4.5) return box(p, vec2(0.78));
  if (v_shape < 5.5) return max(box(p, vec2(0.78)), -box(p, vec2(0.42)));
  if (v_shape < 6.5) return hexagon(p);
  if (v_shape < 7.5) return min(box(p, vec2(0.3, 0.9)), box(p, vec2(0.9, 0.3)));
  if (v_shape < 8.5) return triangle(vec2(p.x, -p.y));
  return abs(round_ - 0.7) - 0.2;
}

void main(void) {
  #ifdef PICKING_MODE
  if (length(v_place) > 1.0) gl_FragColor = vec4(0.0);
  else gl_FragColor = v_color;
  #else
  float inside = 1.0 - smoothstep(-0.5 * v_soft, 0.5 * v_soft, border(v_place));
  gl_FragColor = v_color * inside;
  #endif
}
`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

/** Draws every node as the mark of its kind. */
export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(id: number, from: number, data: NodeDisplayData & { shape?: number }) {
    const array = this.array;
    array[from] = data.x;
    array[from + 1] = data.y;
    array[from + 2] = data.size;
    array[from + 3] = data.shape ?? 0;
    array[from + 4] = floatColor(data.color);
    array[from + 5] = id;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: any) {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}

/** One outline of a mark, in tenths of its radius: filled, or drawn as a line of some width. */
export interface Outline {
  d: string;
  line?: number;
}

const circle = (radius: number) => `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const OUTLINES: Record<string, Outline[]> = {
  citizen: [{ d: circle(9) }],
  ambassador: [{ d: circle(4.5) }, { d: circle(8.5), line: 3 }],
  professional: [{ d: 'M0-10 10 0 0 10-10 0z' }],
  decision_maker: [{ d: 'M0-10 8.7 5H-8.7z' }],
  association: [{ d: 'M-8-8H8V8H-8z' }],
  community: [{ d: 'M-6-6H6V6H-6z', line: 4 }],
  organisation: [{ d: 'M-5-8.4H5L9.7 0 5 8.4H-5L-9.7 0z' }],
  forum: [{ d: 'M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3z' }],
  place: [{ d: 'M0 10 8.7-5H-8.7z' }],
  activity: [{ d: circle(7), line: 4 }],
};

/** The outlines of the mark of a kind. */
export function outlinesOf(kind: string): Outline[] {
  return OUTLINES[kind] ?? OUTLINES.citizen;
}

/** The same mark for legends and lists. */
export function drawnMark(kind: string, colour: string) {
  return svg`<svg viewBox="-11 -11 22 22" width="14" height="14" aria-hidden="true" fill="currentColor" style="color:${colour}">
    ${outlinesOf(kind).map(({ d, line }) =>
      line ? svg`<path d=${d} fill="none" stroke="currentColor" stroke-width=${line} />` : svg`<path d=${d} />`
    )}
  </svg>`;
}
