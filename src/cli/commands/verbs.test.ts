import { describe, expect, it } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';
import { describeVocabulary } from '../../../verbs/index.js';

const { elements } = describeVocabulary();

describe('texml verbs', () => {
  it('lists every element', async () => {
    const { status, stdout, stderr } = await texml(['verbs']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const listed = stdout.split('\n').map((line) => /^ {2}(\S+)/.exec(line)?.[1]);
    expect(Object.keys(elements).filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('prints the whole vocabulary as JSON', async () => {
    const { status, stdout } = await texml(['verbs', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify({ elements })));
  });

  it.each(Object.keys(elements))(
    'explains %s in any letter case, with every attribute and rule',
    async (name) => {
      const { status, stdout, stderr } = await texml(['verbs', name.toLowerCase()]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`<${name.split('@')[0]}>`);
      for (const attribute of Object.keys(elements[name]?.attributes ?? {})) {
        expect(stdout).toMatch(new RegExp(`^  ${attribute}  `, 'm'));
      }
      for (const { code } of elements[name]?.rules ?? []) expect(stdout).toContain(code);
      expect(stdout).not.toMatch(/undefined|\[object/);
    },
  );

  it('tells values, ranges, units and defaults', async () => {
    const { stdout } = await texml(['verbs', 'gather']);
    expect(stdout).toMatch(/^ {2}timeout {2}integer 1 to 120 s, default 5$/m);
    expect(stdout).toMatch(/^ {2}input {2}dtmf \| speech \| dtmf speech, default dtmf$/m);
    expect(stdout).toContain("Receives the callback 'gather'");
  });

  it('tells what an element takes under one parent', async () => {
    expect((await texml(['verbs', 'stream@stop'])).stdout).toContain('<Stream> inside <Stop>');
    expect((await texml(['verbs', 'stream'])).stdout).toContain('inside <Stop>: texml verbs stream@stop');
  });

  it('takes a tag for its name', async () => {
    expect(await texml(['verbs', '<Say>'])).toEqual(await texml(['verbs', 'Say']));
  });

  it('prints one element as JSON, with its name', async () => {
    const { stdout } = await texml(['verbs', 'gather', '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify({ name: 'Gather', ...elements.Gather })));
  });

  it('prints an XML Schema and custom data for editors, of the whole vocabulary alone', async () => {
    const xsd = await texml(['verbs', '--xsd']);
    expect(xsd).toMatchObject({ status: 0, stderr: '' });
    expect(xsd.stdout).toMatch(/^<\?xml .*<xs:element name="Response" type="Response">.*<\/xs:schema>\n$/s);
    const { tags } = JSON.parse((await texml(['verbs', '--custom-data'])).stdout);
    expect(tags).toContainEqual(expect.objectContaining({ name: 'Gather' }));
    for (const more of [['gather'], ['--json'], ['--custom-data']]) {
      expect((await texml(['verbs', '--xsd', ...more])).stderr).toContain('stand alone');
    }
  });

  it('suggests the element that was probably meant', async () => {
    const { status, stdout, stderr } = await texml(['verbs', 'gathr']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      "error: TeXML has no element 'gathr'. Did you mean Gather? texml verbs lists them all.\n",
    );
  });

  it('makes no suggestion for what is near nothing', async () => {
    const { status, stderr } = await texml(['verbs', 'constructor']);
    expect(status).toBe(2);
    expect(stderr).toBe("error: TeXML has no element 'constructor'. texml verbs lists them all.\n");
  });

  it('keeps to the width of the screen', async () => {
    const { stdout } = await texml(['verbs', 'dial'], { columns: 60 });
    const long = stdout.split('\n').filter((line) => line.length > 60 && !/\S{50}/.test(line));
    expect(long).toEqual([]);
  });

  it('is coloured on a screen alone, and not with NO_COLOR', async () => {
    const esc = '\u001b[';
    expect((await texml(['verbs', 'say'], { isTTY: true })).stdout).toContain(esc);
    expect((await texml(['verbs', 'say'])).stdout).not.toContain(esc);
    expect((await texml(['verbs', 'say'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      escape,
    );
    expect((await texml(['verbs', '--json'], { isTTY: true })).stdout).not.toContain(esc);
  });
});
