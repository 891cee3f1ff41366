import { WebSocketServer } from 'ws';
import { createServer } from 'node:http';
import { startEmulator } from '/work/main/src/emulator/index.js';
import { TelnyxClient } from '/work/main/src/api/index.js';
const mode = process.argv[2] ?? 'talk';
const track = process.argv[3] ?? 'inbound_track';
const wss = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await new Promise((r) => wss.on('listening', r));
let frames = 0, bytes = 0, lastChunk = 0, lost = 0;
wss.on('connection', (s) => s.on('message', (d) => {
  const f = JSON.parse(String(d)); frames++;
  if (f.event !== 'media') return;
  const n = Number(f.media.chunk);
  if (track !== 'both_tracks') { if (n !== lastChunk + 1) lost++; lastChunk = n; }
  const b = Buffer.from(f.media.payload, 'base64'); bytes += b.length;
  if (mode === 'echo') s.send(JSON.stringify({ event: 'media', media: { payload: f.media.payload } }));
  else if (f.media.track==='inbound' && n % 500 === 0) for (let i = 0; i < 150; i++) s.send(JSON.stringify({ event: 'media', media: { payload: b.toString('base64') } }));
}));
const xml = `<Response><Connect><Stream url="ws://127.0.0.1:${wss.address().port}/" bidirectionalMode="rtp" track="${track}"/></Connect></Response>`;
const http = createServer((q, r) => r.end(xml)); await new Promise<void>((r) => http.listen(0, '127.0.0.1', () => r()));
const em = await startEmulator({ log: () => {} });
const telnyx = new TelnyxClient({ apiKey: em.apiKey, baseUrl: em.baseUrl });
const { data } = await telnyx.texml.applications.create({ friendly_name: 'm', voice_url: `http://127.0.0.1:${http.address().port}/` });
const run = async (minutes: number) => {
  frames = 0; bytes = 0; lastChunk = 0; lost = 0;
  const p = em.phone('+12025550123');
  const t = performance.now(); const c = process.cpuUsage();
  const sid = p.calls('+12025550199', data.id);
  await p.waits(0.01);
  for (let i = 0; i < minutes * 3; i++) { await p.says('I would like to know when my parcel comes, and what it will cost me.'); await p.waits(20 - 4.42); }
  await p.hangsUp(); await new Promise((r) => setTimeout(r, 50));
  const cpu = process.cpuUsage(c);
  const leg = em.calls().at(-1)!;
  console.log(mode, track, minutes, 'min:', ((performance.now() - t - 50) / 1000).toFixed(2), 's; cpu', ((cpu.user+cpu.system)/1e6).toFixed(2), 'frames', frames, 'lost', lost, 'audio s', bytes / 8000, 'entries', leg.timeline.length, 'plays', leg.timeline.filter((e) => e.kind === 'plays').length, JSON.stringify(leg.timeline.filter(e=>e.kind==='plays').slice(0,2)));
};
await run(1); await run(10); 
await em.close(); wss.close(); http.close();
