import { localeOfPath } from '../i18n/locales.ts';
import { paths } from '../i18n/paths.ts';

/** Returns the path of the sign-in page that returns to `path`, the path and query of a page or of its data. */
export function signInPath(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://shop');
  searchParams.delete('_routes');
  const page = pathname.replace(/(\/_)?\.data$/, '');
  const next = searchParams.size > 0 ? `${page}?${searchParams}` : page;
  return `${paths.signIn(localeOfPath(page))}?${new URLSearchParams({ next })}`;
}
