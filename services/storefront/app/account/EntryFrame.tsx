import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle.tsx';

interface EntryFrameProps {
  title: string;
  children: ReactNode;
}

/** Narrow frame of the sign-in, sign-up and password pages. */
export function EntryFrame({ title, children }: EntryFrameProps) {
  return (
    <div className="wrap">
      <PageTitle title={title} hidden />
      <div className="mx-auto max-w-md pt-12 md:pt-20">
        <h1 className="display text-4xl md:text-5xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
