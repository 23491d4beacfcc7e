import { describe, expect, it } from 'vitest';
import { newsroom, readable, resource, resources } from '../newsroom.ts';

const { edge } = newsroom();
const distribution = resource(edge, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;

describe('pages', () => {
  it('come from the public bucket by signed requests only', () => {
    const { Id } = distribution.Origins.find(
      ({ S3OriginConfig }: { S3OriginConfig?: object }) => S3OriginConfig !== undefined,
    );
    const origin = distribution.Origins.find((one: { Id: string }) => one.Id === Id);

    expect(distribution.DefaultCacheBehavior.TargetOriginId).toBe(Id);
    expect(readable(origin.DomainName)).toContain('PublicBucket');
    expect(origin.OriginAccessControlId).toBeDefined();
    expect(
      resource(edge, 'AWS::CloudFront::OriginAccessControl').Properties.OriginAccessControlConfig,
    ).toMatchObject({ SigningBehavior: 'always', OriginAccessControlOriginType: 's3' });
  });

  it('answer alike for what is held and what never was, for ten seconds at most', () => {
    expect(distribution.CustomErrorResponses).toEqual([
      { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 },
    ]);
  });

  it('are cached without regard to query, cookies and headers', () => {
    const { ParametersInCacheKeyAndForwardedToOrigin: key } = resource(
      edge,
      'AWS::CloudFront::CachePolicy',
    ).Properties.CachePolicyConfig;

    expect(key).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    });
  });
});

describe('subscriptions', () => {
  const [behaviour] = distribution.CacheBehaviors;

  it('reach the HTTP API with any method and are never cached', () => {
    expect(behaviour.PathPattern).toBe('/subscriptions*');
    expect(behaviour.AllowedMethods).toContain('POST');
    // CloudFront's managed policy CachingDisabled.
    expect(behaviour.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    const origin = distribution.Origins.find(
      ({ Id }: { Id: string }) => Id === behaviour.TargetOriginId,
    );
    expect(readable(origin.DomainName)).toContain('ApiEndpoint');
    expect(origin.CustomOriginConfig.OriginProtocolPolicy).toBe('https-only');
  });

  it('are reached over TLS alone: a token must not travel in the clear', () => {
    expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
  });
});

describe('every answer', () => {
  const policies = resources(edge, 'AWS::CloudFront::ResponseHeadersPolicy');
  const policyOf = (behaviour: { ResponseHeadersPolicyId: { Ref: string } }) =>
    policies.get(behaviour.ResponseHeadersPolicyId.Ref)?.Properties.ResponseHeadersPolicyConfig;
  const files = policyOf(distribution.DefaultCacheBehavior);
  const subscriptions = policyOf(distribution.CacheBehaviors[0]);
  const { SecurityHeadersConfig: headers } = files;

  it('forbids scripts, frames and anything from elsewhere', () => {
    const policy = headers.ContentSecurityPolicy.ContentSecurityPolicy;

    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('keeps the stricter policy that a function sends of its own', () => {
    expect(headers.ContentSecurityPolicy.Override).toBe(false);
  });

  it('keeps to its content type, to HTTPS, and says nothing to other sites', () => {
    expect(headers.ContentTypeOptions).toEqual({ Override: true });
    expect(headers.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(31_536_000);
    expect(headers.ReferrerPolicy.ReferrerPolicy).toBe('no-referrer');
  });

  it('shares no process with a page that opened it and asks for no device', () => {
    const further = new Map(
      files.CustomHeadersConfig.Items.map(
        ({ Header, Value }: { Header: string; Value: string }) => [Header, Value] as const,
      ),
    );

    expect(further.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(further.get('Permissions-Policy')).toMatch(
      /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
    );
  });

  it('is so for pages and subscriptions alike', () => {
    expect(subscriptions.SecurityHeadersConfig).toEqual(headers);
    expect(subscriptions.CustomHeadersConfig).toEqual(files.CustomHeadersConfig);
    expect(distribution.CacheBehaviors).toHaveLength(1);
  });

  it('lets pages of other sites read what is public, and nothing that is about one reader', () => {
    expect(files.CorsConfig).toMatchObject({
      AccessControlAllowOrigins: { Items: ['*'] },
      AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
      AccessControlAllowCredentials: false,
    });
    expect(subscriptions.CorsConfig).toBeUndefined();
  });
});

describe('names', () => {
  const named = newsroom({
    config: {
      edge: {
        certificateArn:
          'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
        hostedZoneId: 'Z0000000000EXAMPLE',
      },
    },
  });

  it('are CloudFront’s own without a certificate', () => {
    expect(distribution.Aliases).toBeUndefined();
    expect(resources(edge, 'AWS::Route53::RecordSet').size).toBe(0);
  });

  it('are the newsroom’s with one, over TLS 1.2 or later', () => {
    const config = resource(named.edge, 'AWS::CloudFront::Distribution').Properties
      .DistributionConfig;

    expect(config.Aliases).toEqual(['news.example.org']);
    expect(config.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
  });

  it('are written to the configured zone: site, DKIM and MAIL FROM', () => {
    const records = [...resources(named.edge, 'AWS::Route53::RecordSet').values()].map(
      ({ Properties }) => `${Properties.Type} ${readable(Properties.Name)}`,
    );

    expect(records.sort()).toEqual([
      'A news.example.org.',
      'AAAA news.example.org.',
      expect.stringMatching(/^CNAME .*DkimDNSTokenName1/),
      expect.stringMatching(/^CNAME .*DkimDNSTokenName2/),
      expect.stringMatching(/^CNAME .*DkimDNSTokenName3/),
      'MX bounce.news.example.org',
      'TXT bounce.news.example.org',
    ]);
  });

  it('of a sender elsewhere are left to whoever keeps that zone', () => {
    const elsewhere = newsroom({
      config: {
        edge: { certificateArn: null, hostedZoneId: 'Z0000000000EXAMPLE' },
        sender: {
          name: 'Office',
          alertAddress: 'news@example.com',
          confirmationAddress: 'hello@example.com',
        },
      },
    });

    expect(resources(elsewhere.edge, 'AWS::Route53::RecordSet').size).toBe(0);
  });
});

describe('fetching anew', () => {
  it('is publish’s to ask for, of this distribution alone', () => {
    const { PolicyDocument, Roles } = resource(edge, 'AWS::IAM::Policy').Properties;

    expect(Roles.map(readable).join()).toContain('PublishWorkerRole');
    expect(PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'cloudfront:CreateInvalidation',
        Resource: expect.anything(),
      },
    ]);
    expect(readable(PolicyDocument.Statement[0].Resource)).toMatch(/:distribution\/Site/);
  });

  it('finds the distribution under the name that publish reads', () => {
    const { Name, Value } = resource(edge, 'AWS::SSM::Parameter').Properties;

    expect(Name).toBe('/dateline/DatelinePipeline/distribution-id');
    expect(readable(Value)).toMatch(/^Site/);
  });
});
