/** What the head of a WAV file says. */
export interface Wav {
  readonly channels: number;
  readonly seconds: number;
}

/** Fetches a recording, by its address alone, and reads the head of it by the format's own rules. */
export async function fetchWav(address: string): Promise<Wav> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the recording was answered with ${response.status}`);
  const view = new DataView(await response.arrayBuffer());
  const tag = (at: number): string =>
    String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
  const tags = [tag(0), tag(8), tag(12), tag(36)].join('');
  if (tags !== 'RIFFWAVEfmt data') throw new Error(`${tags} is no WAV file`);
  const [bytesPerSecond, bytes] = [view.getUint32(28, true), view.getUint32(40, true)];
  if (view.byteLength !== 44 + bytes) throw new Error('the WAV file is not as long as it says');
  return { channels: view.getUint16(22, true), seconds: bytes / bytesPerSecond };
}
