import { parseCommand } from './cli/parseCommand.ts';
import type { Command } from './cli/parseCommand.ts';
import { confirm } from './cli/confirm.ts';
import { readEnvironment } from './cli/readEnvironment.ts';
import { stopSignal } from './cli/stopSignal.ts';
import { USAGE } from './cli/usage.ts';
import { createReporter } from './commands/createReporter.ts';
import { runDetached } from './commands/runDetached.ts';
import type { DetachedMessage } from './commands/runDetached.ts';
import { runPlatformBuild } from './commands/runPlatformBuild.ts';
import { runPlatformBundle } from './commands/runPlatformBundle.ts';
import { runReset } from './commands/runReset.ts';
import { runRestart } from './commands/runRestart.ts';
import { runStart } from './commands/runStart.ts';
import { runStatus } from './commands/runStatus.ts';
import { runStop } from './commands/runStop.ts';
import { explain } from '@comptoir/parts/errors/explain';
import { markedProcesses } from '@comptoir/parts/host/markedProcesses';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import type { LocalOptions } from './plan/LocalOptions.ts';
import { buildFolders } from '@comptoir/parts/goModules/buildFolders';
import { createPaths } from './run/createPaths.ts';

let isHeard = process.connected === true;
/** Only a detached supervisor has a parent to talk to, who leaves once everything was started. */
const tellParent = (message: DetachedMessage) => {
  if (isHeard && process.connected) process.send?.(message);
  if ('started' in message) isHeard = false;
};
const write = (line: string) => {
  console.log(line);
  tellParent({ line });
};

async function run(command: Command, local: LocalOptions): Promise<number> {
  const { varFolder } = local;
  switch (command.name) {
    case 'status':
      runStatus({ local, json: command.json, write });
      return 0;
    case 'stop':
      await runStop({ varFolder, write });
      return 0;
    case 'restart':
      await runRestart({ varFolder, names: command.names, write });
      return 0;
    case 'reset': {
      const agreed = command.yes ? () => Promise.resolve(true) : confirm;
      await runReset({
        varFolder,
        names: command.names,
        confirm: agreed,
        write,
      });
      return 0;
    }
    case 'platform:build': {
      const { root } = buildFolders(local.cacheFolder);
      const { names } = command;
      const stop = stopSignal(() => killMarked(root));
      return runPlatformBuild({ local, names, stop, write });
    }
    case 'platform:bundle': {
      const [file] = command.names;
      await runPlatformBundle({ local, file, write });
      return 0;
    }
    case 'start':
    case 'dev':
      return command.detach ? detach(local) : start(command, local);
  }
}

function detach(local: LocalOptions): Promise<number> {
  const args = process.argv.slice(1).filter(arg => arg !== '--detach');
  return runDetached({
    command: args,
    ...{ cwd: local.root, env: process.env, write },
    logFile: createPaths(local.varFolder).log('supervisor'),
  });
}

function killMarked(folder: string): void {
  for (const { pid } of markedProcesses(folder)) signalProcess(pid, 'SIGKILL');
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
        write(`Not everything could be started: ${failed.join(', ')}.`);
        if (detached) return 'leave';
        write('The others run. Ctrl-C stops everything.');
        return 'stay';
      }
      write(detached ? 'Stop it with npm stop.' : 'Ctrl-C stops everything.');
      tellParent({ started: true });
      return 'stay';
    },
  });
}

// A terminal that went away must not end the supervisor halfway: SIGHUP stops it in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  const command = parseCommand(process.argv.slice(2));
  if (command.help) write(USAGE[command.name]);
  else {
    process.exitCode = await run(
      command,
      readEnvironment(process.env, process.cwd()),
    );
  }
} catch (error) {
  const text = explain(error);
  console.error(`\n${text}`);
  tellParent({ line: text });
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect?.();
}
