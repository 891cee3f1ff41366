/**
 * Breaks text into lines of at most `width` characters, at spaces.
 *
 * @param indent What each further line begins with.
 * @param taken How many characters already stand before the first line.
 */
export function wrap(text: string, width: number, indent = '', taken = indent.length): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const before = lines.length === 0 ? taken : indent.length;
      if (line !== '' && before + line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
