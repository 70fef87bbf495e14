import type { ClusterView } from './ClusterView.ts';
import type { Fates } from './describeFates.ts';
import type { Stage } from './stagesOf.ts';

/** Renders what a teardown removes, and what it leaves. */
export function renderFates(title: string, fates: Fates): string {
  return [
    title,
    section('Deleted before the cluster, else orphaned', fates.removedFirst),
    section('Stays, and may be billed', fates.stays),
    section('Locked', fates.locked),
    section('Pending deletion', fates.pending),
  ].join('\n');
}

/** Renders the commands of a teardown as the cluster is now. */
export function renderSteps(
  stages: readonly Stage[],
  view: ClusterView | undefined,
  kept: readonly string[],
): string {
  const rendered = stages.map(({ title, calls }) => ({
    title,
    commands: (view ? calls(view) : []).map(call => commandOf('kubectl', call)),
  }));
  const forget =
    kept.length > 0 ? [commandOf('terraform', ['state', 'rm', ...kept])] : [];
  const terraform = [
    ...forget,
    'terraform plan -destroy -out=teardown.tfplan',
    'terraform apply teardown.tfplan',
  ];
  return [
    ...rendered,
    { title: 'Destroy what Terraform created', commands: terraform },
  ]
    .map(({ title, commands }, index) =>
      section(`${index + 1}. ${title}`, commands),
    )
    .join('\n');
}

function section(title: string, lines: readonly string[]): string {
  const shown = lines.length > 0 ? lines : ['nothing'];
  return [`${title}:`, ...shown.map(line => `  ${line}`)].join('\n');
}

/** Quotes arguments for a shell where that is needed. */
function commandOf(program: string, args: readonly string[]): string {
  const quoted = args.map(arg =>
    /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`,
  );
  return [program, ...quoted].join(' ');
}
