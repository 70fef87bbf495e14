import { explain } from '@comptoir/parts/errors/explain';
import { buildFolders } from '@comptoir/parts/goModules/buildFolders';
import { markedProcesses } from '@comptoir/parts/host/markedProcesses';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import type { Part } from '@comptoir/parts/Part';
import { createReporter } from '../commands/createReporter.ts';
import { runDetached } from '../commands/runDetached.ts';
import type { DetachedMessage } from '../commands/runDetached.ts';
import { runPlatformBuild } from '../commands/runPlatformBuild.ts';
import { runPlatformBundle } from '../commands/runPlatformBundle.ts';
import { runReset } from '../commands/runReset.ts';
import { runRestart } from '../commands/runRestart.ts';
import { runStart } from '../commands/runStart.ts';
import { runStatus } from '../commands/runStatus.ts';
import { runStop } from '../commands/runStop.ts';
import type { LocalOptions } from '../plan/LocalOptions.ts';
import { createPaths } from '../run/createPaths.ts';
import { confirm } from './confirm.ts';
import { parseCommand } from './parseCommand.ts';
import type { Command } from './parseCommand.ts';
import { readEnvironment } from './readEnvironment.ts';
import { stopSignal } from './stopSignal.ts';
import { USAGE } from './usage.ts';

/** One case per command: kept in one file so that the whole command line is read at once. */
interface CommandLine {
  /** The program and arguments of this process, which `--detach` runs again. */
  program: string;
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** The repository's top folder. */
  cwd: string;
  /** Every part that a run may start, each after those that it needs. */
  parts: readonly Part[];
}

/** Runs one command and prints its failure. @returns the exit code */
export async function runCommandLine(line: CommandLine): Promise<number> {
  // Ignore write errors of a closed terminal: SIGHUP stops the supervisor in order.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    const command = parseCommand(line.args);
    const local = readEnvironment(line.env, line.cwd, line.parts);
    if (!command.help) {
      return await run(line, command, local);
    }
    write(USAGE[command.name]);
    return 0;
  } catch (error) {
    const text = explain(error);
    console.error(`\n${text}`);
    reportToParent({ line: text });
    return 1;
  } finally {
    if (process.connected) {
      process.disconnect?.();
    }
  }
}

let parentListens = process.connected === true;
/** Reports to the parent of a detached supervisor, which ends after `started`. */
function reportToParent(message: DetachedMessage): void {
  if (parentListens && process.connected) {
    process.send?.(message);
  }
  if ('started' in message) {
    parentListens = false;
  }
}

function write(line: string): void {
  console.log(line);
  reportToParent({ line });
}

async function run(
  line: CommandLine,
  command: Command,
  local: LocalOptions,
): Promise<number> {
  const { varFolder } = local;
  const { names } = command;
  switch (command.name) {
    case 'status':
      await runStatus({ local, json: command.json, write });
      return 0;
    case 'stop':
      await runStop({ varFolder, write });
      return 0;
    case 'restart':
      await runRestart({ varFolder, names, write });
      return 0;
    case 'reset': {
      const ask = command.yes ? () => Promise.resolve(true) : confirm;
      await runReset({ varFolder, names, confirm: ask, write });
      return 0;
    }
    case 'platform:build': {
      const { root } = buildFolders(local.cacheFolder);
      const stop = stopSignal(() => killMarked(root));
      return runPlatformBuild({ local, names, stop, write });
    }
    case 'platform:bundle':
      await runPlatformBundle({ local, file: names[0], write });
      return 0;
    case 'start':
    case 'dev':
      return command.detach ? detach(line, local) : start(command, local);
  }
}

function detach(line: CommandLine, local: LocalOptions): Promise<number> {
  const args = line.args.filter(arg => arg !== '--detach');
  return runDetached({
    command: [line.program, ...args],
    cwd: local.root,
    env: line.env,
    write,
    logFile: createPaths(local.varFolder).log('supervisor'),
  });
}

function killMarked(folder: string): void {
  for (const { pid } of markedProcesses(folder)) {
    signalProcess(pid, 'SIGKILL');
  }
}

function start(command: Command, local: LocalOptions): Promise<number> {
  const detached = process.connected === true;
  const stop = stopSignal(() => killMarked(local.varFolder));
  return runStart({
    local: command.as ? { ...local, portalUser: command.as } : local,
    mode: command.name === 'dev' ? 'development' : 'production',
    without: command.without,
    reporter: createReporter(write),
    stop,
    onStarted: failed => {
      if (failed.length > 0) {
        write(
          `These processes did not start: ${failed.join(', ')}. Their starts are retried; the others are running.`,
        );
      }
      write(
        detached
          ? 'Running in the background. Stop with npm stop.'
          : 'Ctrl-C stops everything.',
      );
      reportToParent({ started: true, exitCode: failed.length > 0 ? 1 : 0 });
    },
  });
}
