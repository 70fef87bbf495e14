import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useRouteError,
} from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Doors } from '../ui/Doors.tsx';
import { problemOf } from './problemOf.ts';

/** Error page with an explanation and a link. */
export function ProblemPage() {
  const texts = useTexts();
  const locale = useLocale();
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const problem = problemOf(isRouteErrorResponse(error) ? error.status : 500);
  const { title, text } = {
    notAllowed: {
      title: texts.notAllowedTitle,
      text: texts.notAllowedText,
    },
    notFound: { title: texts.notFoundTitle, text: texts.notFoundText },
    refused: { title: texts.refusedTitle, text: texts.refusedText },
    tooMany: { title: texts.tooManyTitle, text: texts.tooManyText },
    unavailable: {
      title: texts.unavailableTitle,
      text: texts.unavailableText,
    },
    unexpected: { title: texts.unexpectedTitle, text: texts.unexpectedText },
  }[problem];
  return (
    <div className="wrap">
      <title>{`${title} · ${texts.shopName}`}</title>
      <meta name="robots" content="noindex" />
      <section className="vichy mt-8 grid place-items-center px-4 py-16 md:py-24">
        <div className="label max-w-2xl px-8 py-12 text-center md:px-16">
          <h1 className="display text-4xl md:text-6xl">{title}</h1>
          <p className="mx-auto mt-5 max-w-prose text-lg">{text}</p>
          <p className="mt-8">
            {problem === 'notFound' || problem === 'notAllowed' ? (
              <Link className="button" to={paths.home(locale)}>
                {texts.goHome}
              </Link>
            ) : (
              <a className="button" href={pathname + search}>
                {texts.tryAgain}
              </a>
            )}
          </p>
        </div>
      </section>
      {problem === 'notFound' && <Doors />}
    </div>
  );
}
