import { PageTitle } from './PageTitle.tsx';

interface TextPageProps {
  title: string;
  paragraphs: readonly string[];
}

/** Page of plain paragraphs. */
export function TextPage({ title, paragraphs }: TextPageProps) {
  return (
    <div className="wrap">
      <PageTitle title={title} description={paragraphs[0] ?? ''} />
      <article className="max-w-3xl pt-12 md:pt-20">
        <h1 className="display text-4xl text-balance md:text-6xl">{title}</h1>
        <div className="mt-8 space-y-5 text-lg md:text-xl">
          {paragraphs.map(text => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </article>
    </div>
  );
}
