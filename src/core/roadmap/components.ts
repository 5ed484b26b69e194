/**
 * Strongly connected components of a graph of prerequisites, prerequisites before what needs them.
 *
 * A component of several nodes is a knot of cycles. Without recursion: a chain of thousands must not exhaust the stack.
 *
 * Shape    for each node the nodes it needs → lists of nodes
 * Cost     O(nodes + edges)
 * Source   tarjan1972
 */
export function componentsOf(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const unseen = -1;
  const order = new Int32Array(needs.length).fill(unseen);
  const low = new Int32Array(needs.length);
  const isOpen = new Uint8Array(needs.length);
  const open: number[] = [];
  const components: number[][] = [];
  let seen = 0;
  for (let start = 0; start < needs.length; start += 1) {
    const path: { readonly node: number; next: number }[] = [];
    if (order[start] === unseen) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      const needed = needs[node]?.[step.next];
      step.next += 1;
      if (needed === undefined) {
        path.pop();
        leave(node, path.at(-1)?.node);
      } else if (order[needed] === unseen) enter(needed);
      else if (isOpen[needed] === 1) low[node] = Math.min(low[node] ?? 0, order[needed] ?? 0);
    }
    function enter(node: number): void {
      order[node] = seen;
      low[node] = seen;
      seen += 1;
      isOpen[node] = 1;
      open.push(node);
      path.push({ node, next: 0 });
    }
  }
  return components;

  /** A node whose lowest reach is itself closes a component: all that is open above it. */
  function leave(node: number, parent: number | undefined): void {
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    if (low[node] !== order[node]) return;
    const component: number[] = [];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen[member] = 0;
      component.push(member);
      if (member === node) break;
    }
    components.push(component);
  }
}
