import { Link } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import type { Fact } from './factsOf';
import styles from './FactList.module.css';

/** Facts as pairs of label and values. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(fact => (
        <div key={fact.label} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>
            <Values fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ fact }: { fact: Fact }) {
  if ('entities' in fact) {
    return fact.entities.map(ref => <EntityLink key={ref.name} entity={ref} />);
  }
  if ('links' in fact) {
    return fact.links.map(({ title, url }) => (
      <Link key={url} href={url}>
        {title}
      </Link>
    ));
  }
  return fact.words.map(word => <span key={word}>{word}</span>);
}
