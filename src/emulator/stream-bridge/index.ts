/** Media streams of the calls over real connections. */
export { createStreamBridge, type StreamBridge } from './stream-bridge.js';
