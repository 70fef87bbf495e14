import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';

const app = join(import.meta.dirname, '..');
const modules = globSync('**/use*Texts.ts', { cwd: app }).sort();

/** French sets a no-break space before : ; ! ? » and after «. */
const BREAKABLE =
  /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f])(?<!\d):(?!\/\/)|«(?![\u00a0\u202f])/;

/** Calls a hook on a French page. */
function inFrench(hook: () => unknown): unknown {
  let texts: unknown;
  function Page() {
    texts = hook();
    return null;
  }
  const router = createMemoryRouter(
    [{ path: '*', element: createElement(Page) }],
    {
      initialEntries: ['/fr'],
    },
  );
  renderToString(createElement(RouterProvider, { router }));
  return texts;
}

/** Lists every message of the texts; functions are called with the number 2. */
function messagesIn(texts: unknown): string[] {
  if (typeof texts === 'string') {
    return [texts];
  }
  if (typeof texts === 'function') {
    return messagesIn(Reflect.apply(texts, undefined, [2, 2, 2]));
  }
  if (typeof texts === 'object' && texts !== null) {
    return Object.values(texts).flatMap(messagesIn);
  }
  return [];
}

async function hookOf(module: string): Promise<() => unknown> {
  const exported = (await import(join(app, module))) as Record<string, unknown>;
  const hook = exported[basename(module, '.ts')];
  if (!isHook(hook)) {
    throw new Error(`${module} does not export its hook`);
  }
  return hook;
}

function isHook(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

test.each(modules)('%s follows French typography', async module => {
  const messages = messagesIn(inFrench(await hookOf(module)));
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter(text => BREAKABLE.test(text))).toEqual([]);
});

test.each(['Erreur :', 'Oublié ?', 'Merci!', '« oui »', 'a ; b'])(
  'the rule refuses “%s”',
  text => {
    expect(text).toMatch(BREAKABLE);
  },
);
