import { BranchFollower } from './BranchFollower';
import type { BranchListener, FollowedBranch } from './FollowedBranch';

/** A branch without files, whose newest commit a test sets. */
class BranchDouble implements FollowedBranch {
  readonly name = 'main';
  readonly place = 'a double';
  commit: string | undefined = 'a'.repeat(40);
  listener: BranchListener | undefined;

  async head() {
    if (this.commit === undefined) {
      throw new Error('502');
    }
    return this.commit;
  }

  list = async () => new Map();
  read = async () => new Map();
  lastChanges = async () => new Map();
  earlier = async () => [];

  async distance(): Promise<never> {
    throw new Error('not expected');
  }

  watch(listener: BranchListener) {
    this.listener = listener;
  }
}

it('reports every successful read, also of a branch that did not change', async () => {
  const branch = new BranchDouble();
  const calls: string[] = [];
  let onCall = () => {};
  const record = (call: string) => {
    calls.push(call);
    onCall();
  };
  const follower = new BranchFollower({
    branch,
    onSnapshot: () => calls.push('snapshot'),
    onRead: () => record('read'),
    onProblem: reason => record(reason ?? 'current'),
    onReferences: () => {},
  });
  const next = async (start: () => void) => {
    const called = new Promise<void>(resolve => {
      onCall = resolve;
    });
    start();
    await called;
    return calls.splice(0);
  };
  try {
    expect(await next(() => follower.start())).toEqual(['snapshot', 'read']);
    const changed = () => branch.listener?.onBranch();
    expect(await next(changed)).toEqual(['read']);
    branch.commit = undefined;
    expect(await next(changed)).toEqual(['502']);
  } finally {
    await follower.stop();
  }
});
