import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { path, rect, stroke } from './svg.ts';

/** A standing paper bag, its top rolled down and held by a clip. */
export interface PouchOptions {
  color: string;
  /** Band along the foot. */
  band: string;
  label: LabelOptions;
}

/** Draws coffee and other dry goods in a bag. */
export function pouch({ color, band, label: printed }: PouchOptions): Drawing {
  const body = 'M252 190H548L574 664Q576 700 542 700H258Q224 700 226 664z';
  return pen =>
    pen.ground(420, 700, 250) +
    pen.solid(body, color) +
    pen.clip(
      body,
      rect(200, 622, 400, 100, band),
      rect(200, 614, 400, 4, band),
      path('M548 190L574 700H516L530 420z', '#2a1a2e', { opacity: 0.14 }),
      path('M252 190L226 700H270L266 420z', '#fff', { opacity: 0.14 }),
    ) +
    pen.solid('M246 120H554Q560 160 554 216H246Q240 160 246 120z', color) +
    stroke('M246 150H554M246 182H554', '#2a1a2e', 3, { opacity: 0.16 }) +
    rect(226, 196, 348, 26, '#d8b25c', { rx: 8 }) +
    rect(226, 196, 348, 9, '#fff', { rx: 4, opacity: 0.35 }) +
    label(280, 286, 240, 290, printed);
}
