import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface KeptBucketProps {
  readonly isVersioned: boolean;
  /** @default - requests are not logged */
  readonly accessLogs?: Bucket;
  /** @default - objects are kept for ever */
  readonly expiration?: Duration;
}

/** A bucket that outlives its stack: never public, over TLS 1.2 only, encrypted by S3. */
export class KeptBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: KeptBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.isVersioned ? { versioned: true } : {}),
      ...(props.accessLogs === undefined
        ? {}
        : {
            // CDK's own types disagree under exactOptionalPropertyTypes.
            serverAccessLogsBucket: props.accessLogs as IBucket,
            serverAccessLogsPrefix: `${id.toLowerCase()}/`,
          }),
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          ...(props.expiration === undefined ? {} : { expiration: props.expiration }),
        },
      ],
    });
  }
}
