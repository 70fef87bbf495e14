import { Dependency, type DependencyDeclaration } from './Dependency';
import type { DependencyReport } from './DependencyReport';

/**
 * Observes what the portal depends on, in the background. Reports come from memory, so
 * a dependency that hangs delays no report.
 */
export class Dependencies {
  static create(): Dependencies {
    return new Dependencies();
  }

  private readonly all: Dependency[] = [];
  private readonly timers = new Map<Dependency, NodeJS.Timeout>();
  private isStopped = false;

  private constructor() {}

  /** Returns the last observed states; empty until {@link Dependencies.observe}. */
  report(): DependencyReport {
    return { dependencies: this.all.map(one => one.report()) };
  }

  /** Checks each dependency at once, then repeatedly until {@link Dependencies.stop}. */
  observe(declared: readonly DependencyDeclaration[]): void {
    for (const one of declared.map(Dependency.create)) {
      this.all.push(one);
      void this.follow(one);
    }
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of this.timers.values()) {
      clearTimeout(timer);
    }
  }

  private async follow(dependency: Dependency): Promise<void> {
    await dependency.observe();
    if (!this.isStopped) {
      const next = () => void this.follow(dependency);
      const { intervalMs } = dependency.declaration;
      this.timers.set(dependency, setTimeout(next, intervalMs));
    }
  }
}
