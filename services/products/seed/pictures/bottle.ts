import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { box, path, stroke } from './svg.ts';

/** A tall bottle. */
export interface BottleOptions {
  glass: string;
  capsule: string;
  label: LabelOptions;
}

/** Draws oil, vinegar or syrup in a bottle. */
export function bottle({
  glass,
  capsule,
  label: printed,
}: BottleOptions): Drawing {
  const body =
    'M362 130V262Q362 306 316 340Q284 364 284 412V670Q284 704 318 704H482Q516 704 516 670V412Q516 364 484 340Q438 306 438 262V130z';
  return pen =>
    pen.ground(418, 702, 190) +
    pen.solid(body, glass) +
    stroke('M312 420V650M380 270Q376 320 340 346', '#fff', 9, {
      opacity: 0.4,
    }) +
    pen.solid(box(356, 84, 88, 120, 10), capsule) +
    path('M350 204H450V218H350z', capsule) +
    label(300, 424, 200, 220, printed);
}
