const UNITS: [limit: number, size: number, unit: string][] = [
  [60, 1, 's'],
  [60 * 60, 60, 'min'],
  [24 * 60 * 60, 60 * 60, 'h'],
  [Infinity, 24 * 60 * 60, 'd'],
];

/**
 * Formats a duration in its largest unit: `4 s`, `3 min`, `2 h`, `5 d`.
 *
 * @param milliseconds - negative durations (two clocks differ) count as zero
 * @public
 */
export function formatAge(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds / 1000);
  const [, size, unit] = UNITS.find(([limit]) => seconds < limit) ?? UNITS[3];
  return `${Math.floor(seconds / size)} ${unit}`;
}
