/**
 * Rings in a graph of `from → to`. One per knot of nodes that reach each other, as a path that ends where it begins.
 * @param {Map<string, Set<string>>} graph
 */
export function findCycles(graph) {
  return knots(graph)
    .filter((knot) => knot.size > 1 || isSelfLoop(graph, knot))
    .map((knot) => ringWithin(graph, knot));
}

const isSelfLoop = (graph, knot) => [...knot].some((node) => graph.get(node)?.has(node));

/** Tarjan's strongly connected components, without recursion: a chain of imports may be long. */
function knots(graph) {
  const index = new Map();
  const low = new Map();
  const open = [];
  const isOpen = new Set();
  const found = [];
  for (const start of graph.keys()) if (!index.has(start)) explore(start);
  return found;

  function enter(node) {
    index.set(node, index.size);
    low.set(node, index.get(node));
    open.push(node);
    isOpen.add(node);
    return { node, rest: [...(graph.get(node) ?? [])] };
  }

  function explore(start) {
    const path = [enter(start)];
    while (path.length > 0) {
      const { node, rest } = path.at(-1);
      const next = rest.pop();
      if (next === undefined) leave(path);
      else if (!index.has(next)) path.push(enter(next));
      else if (isOpen.has(next)) low.set(node, Math.min(low.get(node), index.get(next)));
    }
  }

  function leave(path) {
    const { node } = path.pop();
    const before = path.at(-1)?.node;
    if (before !== undefined) low.set(before, Math.min(low.get(before), low.get(node)));
    if (low.get(node) === index.get(node)) found.push(new Set(close(node)));
  }

  function close(node) {
    const members = open.splice(open.indexOf(node));
    for (const member of members) isOpen.delete(member);
    return members;
  }
}

/** The shortest ring through the first name of the knot, so that the message is stable and short. */
function ringWithin(graph, knot) {
  const start = [...knot].sort()[0];
  const cameFrom = new Map();
  for (const queue = [start]; queue.length > 0;) {
    const node = queue.shift();
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathTo(cameFrom, start, node);
      if (!knot.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return [start, start];
}

function pathTo(cameFrom, start, end) {
  const path = [end];
  while (path[0] !== start) path.unshift(cameFrom.get(path[0]));
  return [...path, start];
}
