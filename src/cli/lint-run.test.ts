import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../lint/index.js';
import { reports } from '../lint/report/index.js';
import { runLint } from './lint-run.js';
import type { Source } from './lint-sources.js';

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Ten thousand documents, each another one, with something wrong in each. */
async function* manySources(count: number): AsyncGenerator<Source> {
  for (let at = 0; at < count; at += 1) {
    const xml = `<Response><!-- ${at} --><Gather numdigits="${at % 9}" action="/a/${at}"><Say voice="v${at}">{{name_${at}}} ${'x'.repeat(400)}</Say></Gather></Response>`;
    yield { kind: 'document', name: `${at}.xml`, xml: at % 2 === 0 ? xml : new TextEncoder().encode(xml) };
  }
}

describe.each(['pretty', 'json', 'sarif', 'github'] as const)('a run that reports as %s', (format) => {
  it('lints ten thousand files, and keeps nothing of them', { timeout: 60_000 }, async () => {
    const sizes: number[] = [];
    let written = 0;
    const terminal = {
      stdout: {
        write(text: string) {
          written += text.length;
          if (written > sizes.length * 1_000_000) {
            collectGarbage();
            sizes.push(process.memoryUsage().heapUsed);
          }
        },
      },
      stderr: { write: () => {} },
      stdin: async () => '',
      isTTY: false,
      env: {},
      cwd: '/',
      now: () => 0,
      untilInterrupted: async () => {},
    };
    const report = reports[format]({ paint: (_style, text) => text, version: '1.0.0' });
    const linter = createLinter();
    const options = { linter, flowLinter: linter, report, fix: false, quiet: false };
    const ran = await runLint(manySources(10_000), options, terminal);
    expect(ran).toMatchObject({ files: 10_000, counts: { error: 10_000, warning: 10_000 }, problems: [] });
    // Once everything is compiled, the heap stays as it is.
    const [early = 0, late = 0] = [sizes[1], sizes.at(-1)];
    expect(sizes.length).toBeGreaterThan(3);
    expect(late - early).toBeLessThan(4_000_000);
  });
});
