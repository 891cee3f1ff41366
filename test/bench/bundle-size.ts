import { bundleFlow, bundleWorker, gzipSize } from '../package/edge-bundle.js';
import { type Figure, round } from './figure.js';

const kilobytes = (text: string): number => round(gzipSize(text) / 1000, 1);

/** What the edge loads: the builder with a hosted flow, and a worker with all that it can host, bundled and minified. */
export async function bundleSize(): Promise<Figure[]> {
  const flow = await bundleFlow();
  const worker = await bundleWorker();
  return [
    {
      name: 'builder and flow bundled for the edge',
      value: kilobytes(flow.entry),
      unit: 'KB gzip',
      reach: { atMost: 30 },
      detail: `esbuild, minified; loaded only where WebCrypto lacks Ed25519: ${kilobytes(flow.later)} KB more`,
    },
    {
      name: 'worker with a flow, callbacks, bins, the administration and D1',
      value: kilobytes(worker.entry),
      unit: 'KB gzip',
      reach: { atMost: 120 },
      detail: `the same, from createWorker; loaded on demand only: ${kilobytes(worker.later)} KB more`,
    },
  ];
}
