import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Alert } from '../ui/Alert.tsx';
import { Done } from '../ui/Done.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import type { BasketAnswer } from './BasketAnswer.ts';
import { BasketLine } from './BasketLine.tsx';
import { BasketSummary } from './BasketSummary.tsx';
import { MergeNotice } from './MergeNotice.tsx';
import { useBasketTexts } from './useBasketTexts.ts';
import type { BasketView } from './BasketView.ts';
import { useBasketProblem } from './useBasketProblem.ts';

interface BasketPageProps {
  basket: BasketView;
  answer: BasketAnswer | undefined;
}

/** The basket page. */
export function BasketPage({ basket, answer }: BasketPageProps) {
  const texts = useBasketTexts();
  const problem = useBasketProblem(answer);
  return (
    <div className="wrap pt-8 md:pt-14">
      <PageTitle title={texts.title} hidden />
      <h1 className="display text-4xl md:text-5xl">{texts.title}</h1>
      {problem && <Alert of={answer}>{problem}</Alert>}
      {!problem && <Done texts={texts.done} />}
      <MergeNotice basket={basket} />
      {basket.lines.length === 0 ? (
        <EmptyBasket />
      ) : (
        <div className="with-summary">
          <ul className="lines" aria-label={texts.lines}>
            {basket.lines.map(line => (
              <BasketLine key={line.sku} line={line} />
            ))}
          </ul>
          <BasketSummary basket={basket} />
        </div>
      )}
    </div>
  );
}

function EmptyBasket() {
  const texts = useBasketTexts();
  const locale = useLocale();
  return (
    <div className="vichy mt-8 px-4 py-12 md:py-20">
      <div className="label mx-auto max-w-lg px-8 py-10 text-center">
        <h2 className="display text-3xl">{texts.empty}</h2>
        <p className="mt-3 text-lg">{texts.emptyText}</p>
        <p className="mt-6">
          <Link className="button" to={paths.search(locale)}>
            {texts.toShelves}
          </Link>
        </p>
      </div>
    </div>
  );
}
