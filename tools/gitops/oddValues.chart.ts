import { resolve } from 'node:path';
import { chartAccepts } from './chartAccepts.ts';
import { EVERY_VALUE } from './everyValue.ts';
import {
  ODD_VALUES,
  valuePaths,
  withValues,
  type ValuePath,
} from './oddValues.ts';
import { renderValues } from './renderSample.ts';

const root = resolve(import.meta.dirname, '..', '..');
const accepts = chartAccepts(root);
const paths = valuePaths(root);
/** What helm says when a template fails instead of refusing a value. */
const TRACE =
  /nil pointer|error calling|wrong type|YAML parse|executing "|ZodError|YAMLParseError/;

/** A JSON pointer. */
function pointerOf(path: ValuePath): string {
  return path.map(key => `/${String(key).replaceAll('/', '~1')}`).join('');
}

/** The ways in which a message may name a value: `/a/0/b`, `a[0].b`, or its parent with the key. */
function namesOf(path: ValuePath): string[] {
  const dotted = (keys: ValuePath) =>
    keys
      .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .slice(1);
  const parent = path.slice(0, -1);
  return [
    `'${pointerOf(path)}'`,
    `at '${pointerOf(parent)}': missing property '${path.at(-1)}'`,
    `at '${pointerOf(parent)}': missing properties`,
    dotted(path),
    `${dotted(parent)} `,
    `${dotted(parent)}: `,
  ];
}

/**
 * What is wrong with the chart's answer to an odd value at paths: nothing if it renders, or names
 * each path in its refusal. As a template reports one mistake at a time, paths that it does not name
 * are tried alone.
 */
async function mistakesOf(
  odd: unknown,
  tried: readonly ValuePath[],
): Promise<string[]> {
  if (tried.length === 0) {
    return [];
  }
  const refusal = await renderValues(withValues(tried, odd)).then(
    () => undefined,
    String,
  );
  if (refusal === undefined) {
    return [];
  }
  const unnamed = tried.filter(
    path => !namesOf(path).some(name => refusal.includes(name)),
  );
  const what = tried.map(path => path.join('.')).join(', ');
  if (TRACE.test(refusal) || (tried.length === 1 && unnamed.length === 1)) {
    return [`${what} = ${JSON.stringify(odd)?.slice(0, 60)}: ${refusal}`];
  }
  const alone = unnamed.map(path => mistakesOf(odd, [path]));
  return (await Promise.all(alone)).flat();
}

test('the chart renders every value of its schema at once', async () => {
  const { names } = await renderValues(EVERY_VALUE);
  expect(names.length).toBeGreaterThan(15);
  expect(paths.length).toBeGreaterThan(150);
});

describe.each(Object.keys(EVERY_VALUE))('%s', key => {
  const own = paths.filter(([first]) => first === key);
  const depths = [...new Set(own.map(path => path.length))];

  test('is refused by its path where it is null', async () => {
    const found = await Promise.all(
      // A value inside another that is null does not exist.
      depths.map(depth =>
        mistakesOf(
          null,
          own.filter(path => path.length === depth),
        ),
      ),
    );
    expect(found.flat()).toEqual([]);
  }, 120_000);

  test('renders every odd value that its schema accepts, or refuses it by its path', async () => {
    const found: string[] = [];
    for (const odd of ODD_VALUES.filter(one => one !== null)) {
      const fitting = own.filter(
        path => accepts(withValues([path], odd)).length === 0,
      );
      // An empty list or object at a path removes the paths inside it.
      const separate =
        typeof odd === 'object' ? fitting.map(path => [path]) : [fitting];
      const some = separate.map(tried => mistakesOf(odd, tried));
      found.push(...(await Promise.all(some)).flat());
    }
    expect(found).toEqual([]);
  }, 120_000);

  test('names the path of every odd value that its schema refuses', () => {
    const unnamed: string[] = [];
    for (const path of own) {
      for (const odd of ODD_VALUES.filter(one => one !== null)) {
        const parent = pointerOf(path.slice(0, -1));
        const places = accepts(withValues([path], odd));
        if (!places.every(place => place.startsWith(parent))) {
          unnamed.push(
            `${path.join('.')}=${JSON.stringify(odd)}: ${places.join(', ')}`,
          );
        }
      }
    }
    expect(unnamed).toEqual([]);
  });
});
