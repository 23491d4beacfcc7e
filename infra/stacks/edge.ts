import { fileURLToPath } from 'node:url';
import { CfnOutput, Duration, Fn, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  Function as ViewerFunction,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import { NewsroomDns } from '../constructs/newsroom-dns.ts';
import { SecurityHeaders } from '../constructs/security-headers.ts';
import type { PublishStage } from '../stages/publish.ts';
import type { SubscriptionsStage } from '../stages/subscriptions.ts';
import type { DataStack } from './data.ts';

export interface EdgeStackProps extends StackProps {
  readonly config: NewsroomConfig;
  readonly data: DataStack;
  readonly subscriptions: SubscriptionsStage;
  readonly publish: PublishStage;
}

/** The newsroom as readers reach it: CloudFront before the public bucket and the HTTP API. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const headers = new SecurityHeaders(this, 'Headers');
    const { certificateArn } = config.edge;
    const distribution = new Distribution(this, 'Site', {
      comment: `Newsroom ${config.domain}`,
      defaultRootObject: 'index.html',
      defaultBehavior: this.pages(data, headers.files),
      additionalBehaviors: {
        '/subscriptions*': subscriptionsOf(props.subscriptions, headers.subscriptions),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      // S3 answers 403 for what is not there, held or never written alike. Only that is mapped: the
      // 404 of the HTTP API keeps its own words. Briefly kept, so that a release is seen when it is out.
      errorResponses: [
        {
          httpStatus: 403,
          responseHttpStatus: 404,
          responsePagePath: '/404.html',
          ttl: Duration.seconds(10),
        },
      ],
      ...(certificateArn === null
        ? {}
        : {
            domainNames: [config.domain],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
          }),
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'A newsroom is for readers everywhere' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'Static files and a throttled API; a web ACL costs money by the month and can be added',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'They would keep the addresses of readers; CloudFront metrics count requests without',
      },
    );
    if (certificateArn === null) {
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason:
          'The cloudfront.net certificate sets its own policy; config.edge.certificateArn ends that',
      });
    }
    Validations.of(distribution).acknowledge({
      id: '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The data stack writes the policy, for distributions of this account',
    });
    new NewsroomDns(this, 'Dns', { config, distribution, mail: data.mail });
    this.letPublishRefresh(distribution, props.publish);
    new CfnOutput(this, 'SiteDomainName', { value: distribution.distributionDomainName });
  }

  /** Tells publish which distribution this is, and lets it invalidate files of this one alone. */
  private letPublishRefresh(distribution: Distribution, publish: PublishStage): void {
    new StringParameter(this, 'DistributionId', {
      description: 'The distribution whose files publish has fetched anew',
      parameterName: publish.distributionParameter,
      stringValue: distribution.distributionId,
    });
    const { role } = publish.lambda;
    if (role === undefined) throw new Error('The publish function has no role');
    new Policy(this, 'MayInvalidate', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['cloudfront:CreateInvalidation'],
          resources: [distribution.distributionArn],
        }),
      ],
    });
  }

  private pages(data: DataStack, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    // Under another name, so that CDK does not write this distribution into the bucket's policy: the
    // stacks would refer to each other. The policy there admits this account's distributions.
    const bucket = Bucket.fromBucketAttributes(this, 'PublicBucket', {
      bucketName: data.publicBucket.bucketName,
      bucketRegionalDomainName: data.publicBucket.bucketRegionalDomainName,
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      // Nothing of the query, of cookies or headers: no way to a poisoned cache.
      cachePolicy: new CachePolicy(this, 'PageCache', {
        comment: 'As long as the object says, a minute where it says nothing',
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.minutes(1),
        maxTtl: Duration.days(365),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new ViewerFunction(this, 'DirectoryIndex', {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromFile({
              filePath: fileURLToPath(new URL('../edge/directory-index.js', import.meta.url)),
            }),
          }),
        },
      ],
    };
  }
}

const subscriptionsOf = (
  subscriptions: SubscriptionsStage,
  responseHeadersPolicy: ResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: new HttpOrigin(Fn.select(2, Fn.split('/', subscriptions.api.apiEndpoint))),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
});
