import { isDeepStrictEqual } from 'node:util';
import type { KubernetesObject } from '../kinds/Kind';

/** Receives the group of each object that changed; undefined for objects without one. */
export type OnChange = (group: string | undefined) => void;

/** The current objects of a kind, by key and by group. */
export class ObjectStore<T extends KubernetesObject> {
  private readonly objects = new Map<string, T>();
  private readonly groups = new Map<string, Map<string, T>>();

  constructor(private readonly onChange: OnChange) {}

  has(key: string): boolean {
    return this.objects.has(key);
  }

  hasGroup(name: string): boolean {
    return this.groups.has(name);
  }

  values(): Iterable<T> {
    return this.objects.values();
  }

  groupNames(): Iterable<string> {
    return this.groups.keys();
  }

  /** Returns the objects of a group, ordered by key. */
  group(name: string): T[] {
    const found = this.groups.get(name)?.values() ?? [];
    return [...found].sort((a, b) => a.key.localeCompare(b.key));
  }

  set(object: T): void {
    const before = this.objects.get(object.key);
    if (isDeepStrictEqual(before, object)) {
      return;
    }
    if (before && before.group !== object.group) {
      this.delete(object.key);
    }
    this.objects.set(object.key, object);
    if (object.group !== undefined) {
      const group = this.groups.get(object.group) ?? new Map<string, T>();
      this.groups.set(object.group, group.set(object.key, object));
    }
    this.onChange(object.group);
  }

  delete(key: string): void {
    const object = this.objects.get(key);
    if (!object) {
      return;
    }
    this.objects.delete(key);
    if (object.group !== undefined) {
      const group = this.groups.get(object.group);
      group?.delete(key);
      if (group?.size === 0) {
        this.groups.delete(object.group);
      }
    }
    this.onChange(object.group);
  }

  /** Deletes the objects whose keys are not in `keys`. */
  retain(keys: ReadonlySet<string>): void {
    for (const key of this.objects.keys()) {
      if (!keys.has(key)) {
        this.delete(key);
      }
    }
  }
}
