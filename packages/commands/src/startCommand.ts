import {
  spawn,
  type ChildProcess,
  type StdioOptions,
} from 'node:child_process';
import { constants } from 'node:os';

/** A program and its arguments. */
export type Command = readonly string[];

/** Folder, environment and lifetime of a command. */
export interface CommandContext {
  /** Working directory; this process's by default. */
  cwd?: string | undefined;
  /** The complete environment; this process's by default. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Added to the environment. */
  variables?: Readonly<Record<string, string>> | undefined;
  /** When aborted, kills the command and its process group with SIGKILL. */
  signal?: AbortSignal | undefined;
}

/** How a command ended. */
export interface CommandEnd {
  /** 127 also means that the program could not be started, 128 + n that signal n ended it. */
  code: number;
  /** Why the command has no exit code of its own; empty when it has one. */
  problem: string;
}

/** A running command. */
interface StartedCommand {
  child: ChildProcess;
  /** Never rejects. */
  ended: Promise<CommandEnd>;
}

/** Starts a command without a shell. With a `signal`, the command leads its own process group. */
export function startCommand(
  [program = '', ...args]: Command,
  options: CommandContext & { stdio: StdioOptions },
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
    // The group has already ended.
  }
}
