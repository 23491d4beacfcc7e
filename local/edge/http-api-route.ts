/** A route key taken apart: `POST /u/{token}`, `ANY /{proxy+}` or `$default`. */
interface Route<T> {
  readonly routeKey: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly target: T;
}

export interface RouteMatch<T> {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly target: T;
}

const DEFAULT = '$default';

/**
 * Compiles routes into a matcher that chooses as HTTP APIs do: the most specific path, then the
 * exact method over ANY, and `$default` when nothing else fits.
 *
 * @throws {Error} for a malformed route key
 * @see API Gateway developer guide, "Routes for HTTP APIs"
 */
export function createRouter<T>(
  routes: readonly { readonly routeKey: string; readonly target: T }[],
): (method: string, path: string) => RouteMatch<T> | null {
  const parsed = routes.map(parseRoute).sort(bySpecificity);
  return (method, path) => {
    for (const { routeKey, method: wanted, segments, target } of parsed) {
      if (wanted !== 'ANY' && wanted !== method) continue;
      const pathParameters = routeKey === DEFAULT ? {} : matchSegments(segments, path);
      if (pathParameters !== null) return { routeKey, pathParameters, target };
    }
    return null;
  };
}

function parseRoute<T>({ routeKey, target }: { routeKey: string; target: T }): Route<T> {
  if (routeKey === DEFAULT) return { routeKey, method: 'ANY', segments: ['{default+}'], target };
  const match = /^(ANY|[A-Z]+) (\/\S*)$/.exec(routeKey);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new Error(`malformed route key ${routeKey}`);
  }
  const segments = match[2].slice(1).split('/');
  const greedy = segments.findIndex((segment) => segment.endsWith('+}'));
  if (greedy >= 0 && greedy < segments.length - 1) {
    throw new Error(`route key ${routeKey}: a greedy parameter must be the last`);
  }
  return { routeKey, method: match[1], segments, target };
}

const rank = (segment: string | undefined): number => {
  if (segment === undefined) return 1;
  if (segment.endsWith('+}')) return 3;
  return segment.startsWith('{') ? 2 : 0;
};

function bySpecificity<T>(a: Route<T>, b: Route<T>): number {
  if ((a.routeKey === DEFAULT) !== (b.routeKey === DEFAULT)) return a.routeKey === DEFAULT ? 1 : -1;
  for (let i = 0; i < Math.max(a.segments.length, b.segments.length); i += 1) {
    const difference = rank(a.segments[i]) - rank(b.segments[i]);
    if (difference !== 0) return difference;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

/** The parameters, percent-decoded, when the path matches; a greedy one takes the rest, never nothing. */
function matchSegments(segments: readonly string[], path: string): Record<string, string> | null {
  const parts = path.slice(1).split('/');
  const parameters: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const part = parts[i];
    if (part === undefined) return null;
    if (segment.endsWith('+}')) {
      const rest = parts.slice(i).join('/');
      if (rest === '') return null;
      parameters[segment.slice(1, -2)] = decoded(rest);
      return parameters;
    }
    if (segment.startsWith('{')) {
      if (part === '') return null;
      parameters[segment.slice(1, -1)] = decoded(part);
    } else if (segment !== part) {
      return null;
    }
  }
  return parts.length === segments.length ? parameters : null;
}

/** What is not well formed stays as it came. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
