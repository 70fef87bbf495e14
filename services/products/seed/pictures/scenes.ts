import { ellipse, path, rect, stroke, times } from './svg.ts';

/** The backdrop of a category's products. */
export interface Scene {
  wall: string;
  /** The light shape behind the product. */
  halo: string;
  floor: string;
  motif: 'arch' | 'sun' | 'shelf' | 'tiles' | 'window' | 'hill' | 'sheet';
}

/** The backdrop of each category. */
export const scenes = {
  coffee: { wall: '#e4cdb4', halo: '#f3e4d2', floor: '#b98a67', motif: 'arch' },
  tea: { wall: '#d9dfc2', halo: '#ecefdc', floor: '#a8b58a', motif: 'sun' },
  pantry: {
    wall: '#f1d49a',
    halo: '#f9e8c2',
    floor: '#d9a652',
    motif: 'shelf',
  },
  kitchen: {
    wall: '#c8d3d6',
    halo: '#dde5e6',
    floor: '#8fa3aa',
    motif: 'tiles',
  },
  table: { wall: '#efcfc1', halo: '#f8e6dc', floor: '#cf9580', motif: 'sun' },
  linen: {
    wall: '#d8d3e2',
    halo: '#e9e6f0',
    floor: '#aaa0c2',
    motif: 'window',
  },
  garden: { wall: '#c9e0db', halo: '#e2efea', floor: '#7fa583', motif: 'hill' },
  stationery: {
    wall: '#c5d2e6',
    halo: '#dde5f1',
    floor: '#8799bd',
    motif: 'sheet',
  },
} as const satisfies Record<string, Scene>;

const motifs: Record<Scene['motif'], (scene: Scene) => string> = {
  arch: ({ halo }) => path('M130 800V370a270 270 0 0 1 540 0V800z', halo),
  sun: ({ halo }) => ellipse(400, 385, 300, 300, halo),
  shelf: ({ halo }) =>
    rect(0, 0, 800, 92, halo) + rect(0, 92, 800, 14, '#fff', { opacity: 0.35 }),
  tiles: ({ halo }) =>
    times(
      5,
      row =>
        stroke(`M0 ${row * 160 - 20}H800`, halo, 5) +
        times(5, column => {
          const x = column * 200 + (row % 2 ? 0 : 100);
          return stroke(`M${x} ${row * 160 - 20}v160`, halo, 5);
        }),
    ),
  window: ({ halo }) =>
    times(4, index =>
      rect(150 + (index % 2) * 260, 50 + (index > 1 ? 250 : 0), 240, 230, halo),
    ),
  hill: ({ halo }) =>
    ellipse(560, 230, 130, 130, halo) +
    path('M0 610V470Q170 350 360 480T800 430V610z', halo, { opacity: 0.75 }),
  sheet: ({ halo }) =>
    path('M120 800V120H600L680 200V800z', halo) +
    path('M600 120V200H680z', '#fff', { opacity: 0.55 }),
};

/** Draws the wall with its motif, and the table top unless the product lies flat. */
export function drawScene(scene: Scene, flat: boolean): string {
  const wall = rect(0, 0, 800, 800, scene.wall);
  if (flat) {
    return wall + ellipse(400, 400, 330, 330, scene.halo);
  }
  const floor =
    rect(0, 600, 800, 200, scene.floor) +
    rect(0, 600, 800, 10, '#fff', { opacity: 0.28 });
  return wall + motifs[scene.motif](scene) + floor;
}
