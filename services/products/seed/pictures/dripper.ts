import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke } from './svg.ts';

/** Draws a cone dripper on a glass server, coffee falling. */
export function dripper(glaze: string, coffee: string): Drawing {
  const server =
    'M286 440Q220 520 220 620Q220 702 300 702H500Q580 702 580 620Q580 520 514 440z';
  return pen =>
    pen.ground(420, 702, 270) +
    stroke('M560 520Q660 520 650 600T560 650', '#fff', 20, { opacity: 0.75 }) +
    path(server, '#fff', { opacity: 0.55 }) +
    pen.clip(
      server,
      path('M200 574Q400 594 600 574V720H200z', coffee),
      ellipse(400, 576, 190, 14, '#fff', { opacity: 0.25 }),
    ) +
    path(server, 'none', { stroke: '#fff', 'stroke-width': 8, opacity: 0.8 }) +
    stroke('M262 540Q244 580 246 640', '#fff', 12, { opacity: 0.8 }) +
    stroke('M400 420V566', coffee, 7) +
    stroke('M560 232Q640 226 632 282T540 326', glaze, 26) +
    pen.solid('M204 190H596L462 400H338z', glaze) +
    ellipse(400, 190, 196, 32, glaze) +
    ellipse(400, 190, 196, 32, '#fff', { opacity: 0.3 }) +
    path('M226 192a174 24 0 0 1 348 0a174 24 0 0 1-348 0z', '#f7efe0') +
    ellipse(400, 197, 140, 15, coffee) +
    stroke('M300 232L370 390M400 236V390M500 232L430 390', '#2a1a2e', 4, {
      opacity: 0.14,
    }) +
    pen.solid('M252 396H548Q560 428 530 434H270Q240 428 252 396z', glaze) +
    stroke(
      'M380 160Q360 130 384 104T376 56M430 160Q410 130 434 104T426 64',
      '#fff',
      8,
      {
        opacity: 0.6,
      },
    );
}
