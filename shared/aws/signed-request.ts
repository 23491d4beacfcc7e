import type { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';

interface SignedRequest {
  /** Service name of the signature, which AWS addresses begin with: `ssm`. */
  readonly service: string;
  readonly region: string;
  /** `ssm.eu-west-1.amazonaws.com`; not asked where {@link SigningOptions.endpointUrl} is set. */
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SigningOptions {
  /** Those of a client that is there already. */
  readonly config: Pick<S3Client['config'], 'credentials' | 'sha256'>;
  /** One endpoint for all services, as `AWS_ENDPOINT_URL` has it; null for those of AWS. */
  readonly endpointUrl: string | null;
  readonly timeoutMilliseconds?: number;
}

export type SendSigned = (request: SignedRequest) => Promise<string>;

const TIMEOUT_MS = 5_000;

/**
 * Posts single requests to services for which a whole client would be too much: the clients of CloudFront
 * and SSM are 221 kB of a bundle, the signer is in that of S3 anyway.
 *
 * @returns the body of the answer
 * @throws {Error} with status and body of an answer that is no success
 */
export function signedRequests({
  config,
  endpointUrl,
  timeoutMilliseconds = TIMEOUT_MS,
}: SigningOptions): SendSigned {
  return async ({ service, region, host, path, headers, body }) => {
    const url = new URL(path, endpointUrl ?? `https://${host}`);
    const signer = new SignatureV4({
      service,
      region,
      credentials: config.credentials,
      sha256: config.sha256,
    });
    const signed = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { ...headers, host: url.host },
      body,
    });
    const { host: _ours, ...rest } = signed.headers;
    const answer = await fetch(url, {
      method: 'POST',
      headers: rest,
      body,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${service} answered ${answer.status}: ${text.slice(0, 500)}`);
    return text;
  };
}
