import {
  closest,
  contains,
  findAllIn,
  findIn,
  nodeTypeOf,
  parentNodeOf,
  parentOf,
  rootOf,
} from './past-names';
import { shadowOf } from './shadow-of';
import type { Path } from './site';

const split = new Map<Path, string[]>();

const stepsOf = (path: Path): string[] => {
  let steps = split.get(path);
  if (!steps) {
    steps = path.split('>>>').map((step) => step.trim());
    split.set(path, steps);
  }
  return steps;
};

export const crossesShadow = (path: Path): boolean => path.includes('>>>');

/** The selector of the elements a path ends at. */
export const lastStep = (path: Path): string => stepsOf(path).at(-1) ?? '';

type Scope = Element | Document | ShadowRoot;

/** Everything the path leads to. An empty first step means `scope` itself. Roots passed through are reported. */
export const findAll = (scope: Scope, path: Path, passed?: (root: ShadowRoot) => unknown): Element[] => {
  const steps = stepsOf(path);
  let scopes: Scope[] = [scope];
  for (const [index, step] of steps.entries()) {
    if (index > 0) {
      const roots: Scope[] = [];
      for (const host of scopes) {
        const root = shadowOf(host as Element);
        if (!root) continue;
        passed?.(root);
        roots.push(root);
      }
      scopes = roots;
    }
    if (step) scopes = scopes.flatMap((each) => [...findAllIn(each, step)]);
  }
  return scopes.filter((each): each is Element => nodeTypeOf(each) === 1);
};

export const findFirst = (scope: Scope, path: Path): Element | null =>
  crossesShadow(path) ? (findAll(scope, path)[0] ?? null) : findIn(scope, path);

/** The host of the shadow root a node stands in directly or at the end of its ancestors. */
const hostOf = (node: Node | null): Element | null =>
  node && nodeTypeOf(node) === 11 ? ((node as ShadowRoot).host ?? null) : null;

/** The nearest ancestor that matches, also through the hosts of shadow roots, below `top`. */
export const closestAcross = (node: Node, selector: string, top: Element): Element | null => {
  let at = nodeTypeOf(node) === 1 ? (node as Element) : (parentOf(node) ?? hostOf(parentNodeOf(node)));
  while (at) {
    const found = closest(at, selector);
    if (found) return found !== top && !contains(found, top) ? found : null;
    if (contains(top, at)) return null;
    at = hostOf(rootOf(at));
  }
  return null;
};
