import type { Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  RUNBOOK_ANNOTATION,
  type ProcessLinks,
} from '@comptoir/plugin-overview-common';
import { isFilled, type Fact } from '../facts/Fact';
import { sourceOf } from './sourceOf';
import { webLinks } from './webLinks';

/** Annotations with which an entity's page has the tabs Docs and Kubernetes. */
const DOCS = ['backstage.io/techdocs-ref', 'backstage.io/techdocs-entity'];
const KUBERNETES = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];

/** See {@link linkFactsOf}. */
export interface LinkFactsOptions {
  entity: Entity;
  /** Path of the entity's page. */
  page: string;
  /** Links of its process; empty while they load, and without a process. */
  process: ProcessLinks;
  /** E-mail addresses of its owners. */
  contacts: string[];
}

/** Returns the links of an entity by purpose; a purpose without a link is left out. */
export function linkFactsOf(options: LinkFactsOptions): Fact[] {
  const { entity, page, process, contacts } = options;
  const { annotations = {}, links = [] } = entity.metadata;
  const tab = (names: string[], path: string) =>
    names.some(name => annotations[name]) ? `${page}${path}` : undefined;
  const isApi = entity.kind.toLowerCase() === 'api';

  const facts: Fact[] = [
    {
      label: 'Process',
      links: webLinks([
        { title: 'Open', url: process.open },
        { title: 'Health', url: process.health },
        { title: 'Metrics', url: process.metrics },
      ]),
    },
    {
      label: 'Logs',
      links: webLinks([
        { title: 'Logs in Kubernetes', url: tab(KUBERNETES, '/kubernetes') },
      ]),
    },
    { label: 'Log file', paths: process.log ? [process.log] : [] },
    ...sourceOf(entity),
    {
      label: 'Documents',
      links: webLinks([
        { title: 'Documentation', url: tab(DOCS, '/docs') },
        {
          title: 'API definition',
          url: isApi ? `${page}/definition` : undefined,
        },
        {
          title: 'Runbook',
          url: annotations[RUNBOOK_ANNOTATION] ?? process.runbook,
        },
      ]),
    },
    { label: 'APIs', entities: getEntityRelations(entity, 'providesApi') },
    {
      label: 'Contact',
      links: webLinks(
        contacts.map(email => ({ title: email, url: `mailto:${email}` })),
      ),
    },
    {
      label: 'Further reading',
      links: webLinks(
        links.map(({ title, url }) => ({ title: title ?? url, url })),
      ),
    },
  ];
  return facts.filter(isFilled);
}
