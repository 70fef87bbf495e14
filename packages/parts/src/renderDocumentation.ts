import { PART_GROUPS } from './Part.ts';
import type { Part } from './Part.ts';

const INTRODUCTION = `# Local parts

The parts that \`npm start\` can run in addition to the processes of the workspaces. Each is declared once, in \`packages/parts/src/parts/\`; this page is generated from the declarations by \`node packages/parts/src/writeDocumentation.ts\`.

All ports are on the loopback interface; \`COMPTOIR_PORT_OFFSET\` is added to them. \`npm start -- --without\` leaves out a part or a group with its dependents; \`platform\` means every group but \`shop\`.
`;

/** Renders the page on parts, with one table per non-empty group. */
export function renderDocumentation(parts: readonly Part[]): string {
  const sections = Object.entries(PART_GROUPS).flatMap(([group, title]) => {
    const members = parts.filter(part => part.group === group);
    if (members.length === 0) {
      return [];
    }
    return [`## ${title}: \`${group}\`\n\n${renderTable(members)}`];
  });
  return [INTRODUCTION, ...sections].join('\n');
}

function renderTable(parts: readonly Part[]): string {
  const rows = [
    ['part', 'ports', 'needs', 'description'],
    ...parts.map(part => [
      `\`${part.name}\``,
      renderPorts(part),
      part.needs.map(need => `\`${need}\``).join(', '),
      part.description,
    ]),
  ];
  const widths = [0, 1, 2, 3].map(column =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  const [head = [], ...body] = rows;
  return `${[head, rule, ...body].map(line).join('\n')}\n`;
}

function renderPorts({ ports }: Part): string {
  return Object.entries(ports)
    .map(([name, port]) => (name === 'main' ? `${port}` : `${port} (${name})`))
    .join(', ');
}
