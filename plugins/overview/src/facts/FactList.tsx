import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import type { Fact } from './Fact';
import styles from './FactList.module.css';
import { PathText } from './PathText';

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
    return fact.entities.map(ref => (
      <EntityLink key={stringifyEntityRef(ref)} entity={ref} />
    ));
  }
  if ('links' in fact) {
    return fact.links.map(({ title, url }) => (
      <Link key={url} href={url}>
        {title}
      </Link>
    ));
  }
  if ('paths' in fact) {
    return fact.paths.map(path => <PathText key={path} path={path} />);
  }
  return fact.words.map(word => <span key={word}>{word}</span>);
}
