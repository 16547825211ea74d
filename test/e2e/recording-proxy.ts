import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { browserItself } from '../../commands/browsers/through-proxy';

export interface RecordingProxy {
  /** `host:port` */
  address: string;
  /** Everything that was asked for, in order: `GET http://…` or `CONNECT host:port`. */
  asked: string[];
  /** What of it was asked for anywhere but at the server that is allowed, the browser's own errands apart. */
  elsewhere(): string[];
  close(): Promise<void>;
}

/**
 * A proxy that writes down all that a browser asks for and lets it through to one server of this machine. Everything
 * else is refused after it was written down, so that a test needs no network and nothing can really leave.
 */
export async function recordingProxy(allowed: string): Promise<RecordingProxy> {
  const asked: string[] = [];
  const origin = new URL(allowed).origin;

  function pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const address = incoming.url ?? '';
    asked.push(`${incoming.method} ${address}`);
    if (!URL.canParse(address) || new URL(address).origin !== origin) {
      answer.writeHead(502).end();
      return;
    }
    const onward = ask(address, { method: incoming.method, headers: incoming.headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(pass);
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  });
  // Encrypted pages and web sockets: only where to is seen, and that is enough.
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${url}`);
    if (url !== new URL(origin).host) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const [host, port] = url.split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The proxy has no port.');
  return {
    address: `127.0.0.1:${at.port}`,
    asked,
    elsewhere: () =>
      asked.filter((line) => !line.includes(` ${origin}`) && !line.includes(` http://${browserItself}/`)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
