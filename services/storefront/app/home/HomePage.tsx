import { formatMoney } from '../i18n/formatMoney.ts';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Done } from '../ui/Done.tsx';
import { Doors } from '../ui/Doors.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Hero } from './Hero.tsx';
import type { Home } from './loadHome.ts';
import { Promises } from './Promises.tsx';
import { SMALL_PRICE } from './smallPrice.ts';
import { Strip } from './Strip.tsx';

/** The home page. */
export function HomePage({ home }: { home: Home }) {
  const texts = useTexts();
  const locale = useLocale();
  const search = paths.search(locale);
  const price = formatMoney(SMALL_PRICE, locale, { short: true });
  const euros = SMALL_PRICE.amount / 100;
  return (
    <>
      <PageTitle title={texts.tagline} description={texts.heroText} />
      <div className="wrap">
        <Done texts={texts.homeDone} />
      </div>
      <Hero />
      <div className="wrap">
        <Strip
          id="new"
          title={texts.newTitle}
          text={texts.newText}
          cards={home.arrivals}
          more={{ to: `${search}?sort=newest`, text: texts.newMore }}
        />
        <Doors />
        <Strip
          id="small"
          title={texts.smallTitle}
          text={texts.smallText(price)}
          cards={home.small}
          more={{
            to: `${search}?max=${euros}&sort=price-desc`,
            text: texts.smallMore(price),
          }}
        />
        <Promises />
      </div>
    </>
  );
}
