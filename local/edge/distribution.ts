/**
 * The parts of `AWS::CloudFront::Distribution`'s `DistributionConfig` that decide what a reader
 * gets, by their CloudFormation names and with references resolved.
 */
export interface DistributionConfig {
  readonly DefaultRootObject?: string;
  readonly Origins: readonly Origin[];
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors?: readonly (Behavior & { readonly PathPattern: string })[];
  readonly CustomErrorResponses?: readonly ErrorResponse[];
}

interface Origin {
  readonly Id: string;
  readonly DomainName: string;
  readonly OriginPath?: string;
}

export interface Behavior {
  readonly TargetOriginId: string;
  readonly AllowedMethods?: readonly string[];
  readonly CachePolicyId?: string;
  readonly Compress?: boolean;
  readonly OriginRequestPolicyId?: string;
  readonly ResponseHeadersPolicyId?: string;
  readonly FunctionAssociations?: readonly {
    readonly EventType: string;
    readonly FunctionARN: string;
  }[];
  readonly LambdaFunctionAssociations?: readonly unknown[];
}

interface ErrorResponse {
  readonly ErrorCode: number;
  readonly ResponseCode?: number;
  readonly ResponsePagePath?: string;
}

/** The first behaviour whose pattern matches the path, else the default one. */
export function behaviorFor(config: DistributionConfig, path: string): Behavior {
  return (
    config.CacheBehaviors?.find(({ PathPattern }) => matchesPattern(PathPattern, path)) ??
    config.DefaultCacheBehavior
  );
}

/**
 * Whether a path matches a cache behaviour's pattern: `*` is any run of characters, `?` is one,
 * case counts, and a leading slash may be left out.
 *
 * @see CloudFront developer guide, cache behavior settings, path pattern
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const rooted = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`;
  return matchesGlob(rooted, path);
}

/** Linear in practice: only the last `*` is ever tried again. */
function matchesGlob(glob: string, text: string): boolean {
  let g = 0;
  let t = 0;
  let star = -1;
  let resumeAt = 0;
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g;
      g += 1;
      resumeAt = t;
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === text[t])) {
      g += 1;
      t += 1;
    } else if (star >= 0) {
      g = star + 1;
      resumeAt += 1;
      t = resumeAt;
    } else {
      return false;
    }
  }
  while (glob[g] === '*') g += 1;
  return g === glob.length;
}

/** CloudFront's managed policy `AllViewerExceptHostHeader` and `AllViewer`. */
const FORWARD_EVERYTHING = new Set([
  'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  '216adef6-5c7f-47e4-b989-5492eafa07d3',
]);

/**
 * Whether an HTTP origin gets the viewer's query, cookies and headers. Without an origin request
 * policy it gets none of them.
 *
 * @throws {Error} for a policy that is not known here
 */
export function forwardsEverything({ OriginRequestPolicyId: policy }: Behavior): boolean {
  if (policy === undefined) return false;
  if (FORWARD_EVERYTHING.has(policy)) return true;
  throw new Error(`CloudFront origin request policy ${policy} is not supported locally`);
}
