import { Link, useLocation } from 'react-router';
import { useAccountTexts } from './useAccountTexts.ts';
import { EntryFrame } from './EntryFrame.tsx';

/** Asks visitors to check their email; the same whether or not an account exists. */
export function MailedPage({ text }: { text: string }) {
  const texts = useAccountTexts();
  const { pathname } = useLocation();
  return (
    <EntryFrame title={texts.mailTitle}>
      <p className="mt-4 text-lg">{text}</p>
      <p className="mt-8 text-soft">
        {texts.noMail}{' '}
        <Link className="text-link text-ink" to={pathname}>
          {texts.requestAgain}
        </Link>
        .
      </p>
    </EntryFrame>
  );
}
