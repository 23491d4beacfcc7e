// Run as a process of its own: starts an engine with a warm function, says the process ids, and waits to be killed.
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { sqsOf } from './clients.ts';
import { smallEngine, worker } from './small-assembly.ts';

const engine = await smallEngine(
  worker('Work', 'exports.handler = async () => console.log(process.pid, process.ppid);'),
  { template: { Outputs: { QueueUrl: { Value: { Ref: 'Work' } } } } },
);
const QueueUrl = engine.outputs.Test?.QueueUrl ?? '';
await sqsOf(engine).send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
await engine.settle();
console.log(`function ${engine.lines()[0]}`);
