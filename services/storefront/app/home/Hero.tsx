import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Counter } from './Counter.tsx';

/** Hero of the home page. */
export function Hero() {
  const texts = useTexts();
  const locale = useLocale();
  return (
    <section className="hero">
      <div className="wrap hero-text">
        <h1 className="display">{texts.heroTitle}</h1>
        <p className="mt-5 max-w-xl text-lg md:text-xl">{texts.heroText}</p>
        <p className="mt-7">
          <Link className="button" to={`${paths.search(locale)}?sort=newest`}>
            {texts.heroAction}
          </Link>
        </p>
      </div>
      <Counter />
    </section>
  );
}
