import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, path, stroke } from './svg.ts';

/** Draws a saucepan in profile, its handle to the right. */
export function saucepan(metal: string, handle: string): Drawing {
  const body = 'M110 420H500V640Q500 692 448 692H162Q110 692 110 640z';
  return pen =>
    pen.ground(320, 694, 270) +
    path('M490 452L770 420Q790 420 790 440T770 462L490 492z', handle) +
    path('M490 474L788 446Q786 460 770 462L490 492z', '#2a1a2e', {
      opacity: 0.25,
    }) +
    path('M470 440H530V504H470z', handle) +
    pen.solid(body, metal) +
    stroke('M150 470V630', '#fff', 14, { opacity: 0.5 }) +
    pen.clip(
      body,
      stroke('M110 560Q300 586 500 560M110 650Q300 676 500 650', '#2a1a2e', 3, {
        opacity: 0.14,
      }),
    ) +
    ellipse(305, 420, 204, 44, metal) +
    ellipse(305, 420, 204, 44, '#fff', { opacity: 0.4 }) +
    ellipse(305, 424, 182, 34, '#dcdad6') +
    ellipse(305, 432, 160, 26, '#2a1a2e', { opacity: 0.16 }) +
    ellipse(502, 456, 9, 9, '#e9d9b8') +
    path(box(738, 432, 30, 16, 8), '#2a1a2e', { opacity: 0.4 });
}
