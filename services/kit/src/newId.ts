import { randomBytes } from 'node:crypto';

/**
 * A new identifier: `<prefix>_`, the time in milliseconds and 80 random bits,
 * both in hexadecimal, so that ids sort roughly by age.
 */
export function newId(prefix: string): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${prefix}_${time}${randomBytes(10).toString('hex')}`;
}
