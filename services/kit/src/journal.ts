import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * A file of JSON lines that only grows. An entry is on disk once `append`
 * resolves, whatever kills the process after that.
 */
export class Journal<Entry> {
  readonly #file: FileHandle;
  #waiting: { line: string; settle: (error?: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /**
   * Opens the file, or begins it, and reads what it holds. A last line that a
   * crash left half written was never confirmed to anyone and is cut off.
   *
   * @throws Error naming file and line when one in its midst can't be read
   */
  static async open<Entry>(
    path: string,
    schema: z.ZodType<Entry>,
  ): Promise<{ journal: Journal<Entry>; entries: Entry[] }> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+', 0o600);
    const bytes = await file.readFile();
    const end = bytes.lastIndexOf('\n') + 1;
    if (end < bytes.length) await file.truncate(end);
    const lines = bytes.subarray(0, end).toString('utf8').split('\n');
    const entries = lines.slice(0, -1).map((line, index) => {
      try {
        return schema.parse(JSON.parse(line));
      } catch (cause) {
        throw new Error(`${path}:${index + 1} is not an entry`, { cause });
      }
    });
    return { journal: new Journal<Entry>(file), entries };
  }

  /** Resolves once the entry is on disk; entries of the same moment share one write. */
  append(entry: Entry): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const settle = (error?: unknown) =>
      error instanceof Error ? reject(error) : resolve();
    this.#waiting.push({ line: `${JSON.stringify(entry)}\n`, settle });
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return promise;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      let failure: unknown;
      try {
        await this.#file.appendFile(batch.map(({ line }) => line).join(''));
        await this.#file.datasync();
      } catch (error) {
        failure = error;
      }
      for (const { settle } of batch) settle(failure);
    }
  }
}
