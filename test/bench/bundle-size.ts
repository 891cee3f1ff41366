import { bundleFlow, gzipSize } from '../package/edge-bundle.js';
import { type Figure, round } from './figure.js';

/** The builder and a hosted flow, bundled and minified for the edge. */
export async function bundleSize(): Promise<Figure[]> {
  const { entry, later } = await bundleFlow();
  return [
    {
      name: 'builder and flow bundled for the edge',
      value: round(gzipSize(entry) / 1000, 1),
      unit: 'KB gzip',
      reach: { atMost: 30 },
      detail: `esbuild, minified; loaded only where WebCrypto lacks Ed25519: ${round(gzipSize(later) / 1000, 1)} KB more`,
    },
  ];
}
