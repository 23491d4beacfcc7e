import type { AwsRequest, AwsResponse } from '../aws/message.ts';

interface ErrorWords {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** How each service says that there were too many calls, by its name in the signature. */
const THROTTLES: Readonly<Record<string, ErrorWords>> = {
  dynamodb: {
    status: 400,
    code: 'ProvisionedThroughputExceededException',
    message:
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  },
  s3: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
  ses: { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  sqs: { status: 403, code: 'RequestThrottled', message: 'Request is throttled.' },
};
const OTHER_THROTTLE: ErrorWords = {
  status: 400,
  code: 'ThrottlingException',
  message: 'Rate exceeded',
};

const INTERNAL_ERRORS: Readonly<Record<string, string>> = {
  dynamodb: 'InternalServerError',
  s3: 'InternalError',
  secretsmanager: 'InternalServiceError',
};

/** The service's answer when it is called too often. */
export const throttled = (request: AwsRequest): AwsResponse =>
  errorOf(request, THROTTLES[request.service] ?? OTHER_THROTTLE);

/** The service's answer when it fails by its own fault. */
export const internalError = (request: AwsRequest): AwsResponse =>
  errorOf(request, {
    status: 500,
    code: INTERNAL_ERRORS[request.service] ?? 'InternalFailure',
    message: 'We encountered an internal error. Please try again.',
  });

/** An error in the protocol of the call: JSON, S3's XML, or the Query protocol's XML. */
function errorOf(
  { service, headers }: AwsRequest,
  { status, code, message }: ErrorWords,
): AwsResponse {
  if (headers['x-amz-target'] !== undefined) {
    return {
      status,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify({ __type: code, message }),
    };
  }
  const fields = `<Code>${code}</Code><Message>${message}</Message>`;
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body:
      service === 's3'
        ? `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${fields}<RequestId>LOCALFAULT</RequestId></Error>`
        : `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>${fields}</Error><RequestId>local-fault</RequestId></ErrorResponse>`,
  };
}
