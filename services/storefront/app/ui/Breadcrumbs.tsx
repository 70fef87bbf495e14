import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useShop } from './useShop.ts';
import { StructuredData } from './StructuredData.tsx';

export interface Crumb {
  name: string;
  to: string;
}

/** Breadcrumbs from the home page, also as structured data. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const texts = useTexts();
  const locale = useLocale();
  const { origin } = useShop();
  const way = [{ name: texts.home, to: paths.home(locale) }, ...crumbs];
  return (
    <nav aria-label={texts.breadcrumbs}>
      <ol className="flex flex-wrap gap-x-2 text-sm font-semibold text-soft">
        {way.map(({ name, to }, index) => (
          <li key={to} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {index === way.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <Link to={to} className="underline-offset-4 hover:underline">
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <StructuredData
        value={{
          '@type': 'BreadcrumbList',
          itemListElement: way.map(({ name, to }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name,
            item: origin + to,
          })),
        }}
      />
    </nav>
  );
}
