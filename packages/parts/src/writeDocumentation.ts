import { writeFileSync } from 'node:fs';
import { PARTS } from './PARTS.ts';
import { renderDocumentation } from './renderDocumentation.ts';

const FILE = new URL('../../../docs/parts.md', import.meta.url);

writeFileSync(FILE, renderDocumentation(PARTS));
