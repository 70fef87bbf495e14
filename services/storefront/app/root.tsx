import type { ReactNode } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  type MiddlewareFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import displayFont from '@fontsource/shrikhand/files/shrikhand-latin-400-normal.woff2?url';
import textFont from '@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2?url';
import { localeOfPath } from './i18n/locales.ts';
import { useLocale } from './i18n/useLocale.ts';
import { ProblemPage } from './problem/ProblemPage.tsx';
import { countBasket } from './server/countBasket.ts';
import { productsContext } from './server/productsContext.ts';
import { routedContext } from './server/routedContext.ts';
import { siteContext } from './server/siteContext.ts';
import { visitContext } from './server/visitContext.ts';
import { Alternates } from './shell/Alternates.tsx';
import { Shell } from './shell/Shell.tsx';
import { toDepartments } from './shell/toDepartments.ts';
import './styles/main.css';

/** Says which of the routes answers, for metrics and traces. */
export const middleware: MiddlewareFunction<Response>[] = [
  ({ context, pattern }) => context.get(routedContext)(pattern),
];

/** What every page needs. A menu that can't be had is left out: the page itself says what is wrong. */
export async function loader({ context, url }: LoaderFunctionArgs) {
  const locale = localeOfPath(url.pathname);
  const { origin } = context.get(siteContext);
  const { signedIn } = context.get(visitContext);
  const [list, basketCount] = await Promise.all([
    context
      .get(productsContext)
      .categories()
      .catch(() => ({ items: [] })),
    countBasket(context),
  ]);
  return {
    origin,
    departments: toDepartments(list.items, locale),
    signedIn: signedIn !== undefined,
    staff: signedIn?.roles.includes('staff') ?? false,
    basketCount,
  };
}

/** The menu changes with the language; who is there, and what is in the basket, with forms. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod !== undefined && formMethod !== 'GET') return true;
  return localeOfPath(currentUrl.pathname) !== localeOfPath(nextUrl.pathname);
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={useLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {[displayFont, textFont].map(font => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            href={font}
            crossOrigin="anonymous"
          />
        ))}
        <Links />
        <Meta />
        <Alternates />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta
          name="theme-color"
          content="#0f3a2c"
          media="(prefers-color-scheme: light)"
        />
        <meta
          name="theme-color"
          content="#071c15"
          media="(prefers-color-scheme: dark)"
        />
      </head>
      <body>
        <Shell>{children}</Shell>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { ProblemPage as ErrorBoundary };
