import { RepeatedRead } from '../sources/RepeatedRead';
import type { FollowedBranch } from './FollowedBranch';
import { readSnapshot } from './readSnapshot';
import type { Snapshot } from './Snapshot';

/** Pause before a branch that could not be read is read again, milliseconds. */
const RETRY_MS = 3_000;

interface BranchFollowerOptions {
  branch: FollowedBranch;
  onSnapshot: (snapshot: Snapshot) => void;
  /** Called after each successful read, also of a branch that did not change. */
  onRead: () => void;
  /** Receives why the branch cannot be read; undefined when it can be again. */
  onProblem: (reason: string | undefined) => void;
  /** Called after a reference may have changed, also of another branch. */
  onReferences: () => void;
}

/** Reads the branch at its start and after each change. */
export class BranchFollower {
  private readonly reads: RepeatedRead;
  private snapshot: Snapshot | undefined;

  constructor(private readonly options: BranchFollowerOptions) {
    this.reads = new RepeatedRead({
      read: () => this.read(),
      retryMs: RETRY_MS,
      onProblem: options.onProblem,
    });
  }

  start(): void {
    const { branch, onReferences } = this.options;
    this.reads.start();
    const onBranch = () => this.reads.refresh();
    branch.watch({ onBranch, onReferences }, this.reads.signal);
  }

  /** Reads the branch again, at once. */
  refresh(): void {
    this.reads.refresh();
  }

  stop(): Promise<void> {
    return this.reads.stop();
  }

  private async read(): Promise<void> {
    const { branch, onRead, onSnapshot } = this.options;
    const commit = await branch.head();
    if (commit !== this.snapshot?.commit) {
      this.snapshot = await readSnapshot(branch, commit, this.snapshot);
      onSnapshot(this.snapshot);
    }
    onRead();
  }
}
