import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke } from './svg.ts';

/** Draws an enamelled jug, with an optional bunch in it. */
export function pitcher(enamel: string, rim: string, bunch = ''): Drawing {
  const body =
    'M290 236Q300 340 262 400Q220 470 224 600Q228 704 310 704H490Q572 704 576 600Q580 470 538 400Q500 340 510 236z';
  return pen =>
    pen.ground(420, 702, 250) +
    bunch +
    stroke('M516 270Q680 260 660 410T560 560', enamel, 32) +
    stroke('M530 258Q672 256 654 380', '#fff', 8, { opacity: 0.4 }) +
    pen.solid(body, enamel) +
    path('M510 236L290 236L216 196Q240 260 292 300z', enamel) +
    ellipse(390, 234, 122, 26, enamel) +
    ellipse(392, 238, 106, 18, '#2a1a2e', { opacity: 0.35 }) +
    stroke('M216 196L284 232A122 26 0 0 0 512 236', rim, 11) +
    stroke('M236 690Q400 716 564 690', rim, 10) +
    stroke('M262 480Q250 560 266 630', '#fff', 16, { opacity: 0.6 });
}
