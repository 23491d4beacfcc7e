import { type AddressInfo, createServer } from 'node:net';

/** A process of its own that takes any mail by SMTP and keeps none. Argument: milliseconds until it answers to a mail. */
const latencyMs = Number(process.argv[2]);
const server = createServer((socket) => {
  let pending = '';
  let isData = false;
  /** Answers the first complete part of what came. @returns false while there is none */
  function answerNext(): boolean {
    const end = isData ? '\r\n.\r\n' : '\r\n';
    const length = pending.indexOf(end);
    if (length < 0) return false;
    const verb = pending.slice(0, 4).toUpperCase();
    pending = pending.slice(length + end.length);
    const wasData = isData;
    isData = !wasData && verb === 'DATA';
    const answer = isData ? '354 go on\r\n' : '250 taken\r\n';
    if (wasData && latencyMs > 0) setTimeout(() => socket.write(answer), latencyMs);
    else socket.write(answer);
    return true;
  }
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    while (answerNext());
  });
  socket.write('220 sink ESMTP\r\n');
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
