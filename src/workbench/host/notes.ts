/** What happened in the request under way that later parts of it depend on. */
export class RequestNotes {
  readonly addedSheets = new Set<string>();
  readonly activatedSheets = new Set<string>();
  hasFrozen = false;
  private atEnd: (() => void)[] = [];

  /** Do something once the request is answered. */
  later(work: () => void): void {
    this.atEnd.push(work);
  }

  /** The request is answered: forget it. */
  end(): void {
    for (const work of this.atEnd.splice(0)) work();
    this.addedSheets.clear();
    this.activatedSheets.clear();
    this.hasFrozen = false;
  }
}
