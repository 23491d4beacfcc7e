/** `ResponseHeadersPolicyConfig` of an `AWS::CloudFront::ResponseHeadersPolicy`. */
export interface ResponseHeadersPolicyConfig {
  readonly Name?: string;
  readonly Comment?: string;
  readonly SecurityHeadersConfig?: SecurityHeadersConfig;
  readonly CustomHeadersConfig?: {
    readonly Items: readonly {
      readonly Header: string;
      readonly Value: string;
      readonly Override: boolean;
    }[];
  };
  readonly RemoveHeadersConfig?: { readonly Items: readonly { readonly Header: string }[] };
  readonly CorsConfig?: CorsConfig;
  readonly ServerTimingHeadersConfig?: unknown;
}

interface SecurityHeadersConfig {
  readonly ContentSecurityPolicy?: Overriding & { readonly ContentSecurityPolicy: string };
  readonly ContentTypeOptions?: Overriding;
  readonly FrameOptions?: Overriding & { readonly FrameOption: string };
  readonly ReferrerPolicy?: Overriding & { readonly ReferrerPolicy: string };
  readonly StrictTransportSecurity?: Overriding & {
    readonly AccessControlMaxAgeSec: number;
    readonly IncludeSubdomains?: boolean;
    readonly Preload?: boolean;
  };
  readonly XSSProtection?: Overriding & {
    readonly Protection: boolean;
    readonly ModeBlock?: boolean;
  };
}

interface CorsConfig {
  readonly AccessControlAllowOrigins: { readonly Items: readonly string[] };
  readonly AccessControlExposeHeaders?: { readonly Items: readonly string[] };
  readonly AccessControlAllowCredentials: boolean;
  readonly OriginOverride: boolean;
}

interface Overriding {
  readonly Override: boolean;
}

interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  readonly isOverriding: boolean;
}

/**
 * Changes the headers of an answer as a policy says.
 *
 * @param origin the Origin of the request; null when it has none, as one that is not CORS
 */
export type ApplyHeaders = (headers: Headers, origin: string | null) => void;

/**
 * Compiles a response headers policy.
 *
 * @throws {Error} for a part of it that is not supported locally, by its name
 */
export function responseHeadersPolicy(config: ResponseHeadersPolicyConfig): ApplyHeaders {
  const isNotSupported = (part: string) =>
    new Error(`response headers policy ${config.Name ?? ''}: ${part} is not supported locally`);
  if (config.ServerTimingHeadersConfig !== undefined) {
    throw isNotSupported('ServerTimingHeadersConfig');
  }
  const cors = config.CorsConfig === undefined ? [] : corsHeaders(config.CorsConfig);
  if (cors === null) throw isNotSupported('CorsConfig other than for any origin');
  const removed = config.RemoveHeadersConfig?.Items.map(({ Header }) => Header) ?? [];
  const added = [
    ...securityHeaders(config.SecurityHeadersConfig ?? {}),
    ...(config.CustomHeadersConfig?.Items ?? []).map(
      ({ Header, Value, Override }): PolicyHeader => ({
        name: Header,
        value: Value,
        isOverriding: Override,
      }),
    ),
  ];
  return (headers, origin) => {
    for (const name of removed) headers.delete(name);
    for (const { name, value, isOverriding } of origin === null ? added : [...added, ...cors]) {
      if (isOverriding || !headers.has(name)) headers.set(name, value);
    }
  };
}

/** What simple requests get (Fetch standard, section 3.3.3); null for what is not supported. */
function corsHeaders(config: CorsConfig): readonly PolicyHeader[] | null {
  const isForAll = config.AccessControlAllowOrigins.Items.join() === '*';
  if (!isForAll || config.AccessControlAllowCredentials) return null;
  const exposed = config.AccessControlExposeHeaders?.Items ?? [];
  const header = (name: string, value: string): PolicyHeader => ({
    name,
    value,
    isOverriding: config.OriginOverride,
  });
  return [
    header('access-control-allow-origin', '*'),
    ...(exposed.length === 0 ? [] : [header('access-control-expose-headers', exposed.join(', '))]),
  ];
}

function securityHeaders(config: SecurityHeadersConfig): readonly PolicyHeader[] {
  const header = (
    name: string,
    part: Overriding | undefined,
    value: string | undefined,
  ): PolicyHeader[] =>
    part === undefined ? [] : [{ name, value: value ?? '', isOverriding: part.Override }];
  const csp = config.ContentSecurityPolicy;
  const { FrameOptions: frame, ReferrerPolicy: referrer, XSSProtection: xss } = config;
  const hsts = config.StrictTransportSecurity;
  return [
    ...header('content-security-policy', csp, csp?.ContentSecurityPolicy),
    ...header('x-content-type-options', config.ContentTypeOptions, 'nosniff'),
    ...header('x-frame-options', frame, frame?.FrameOption),
    ...header('referrer-policy', referrer, referrer?.ReferrerPolicy),
    ...header(
      'strict-transport-security',
      hsts,
      `max-age=${hsts?.AccessControlMaxAgeSec}${hsts?.IncludeSubdomains === true ? '; includeSubDomains' : ''}${hsts?.Preload === true ? '; preload' : ''}`,
    ),
    ...header(
      'x-xss-protection',
      xss,
      xss?.Protection === true ? `1${xss.ModeBlock === true ? '; mode=block' : ''}` : '0',
    ),
  ];
}
