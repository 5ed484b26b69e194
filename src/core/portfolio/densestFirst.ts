/** Rows by density, the greatest first, equal ones by row; what was put again counts with its latest density. */
export class DensestFirst {
  private readonly heap: { readonly row: number; readonly density: number; readonly version: number }[] = [];
  private readonly versions: Int32Array;

  constructor(count: number) {
    this.versions = new Int32Array(count);
  }

  /** Cost     O(log n) */
  put(row: number, density: number): void {
    const version = (this.versions[row] ?? 0) + 1;
    this.versions[row] = version;
    let at = this.heap.push({ row, density, version }) - 1;
    while (at > 0 && this.isBefore(at, (at - 1) >> 1)) at = this.swap(at, (at - 1) >> 1);
  }

  /** The densest row, which is no longer there then; undefined where none is left. */
  take(): number | undefined {
    for (let top = this.heap[0]; top !== undefined; top = this.heap[0]) {
      const last = this.heap.pop();
      if (last !== undefined && this.heap.length > 0) {
        this.heap[0] = last;
        this.sink();
      }
      if (top.version !== this.versions[top.row]) continue;
      this.drop(top.row);
      return top.row;
    }
    return undefined;
  }

  /** Forget a row. */
  drop(row: number): void {
    this.versions[row] = (this.versions[row] ?? 0) + 1;
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.heap.length && this.isBefore(left, first)) first = left;
      if (right < this.heap.length && this.isBefore(right, first)) first = right;
      if (first === at) return;
      at = this.swap(at, first);
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.density > b.density || (a.density === b.density && a.row < b.row);
  }

  private swap(one: number, other: number): number {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a !== undefined && b !== undefined) [this.heap[one], this.heap[other]] = [b, a];
    return other;
  }
}
