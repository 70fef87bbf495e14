import type { ReactNode } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import displayFont from '@fontsource/shrikhand/files/shrikhand-latin-400-normal.woff2?url';
import textFont from '@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2?url';
import type { Route } from './+types/root.ts';
import { localeOfPath } from './i18n/locales.ts';
import { useLocale } from './i18n/useLocale.ts';
import { ProblemPage } from './problem/ProblemPage.tsx';
import { loadShop } from './server/loadShop.ts';
import { routedContext } from './server/routedContext.ts';
import { Alternates } from './shell/Alternates.tsx';
import { Shell } from './shell/Shell.tsx';
import './styles/main.css';

/** Reports the pattern of the matched route, for metrics and traces. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context, pattern }) => context.get(routedContext)(pattern),
];

export function loader({ context, url }: Route.LoaderArgs) {
  return loadShop(context, url);
}

/** Reloads after forms, which may change the session and the basket, and when the language of the menu changes. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod !== undefined && formMethod !== 'GET') {
    return true;
  }
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
