import {
  spawn,
  type ChildProcess,
  type StdioOptions,
} from 'node:child_process';
import { constants } from 'node:os';

/** A program and its arguments. */
export type Command = readonly string[];

/** Where and with what a command runs. */
export interface CommandSurroundings {
  /** Working directory; this process's own by default. */
  cwd?: string | undefined;
  /** The whole environment; this process's own by default. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Added to the environment. */
  variables?: Readonly<Record<string, string>> | undefined;
  /** Kills the command with SIGKILL, together with all processes that it started. */
  signal?: AbortSignal | undefined;
}

/** How a command ended. */
export interface CommandEnd {
  /** 127 also means that the program could not be started, 128 + n that signal n ended it. */
  code: number;
  /** Why it has no exit code of its own; empty when it has one. */
  problem: string;
}

/** A command that was started. */
interface StartedCommand {
  child: ChildProcess;
  /** Never rejects. */
  ended: Promise<CommandEnd>;
}

/** Starts a command without a shell. With a `signal`, it leads a process group of its own. */
export function startCommand(
  [program = '', ...args]: Command,
  options: CommandSurroundings & { stdio: StdioOptions },
): StartedCommand {
  const { cwd, env = process.env, variables, signal, stdio } = options;
  const detached = signal !== undefined;
  const child = spawn(program, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...env, ...variables },
    stdio,
    detached,
  });
  const endGroup = () => {
    if (child.pid !== undefined) {
      killGroup(child.pid);
    }
  };
  signal?.addEventListener('abort', endGroup);
  if (signal?.aborted) {
    endGroup();
  }
  const ended = new Promise<CommandEnd>(resolve => {
    child.once('error', ({ message }) =>
      resolve({
        code: 127,
        problem: `${program} could not be started: ${message}`,
      }),
    );
    child.once('close', (code, killer) =>
      resolve({
        code: code ?? 128 + (killer ? constants.signals[killer] : 0),
        problem: killer ? `${program} was ended by ${killer}` : '',
      }),
    );
  }).finally(() => signal?.removeEventListener('abort', endGroup));
  return { child, ended };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}
