import type { Instance } from "./member";

/** The objects that office.js asked to keep between requests, by reference id. */
export class References {
  private readonly kept = new Map<string, Instance>();
  private made = 0;

  /** Keeps an object, if it is not kept already, and returns its id. */
  keep(instance: Instance): string {
    instance.referenceId ??= `r${String(++this.made)}`;
    this.kept.set(instance.referenceId, instance);
    return instance.referenceId;
  }
  find(id: string): Instance | undefined {
    return this.kept.get(id);
  }
  remove(id: string): void {
    this.kept.delete(id);
  }
  clear(): void {
    this.kept.clear();
  }
  get count(): number {
    return this.kept.size;
  }
  all(): Instance[] {
    return [...this.kept.values()];
  }
}
