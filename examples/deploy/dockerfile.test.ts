import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type Project } from '../../test/package/project.js';
import { root } from '../../test/repository/root.js';
import { startProgram } from '../../test/runtimes/program.js';

const run = promisify(execFile);
const folder = join(root, 'examples/deploy');
const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
const instructions = [...text.matchAll(/^([A-Z]+) (.+)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}));
const valuesOf = (wanted: string): string[] =>
  instructions.filter(({ name }) => name === wanted).map(({ value }) => value);
const commandOf = (value = ''): string[] => JSON.parse(value.replace(/^.*?(?=\[)/, ''));

describe('the Dockerfile', () => {
  it('is one', () => {
    expect(validate(text)).toEqual([]);
  });

  it('runs as somebody who owns nothing but the data, and without a shell in between', () => {
    const names = instructions.map(({ name }) => name);
    expect(valuesOf('USER')).toEqual(['node']);
    expect(names.lastIndexOf('USER')).toBeGreaterThan(names.lastIndexOf('COPY'));
    expect(names.lastIndexOf('USER')).toBeGreaterThan(names.lastIndexOf('RUN'));
    expect(commandOf(valuesOf('CMD')[0])[0]).toBe('node');
    expect(text).not.toMatch(/--chown/);
  });

  it('names versions of its images', () => {
    for (const image of valuesOf('FROM')) expect(image).toMatch(/^node:\d+-slim( AS \w+)?$/);
  });

  it('holds no secret', () => {
    expect(valuesOf('ENV').concat(valuesOf('ARG')).join(' ')).not.toMatch(/KEY|TOKEN|SECRET|PASSWORD/);
  });
});

describe('what the Dockerfile runs', () => {
  let project: Project;
  beforeAll(async () => {
    project = await makeProject();
    writeFileSync(join(project.folder, 'package-lock.json'), '{}');
    const ours = valuesOf('COPY').filter((value) => !value.startsWith('--from'));
    const sources = new Set(ours.flatMap((value) => value.split(' ').slice(0, -1)));
    for (const name of sources) {
      if (name.startsWith('package')) continue; // The project's own.
      cpSync(join(folder, name), join(project.folder, name), { recursive: true });
    }
  }, 120_000);
  afterAll(() => project?.remove());

  it('hosts the project, tells its health, and ends on SIGTERM', { timeout: 60_000 }, async () => {
    const settings = Object.fromEntries(
      valuesOf('ENV').flatMap((value) => value.split(' ').map((one) => one.split('='))),
    );
    const env: Record<string, string> = {
      ...settings,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      TEXML_STORE: settings.TEXML_STORE.replace('/data', project.folder),
      TELNYX_PUBLIC_KEY: Buffer.alloc(32, 1).toString('base64'),
    };
    const [, ...args] = commandOf(valuesOf('CMD')[0]);
    const [, ...probe] = commandOf(valuesOf('HEALTHCHECK')[0]);
    const isHealthy = () =>
      run(process.execPath, probe, { env }).then(
        () => true,
        () => false,
      );
    expect(await isHealthy()).toBe(false);
    const server = await startProgram({ file: process.execPath, args, folder: project.folder, env });
    try {
      expect(await isHealthy()).toBe(true);
      const unsigned = await fetch(`${server.address}/greeting`, { method: 'POST' });
      expect(unsigned.status).toBe(403);
    } finally {
      await server.end('SIGTERM');
    }
    expect(await isHealthy()).toBe(false);
  });
});

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
