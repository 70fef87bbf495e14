import { useSearchParams } from 'react-router';
import { Notice } from './Notice.tsx';

/** Tells what a form did, after the redirect that names it in `?done=`. Says nothing to words that it does not know. */
export function Done({ texts }: { texts: Readonly<Record<string, string>> }) {
  const [params] = useSearchParams();
  const done = params.get('done');
  if (done === null || !Object.hasOwn(texts, done)) {
    return null;
  }
  return <Notice key={done}>{texts[done]}</Notice>;
}
