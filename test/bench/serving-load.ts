import { once } from 'node:events';
import { connect } from 'node:net';

/** What a server did with a load. */
export interface Served {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Longer than any server here takes for one reply; whoever hangs is found out. */
const limitMs = 10_000;

/**
 * Sends requests over connections that are kept, one at a time on each, and holds every reply against the document that it
 * should have. The bytes are made before, and replies are read into one buffer for each connection: the load must not be
 * what is measured.
 */
export async function load(
  port: number,
  requests: readonly Uint8Array[],
  document: string,
  connections = 32,
): Promise<Served> {
  const latencies: number[] = [];
  let sent = 0;

  const drive = async (): Promise<void> => {
    let reply = '';
    let sentAt = 0;
    const take = (chunk: string): void => {
      reply += chunk;
      if (!reply.startsWith('HTTP/1.1 200 ')) {
        socket.destroy(new Error(`A server refused a request: ${reply.slice(0, 300)}`));
      } else if (reply.endsWith(document)) {
        latencies.push(performance.now() - sentAt);
        send();
      }
    };
    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: Buffer.alloc(16_384),
        callback: (length, buffer) => {
          take(Buffer.from(buffer.buffer, buffer.byteOffset, length).toString('latin1'));
          return true;
        },
      },
    });
    const send = (): void => {
      const request = requests[sent];
      if (!request) {
        socket.end();
        return;
      }
      sent += 1;
      reply = '';
      sentAt = performance.now();
      socket.write(request);
    };
    const late = () => socket.destroy(new Error(`A server gave no document: ${reply.slice(0, 300)}`));
    socket.setTimeout(limitMs, late);
    await once(socket, 'connect');
    send();
    await once(socket, 'close');
  };

  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, drive));
  const seconds = (performance.now() - began) / 1000;
  if (latencies.length !== requests.length) {
    throw new Error(`${latencies.length} of ${requests.length} requests were answered.`);
  }
  latencies.sort((one, other) => one - other);
  const quantile = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? Number.NaN;
  return { perSecond: requests.length / seconds, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}
