import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Where MiniStack asks roles for more than AWS does (Service Authorization Reference): `sqs:SendMessage`
 * covers SendMessageBatch, for which there is no action; and it takes any sending by SES v1 for one on all
 * resources, without a sender. Roles that may do the one are given the other, in the emulator alone.
 */
const MEND_ROLES = `
import json, botocore.session
iam = botocore.session.get_session().create_client('iam')
for role in iam.get_paginator('list_roles').paginate().search('Roles[].RoleName'):
    extra = []
    for name in iam.list_role_policies(RoleName=role)['PolicyNames']:
        for statement in iam.get_role_policy(RoleName=role, PolicyName=name)['PolicyDocument']['Statement']:
            if 'sqs:SendMessage' in statement['Action']:
                extra.append({**statement, 'Action': 'sqs:SendMessageBatch'})
            if 'ses:SendRawEmail' in statement['Action']:
                extra.append({'Effect': 'Allow', 'Action': 'ses:SendRawEmail', 'Resource': '*'})
    if extra:
        policy = json.dumps({'Version': '2012-10-17', 'Statement': extra})
        iam.put_role_policy(RoleName=role, PolicyName='Mended', PolicyDocument=policy)
`;

/** Seen to evaluate IAM policies and to deploy our stacks; an exact version, since it is young. */
const VERSION = '1.5.33';
const START_SECONDS = 30;

/** Credentials and endpoint of an emulator, for the SDK, the CDK CLI and our own command line. */
type AwsEnvironment = Readonly<Record<string, string>>;

interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Ministack {
  readonly environment: AwsEnvironment;
  /** Asks one of the emulator's own addresses, which tell what no AWS API tells. */
  ask(path: string): Promise<unknown>;
  /** Asks an HTTP API that it serves, by the host in its address; no DNS knows that one. */
  call(method: 'GET' | 'POST', url: string, form?: string): Promise<Answer>;
  /** Runs Python with botocore, which comes with MiniStack, for APIs that we have no client of. */
  python(script: string, input?: string): void;
  /** Gives the roles of a deployed stack what AWS would not ask for. */
  mendRoles(): void;
  /** Its own certificate (PEM). */
  certificate(): string;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Installs MiniStack, a Python package that serves AWS APIs on one port, into a virtual environment.
 *
 * @throws {Error} when there is no Python 3 with venv, or the package does not install
 */
export function installMinistack(virtualEnvironment: string): void {
  const python = join(virtualEnvironment, 'bin', 'python');
  const isInstalled =
    existsSync(python) &&
    runQuietly(python, ['-m', 'pip', 'show', 'ministack'])?.includes(`Version: ${VERSION}`) ===
      true;
  if (isInstalled) return;
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['python3', ['-m', 'venv', virtualEnvironment]],
    [python, ['-m', 'pip', 'install', '--quiet', `ministack==${VERSION}`]],
  ];
  for (const [command, args] of steps) {
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} did not succeed`);
  }
}

function runQuietly(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/**
 * Starts MiniStack over TLS on a free port of 127.0.0.1, with its evaluation of IAM policies on: functions
 * act under the roles of the template, and policies that refuse plain HTTP are obeyed.
 *
 * @param scratch an empty folder for its certificate, logs and function bundles
 */
export async function startMinistack(
  virtualEnvironment: string,
  scratch: string,
): Promise<Ministack> {
  mkdirSync(scratch, { recursive: true });
  // Its own wrapper of Node functions is CommonJS, and would take after a package.json above.
  writeFileSync(join(scratch, 'package.json'), '{ "type": "commonjs" }\n');
  const port = await freePort();
  const logFile = join(scratch, 'ministack.log');
  const certificate = join(scratch, 'ministack-tls', 'server.crt');
  const log = openSync(logFile, 'a');
  const credentials = {
    AWS_ACCESS_KEY_ID: '000000000000',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
  };
  const child = spawn(join(virtualEnvironment, 'bin', 'ministack'), [], {
    // A group of its own: its functions end with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      ...credentials,
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
      AUTH: 'true',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      // For its functions, over any that this machine has set.
      NODE_EXTRA_CA_CERTS: certificate,
      TMPDIR: scratch,
      USE_SSL: '1',
    },
  });
  const environment = {
    ...credentials,
    AWS_ENDPOINT_URL: `https://127.0.0.1:${port}`,
    AWS_CA_BUNDLE: certificate,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const python = (script: string, input = '') => {
    const command = join(virtualEnvironment, 'bin', 'python');
    const env = { ...process.env, ...environment };
    const { status, stderr } = spawnSync(command, ['-c', script], { input, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Python did not succeed:\n${stderr}`);
  };
  const send = (method: string, path: string, options: CallOptions = {}) =>
    askOver(port, readFileSync(certificate), { method, path, ...options });
  const ministack = {
    environment,
    ask: async (path: string) => JSON.parse((await send('GET', path)).body) as unknown,
    call: (method: 'GET' | 'POST', url: string, form?: string) => {
      const { host, pathname } = new URL(url);
      return send(method, pathname, { host, ...(form === undefined ? {} : { form }) });
    },
    mendRoles: () => python(MEND_ROLES),
    python,
    certificate: () => readFileSync(certificate, 'utf8'),
    log: () => readFileSync(logFile, 'utf8'),
    stop: () => stopGroup(child),
  };
  await isReady(ministack, child);
  return ministack;
}

async function isReady(ministack: Ministack, child: ChildProcess): Promise<void> {
  for (let tick = 0; tick < START_SECONDS * 4; tick += 1) {
    if (child.exitCode !== null) break;
    try {
      await ministack.ask('/_ministack/health');
      return;
    } catch {
      await wait(250);
    }
  }
  await ministack.stop();
  throw new Error(`MiniStack did not start:\n${ministack.log()}`);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(pid, 'SIGTERM');
  await Promise.race([ended, wait(5_000)]);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

interface CallOptions {
  readonly host?: string;
  readonly form?: string;
}

function askOver(
  port: number,
  ca: Buffer,
  call: CallOptions & { readonly method: string; readonly path: string },
): Promise<Answer> {
  const { method, path, host, form } = call;
  const answer = Promise.withResolvers<Answer>();
  const headers = {
    ...(host === undefined ? {} : { host }),
    ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  // Its certificate names localhost, whatever host is asked for.
  const server = { host: '127.0.0.1', port, ca, servername: 'localhost' };
  request({ ...server, method, path, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', answer.reject);
    response.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      answer.resolve({ status: response.statusCode ?? 0, body });
    });
  })
    .on('error', answer.reject)
    .end(form);
  return answer.promise;
}
