import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useShop } from '../ui/useShop.ts';
import { Wordmark } from './Wordmark.tsx';

export function Footer() {
  const texts = useTexts();
  const locale = useLocale();
  const { departments } = useShop();
  return (
    <footer className="shopfront mt-24">
      <div className="vichy valance" aria-hidden="true" />
      <div className="wrap grid gap-10 py-14 md:grid-cols-[1fr_auto_auto] md:gap-20">
        <div className="max-w-sm">
          <Wordmark className="block h-12 w-auto" />
          <p className="mt-4 text-rose/85">{texts.footerLine}</p>
        </div>
        <FooterLinks
          title={texts.allCategories}
          columns={departments.length > 4}
          links={departments.map(({ id, name }) => [
            paths.category(locale, id),
            name,
          ])}
        />
        <FooterLinks
          title={texts.theShop}
          links={[
            [paths.about(locale), texts.about],
            [paths.legal(locale), texts.legal],
          ]}
        />
      </div>
    </footer>
  );
}

interface FooterLinksProps {
  title: string;
  columns?: boolean;
  /** Path and text of each link. */
  links: [string, string][];
}

function FooterLinks({ title, columns = false, links }: FooterLinksProps) {
  if (links.length === 0) {
    return null;
  }
  return (
    <nav aria-label={title}>
      <h2 className="text-sm font-semibold text-rose/75">{title}</h2>
      <ul className={`mt-3 ${columns ? 'columns-2 gap-12' : ''}`}>
        {links.map(([to, text]) => (
          <li key={to}>
            <Link to={to} className="inline-block py-1.5 hover:underline">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
