import { writeFileSync } from 'node:fs';
import { PARTS } from './parts.ts';
import { renderDocumentation } from './renderDocumentation.ts';

const FILE = new URL('../../../docs/parts.md', import.meta.url);

writeFileSync(FILE, renderDocumentation(PARTS));
