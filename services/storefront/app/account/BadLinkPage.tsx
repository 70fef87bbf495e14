import { Link } from 'react-router';
import { useAccountTexts } from './useAccountTexts.ts';
import { EntryFrame } from './EntryFrame.tsx';

interface BadLinkPageProps {
  text: string;
  /** Page to request a new link. */
  again: string;
}

/** Reports that a mailed link is not valid and links to a new one. */
export function BadLinkPage({ text, again }: BadLinkPageProps) {
  const texts = useAccountTexts();
  return (
    <EntryFrame title={texts.badLinkTitle}>
      <p className="mt-4 text-lg" role="alert">
        {text}
      </p>
      <p className="mt-8">
        <Link className="button" to={again}>
          {texts.newLink}
        </Link>
      </p>
    </EntryFrame>
  );
}
