import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseCustomHeadersBehavior,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

/** No page needs a script, a frame or anything from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What CDK has no words for: no page shares a process with one that opened it, and none asks for a device. */
const FURTHER_HEADERS: ResponseCustomHeadersBehavior = {
  customHeaders: [
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ].map(([header = '', value = '']) => ({ header, value, override: true })),
};

/** What every answer of the site says to browsers. */
export class SecurityHeaders extends Construct {
  /** For pages and feeds: what is public may be read from pages of other sites too, feeds above all. */
  readonly files: ResponseHeadersPolicy;
  /** For what is about one reader. */
  readonly subscriptions: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const securityHeadersBehavior: ResponseSecurityHeadersBehavior = {
      contentSecurityPolicy: {
        contentSecurityPolicy: CONTENT_SECURITY_POLICY,
        // The subscriptions function has one of its own, tied to its page's style by a hash.
        override: false,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // Links of the preference pages carry tokens: they go to no other site.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    };
    this.subscriptions = new ResponseHeadersPolicy(this, 'Policy', {
      securityHeadersBehavior,
      customHeadersBehavior: FURTHER_HEADERS,
    });
    this.files = new ResponseHeadersPolicy(this, 'Files', {
      securityHeadersBehavior,
      customHeadersBehavior: FURTHER_HEADERS,
      corsBehavior: {
        accessControlAllowOrigins: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowHeaders: ['*'],
        accessControlAllowCredentials: false,
        accessControlExposeHeaders: ['ETag'],
        originOverride: true,
      },
    });
  }
}
