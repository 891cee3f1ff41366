import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

/** A WebSocket server that takes streams, and keeps the frames that come. */
export async function mediaServer() {
  const frames: { readonly event?: string }[] = [];
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    socket.on('message', (data) => frames.push(JSON.parse(data.toString())));
  });
  await new Promise((resolve) => server.on('listening', resolve));
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `ws://127.0.0.1:${port}/media`, events: () => frames.map(({ event }) => event) };
}
