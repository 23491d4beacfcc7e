import { type AddressInfo, createServer } from 'node:net';

/** A process of its own that takes any mail by SMTP and keeps none. */
const server = createServer((socket) => {
  let pending = '';
  let isData = false;
  /** @returns what is answered to the first complete part of what came; null while there is none */
  function answerNext(): string | null {
    const end = isData ? '\r\n.\r\n' : '\r\n';
    const length = pending.indexOf(end);
    if (length < 0) return null;
    const verb = pending.slice(0, 4).toUpperCase();
    pending = pending.slice(length + end.length);
    const wasData = isData;
    isData = !wasData && verb === 'DATA';
    return isData ? '354 go on\r\n' : '250 taken\r\n';
  }
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    for (let answer = answerNext(); answer !== null; answer = answerNext()) socket.write(answer);
  });
  socket.write('220 sink ESMTP\r\n');
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
