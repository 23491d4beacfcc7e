import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SINK_PORT = 19_025;
const POSTFIX_PORT = 19_026;
const MLMMJ_SEND = '/usr/bin/mlmmj-send';
const MAX_SECONDS = 120;

/** Whether Debian's packages mlmmj and postfix are there, and this process may start them. */
export const hasMlmmj = (): boolean =>
  process.getuid?.() === 0 && existsSync(MLMMJ_SEND) && existsSync('/usr/sbin/smtp-sink');

/**
 * Seconds that the list manager mlmmj and Postfix take, both with folders of their own under the temporary one,
 * from the first to the last of these readers: a message for each, Postfix's own sink behind.
 *
 * @param mail with bare line feeds, as mlmmj takes it
 */
export async function mlmmjSeconds(readers: number, mail: string): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-mlmmj-'));
  // Postfix’s own user must get in.
  await chmod(root, 0o755);
  const config = await postfixIn(root);
  const list = await listIn(root, readers);
  await writeFile(join(root, 'mail.eml'), mail);
  const sink = spawn('smtp-sink', ['-u', 'nobody', '-c', `127.0.0.1:${SINK_PORT}`, '1024']);
  let came = '';
  sink.stdout.on('data', (part: Buffer) => {
    came = (came + part.toString()).slice(-200);
  });
  try {
    await run('postfix', ['-c', config, 'start']);
    const startMs = performance.now();
    await run(MLMMJ_SEND, ['-D', '-L', list, '-m', join(root, 'mail.eml')]);
    while (!came.includes(`mesg=${readers}`)) {
      if (performance.now() - startMs > MAX_SECONDS * 1000) {
        throw new Error(`mlmmj and Postfix were not done in ${MAX_SECONDS} s: ${came.slice(-40)}`);
      }
      await sleep(20);
    }
    return (performance.now() - startMs) / 1000;
  } finally {
    await run('postfix', ['-c', config, 'stop']).catch(() => {});
    sink.kill();
    await rm(root, { recursive: true, force: true });
  }
}

/** Fifty connections to the sink, one recipient a message. @returns the folder of the configuration */
async function postfixIn(root: string): Promise<string> {
  const [etc, queue, data] = ['etc', 'spool', 'data'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [etc, queue, data]) await mkdir(folder);
  const { stdout } = await run('id', ['-u', 'postfix']);
  await chown(data, Number(stdout), 0);
  await copyFile('/etc/postfix/dynamicmaps.cf', join(etc, 'dynamicmaps.cf')).catch(() => {});
  const services = await readFile('/usr/share/postfix/master.cf.dist', 'utf8');
  await writeFile(
    join(etc, 'master.cf'),
    services
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) =>
        /^smtp\s+inet/.test(line) ? `127.0.0.1:${POSTFIX_PORT} inet n - n - - smtpd` : line,
      )
      // No chroot: there is nothing in it.
      .map((line) => line.replace(/^(\S+\s+\S+\s+\S+\s+\S+\s+)y/, '$1n'))
      .join('\n'),
  );
  const settings = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    command_directory: '/usr/sbin',
    daemon_directory: '/usr/lib/postfix/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    myhostname: 'bench.example.org',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    alias_maps: '',
    alias_database: '',
    relayhost: `[127.0.0.1]:${SINK_PORT}`,
    default_transport: 'smtp',
    relay_transport: 'smtp',
    smtp_destination_recipient_limit: '1',
    smtp_destination_concurrency_limit: '50',
    initial_destination_concurrency: '50',
    smtpd_authorized_verp_clients: '127.0.0.1',
    smtp_dns_support_level: 'disabled',
    maillog_file: join(data, 'mail.log'),
    maillog_file_prefixes: root,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await writeFile(join(etc, 'main.cf'), lines.join(''));
  return etc;
}

/** A list that lets Postfix make a message for each reader (VERP). @returns its folder */
async function listIn(root: string, readers: number): Promise<string> {
  const list = join(root, 'list');
  const folders = [
    'incoming',
    'queue/discarded',
    'archive',
    'text',
    'bounce',
    'control',
    'requeue',
  ];
  for (const name of [...folders, 'moderation', 'subconf', 'unsubconf', 'subscribers.d']) {
    await mkdir(join(list, name), { recursive: true });
  }
  const addresses = Array.from({ length: readers }, (_, i) => `reader-${i}@example.org\n`);
  const files = {
    'control/listaddress': 'press@example.org\n',
    'control/relayhost': '127.0.0.1\n',
    'control/smtpport': `${POSTFIX_PORT}\n`,
    'control/verp': 'postfix\n',
    'control/delimiter': '+\n',
    'control/customheaders': '',
    index: '',
    'subscribers.d/r': addresses.join(''),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(list, name), text);
  return list;
}
