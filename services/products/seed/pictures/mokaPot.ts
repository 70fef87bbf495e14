import type { Drawing } from './drawWithPen.ts';
import { disc, path, stroke } from './svg.ts';

/** Draws a stovetop coffee pot of metal and a dark handle. */
export function mokaPot(metal: string, handle: string): Drawing {
  return pen =>
    pen.ground(420, 702, 240) +
    stroke('M540 262Q640 250 640 330V440Q640 470 610 470', handle, 40) +
    stroke('M540 254Q632 240 632 320', '#fff', 8, { opacity: 0.2 }) +
    pen.solid(
      'M270 466L236 690Q236 702 250 702H550Q564 702 564 690L530 466z',
      metal,
    ) +
    path('M346 470L330 702H470L454 470z', '#fff', { opacity: 0.16 }) +
    pen.solid('M256 440H544V476Q400 496 256 476z', metal) +
    pen.solid('M236 222L196 208L244 292L276 440H524L556 222z', metal) +
    path('M344 222L352 440H448L456 222z', '#fff', { opacity: 0.16 }) +
    pen.solid('M248 222Q400 128 552 222Q400 246 248 222z', metal) +
    pen.solid('M376 168L366 108H434L424 168z', handle) +
    path(disc(400, 108, 34, 10), handle) +
    stroke('M270 444H530', '#2a1a2e', 4, { opacity: 0.3 }) +
    path(disc(490, 590, 14), '#d8b25c') +
    path(disc(490, 590, 7), '#2a1a2e', { opacity: 0.4 });
}
