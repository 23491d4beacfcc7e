import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

// Written by hand: a bucket's own grant methods give `s3:GetObject*`, `s3:List*` and the like.

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'Scan'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem';
type ObjectAction = 'GetObject' | 'GetObjectVersion' | 'PutObject' | 'DeleteObject';

/** Exactly these actions on one table. */
export const onTable = (table: Table, actions: readonly TableAction[]): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  });

/** Reads items of one partition of a table and of no other (IAM condition key `dynamodb:LeadingKeys`). */
export const readPartition = (table: Table, key: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['dynamodb:GetItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [key] } },
  });

/** Exactly these actions on the objects below a prefix; the empty prefix means the whole bucket. */
export const onObjects = (
  bucket: Bucket,
  prefix: string,
  actions: readonly ObjectAction[],
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `s3:${action}`),
    resources: [bucket.arnForObjects(`${prefix}*`)],
  });

/**
 * Lets a reader tell "no such key" from "forbidden": without `s3:ListBucket` S3 answers 403 to both
 * (S3 API reference, GetObject).
 */
export const seeWhatIsMissing = (bucket: Bucket): PolicyStatement =>
  new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] });

export const sendTo = (...queues: readonly Queue[]): PolicyStatement =>
  new PolicyStatement({
    actions: ['sqs:SendMessage'],
    resources: queues.map(({ queueArn }) => queueArn),
  });

export const readSecret = (secretArn: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: [secretArn],
  });

/**
 * Lets CloudFront read objects for distributions of this account. Not for one distribution: it lies in
 * another stack, which refers to the bucket, and the two would refer to each other.
 */
export const cloudFrontMayRead = (bucket: Bucket, account: string): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  });

/** GetSendQuota knows no resources (service authorization reference, Amazon SES). */
export const readSendQuota = (): PolicyStatement =>
  new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] });
