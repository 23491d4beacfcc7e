import {
  type SESClient,
  SESServiceException,
  type SendRawEmailCommandInput,
  type SendRawEmailCommandOutput,
} from '@aws-sdk/client-ses';
import { SignatureV4 } from '@smithy/signature-v4';

/** What the SDK has found out about a call by the time its body would be written. */
interface CallContext {
  readonly commandName?: string;
  readonly endpointV2?: { readonly url: URL };
}

/** The answer of the client's own request handler, in Node. */
interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: NodeJS.ReadableStream;
}

const VERSION = '2010-12-01';

/**
 * Lets a client write, sign and read `SendRawEmail` by the shortest way; credentials, endpoint, connections and
 * time limits stay the client's own. The SDK's way through schemas, a user agent, retries that we forbid
 * and an XML tree is more than half of what a mail costs (`npm run bench -- sender`).
 */
export function leanSendRawEmail(client: SESClient): SESClient {
  const { credentials, sha256, region, requestHandler } = client.config;
  const signer = new SignatureV4({ service: 'ses', region, credentials, sha256 });

  async function send(input: SendRawEmailCommandInput, { host, hostname, port, protocol }: URL) {
    const body = formOf(input);
    const signed = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      path: '/',
      headers: {
        host,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      },
      body,
    });
    const { response } = await requestHandler.handle(signed as never);
    return outputOf(response as Answer);
  }

  /** The same for all calls of a client, and dear to find out anew for each. */
  let endpoint: URL | null = null;

  const step =
    <A extends { readonly input: object }, O>(
      next: (args: A) => Promise<O>,
      context: CallContext,
    ) =>
    async (args: A): Promise<O> => {
      endpoint ??= context.endpointV2?.url ?? null;
      if (context.commandName !== 'SendRawEmailCommand' || endpoint === null) return next(args);
      const output = await send(args.input as SendRawEmailCommandInput, endpoint);
      return { output, response: undefined } as O;
    };
  client.middlewareStack.addRelativeTo(step, {
    name: 'findEndpoint',
    relation: 'after',
    toMiddleware: 'endpointV2Middleware',
  });
  client.middlewareStack.add(step, { name: 'leanSendRawEmail', step: 'initialize' });
  return client;
}

/** The parameters in the AWS Query protocol. */
function formOf({
  Source,
  Destinations = [],
  RawMessage,
  ConfigurationSetName,
  Tags = [],
}: SendRawEmailCommandInput): Buffer {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Source', Source],
    ...Destinations.map((address, i) => [`Destinations.member.${i + 1}`, address] as const),
    ['ConfigurationSetName', ConfigurationSetName],
    ...Tags.flatMap(
      ({ Name, Value }, i) =>
        [
          [`Tags.member.${i + 1}.Name`, Name],
          [`Tags.member.${i + 1}.Value`, Value],
        ] as const,
    ),
  ];
  const written = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`],
  );
  const { buffer, byteOffset, byteLength } = RawMessage?.Data ?? new Uint8Array();
  const base64 = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  const data = base64.replace(/[+/=]/g, encodeURIComponent);
  return Buffer.from(
    `Action=SendRawEmail&Version=${VERSION}${written.join('')}&RawMessage.Data=${data}`,
    'latin1',
  );
}

async function outputOf({ statusCode, headers, body }: Answer): Promise<SendRawEmailCommandOutput> {
  const text = await textOf(body);
  const requestId = elementOf('RequestId', text) ?? headers['x-amzn-requestid'];
  const $metadata = {
    httpStatusCode: statusCode,
    ...(requestId === undefined ? {} : { requestId }),
  };
  if (statusCode === 200) return { MessageId: elementOf('MessageId', text), $metadata };
  throw new SESServiceException({
    name: elementOf('Code', text) ?? 'Unknown',
    message: elementOf('Message', text) ?? `SES answered ${statusCode}`,
    $fault: statusCode < 500 ? 'client' : 'server',
    $metadata,
  });
}

function textOf(body: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    body.setEncoding('utf8');
    body.on('data', (part: string) => {
      text += part;
    });
    body.on('end', () => resolve(text));
    body.on('error', reject);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of the first element of this name; SES's answers have neither attributes nor CDATA there. */
function elementOf(name: string, xml: string): string | undefined {
  const [, after] = xml.split(`<${name}>`, 2);
  const [text, rest] = after?.split(`</${name}>`, 2) ?? [];
  if (text === undefined || rest === undefined) return undefined;
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/g, (reference, code, entity) =>
    code === undefined ? (ENTITIES[entity] ?? reference) : String.fromCodePoint(Number(code)),
  );
}
