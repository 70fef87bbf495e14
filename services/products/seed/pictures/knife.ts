import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke } from './svg.ts';

/** A knife lying on its side. */
export interface KnifeOptions {
  /** Outline of the blade from (0, 0) at the bolster to the left. */
  blade: string;
  steel: string;
  wood: string;
  scale: number;
}

/** The available blades. */
export const blades = {
  chef: 'M0-38H-250Q-390-26-460 60Q-320 84-36 72V34H0z',
  paring: 'M0-24H-180Q-262-8-300 44Q-150 50-30 46V30H0z',
} as const;

/** Draws a kitchen knife on the slant. */
export function knife({ blade, steel, wood, scale }: KnifeOptions): Drawing {
  const handle = 'M20-34H200Q252-36 258-4Q262 40 234 44Q200 22 150 26T20 34z';
  return pen =>
    group(
      `translate(470 384) rotate(-40) scale(${scale})`,
      pen.cast(blade),
      pen.cast(handle),
      path(blade, steel),
      pen.clip(
        blade,
        path('M0 32L-460 44V100H20z', '#fff', { opacity: 0.6 }),
        stroke('M-20-24H-280', '#2a1a2e', 4, { opacity: 0.16 }),
      ),
      pen.sheet('M-2-36H26V36H-2z', '#b9bdc4'),
      path(handle, wood),
      pen.clip(handle, path('M0 10H270V60H0z', '#2a1a2e', { opacity: 0.18 })),
      stroke('M50-18q60-6 120 0', '#fff', 5, { opacity: 0.25 }),
      ellipse(60, -2, 9, 9, '#d8b25c'),
      ellipse(130, -4, 9, 9, '#d8b25c'),
      ellipse(200, -2, 9, 9, '#d8b25c'),
    );
}
