import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { textWithout } from './copyWithout.ts';
import { guarantees } from './guarantees.ts';

const services = resolve(import.meta.dirname, '..', '..', '..', 'services');

test.each(guarantees.map(one => [one.name, one] as const))(
  '%s can be removed',
  (_, guarantee) => {
    const text = readFileSync(resolve(services, guarantee.file), 'utf8');
    expect(textWithout(text, guarantee)).not.toBe(text);
  },
);
