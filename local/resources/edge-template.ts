import type {
  CachePolicyConfig,
  DistributionConfig,
  ResponseHeadersPolicyConfig,
} from '../edge/site.ts';

/** The HTTP edge as its templates describe it; the public port serves it once all of it is known. */
export interface EdgeTemplate {
  readonly apis: string[];
  readonly routes: {
    readonly apiId: string;
    readonly routeKey: string;
    readonly functionArn: string;
  }[];
  readonly distributions: DistributionConfig[];
  /** Code by ARN. */
  readonly viewerFunctions: Map<string, string>;
  readonly responseHeadersPolicies: Map<string, ResponseHeadersPolicyConfig>;
  readonly cachePolicies: Map<string, CachePolicyConfig>;
}

export const emptyEdge = (): EdgeTemplate => ({
  apis: [],
  routes: [],
  distributions: [],
  viewerFunctions: new Map(),
  responseHeadersPolicies: new Map(),
  cachePolicies: new Map(),
});
