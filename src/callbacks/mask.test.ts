import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from './mask.js';

describe('maskNumbers', () => {
  it.each([
    ['+12025550123', '+1•••••••123'],
    ['%2B12025550123', '%2B1•••••••123'],
    ['2025550123', '•••••••123'],
    ['(202) 555-0123', '•••••••123'],
    ['tel:+1-202-555-0123', 'tel:+1•••••••123'],
    ['+44 (0)20 7946 0123', '+4•••••••••123'],
    ['{"From":"+12025550123","To":"+12025550100"}', '{"From":"+1•••••••123","To":"+1•••••••100"}'],
    ['sip:alice@sip.telnyx.com', 'sip:•••@sip.telnyx.com'],
    ['<sips:alice:secret@198.51.100.7>;tag=1', '<sips:•••@198.51.100.7>;tag=1'],
    ['+12025550123@198.51.100.7', '•••@198.51.100.7'],
    ['From=alice%40198.51.100.7&To=%2B12025550100', 'From=•••%40198.51.100.7&To=%2B1•••••••100'],
  ])('writes %s as %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it.each([
    'v3:9X2vxPDFY2RHSJ1EdMS0RHRksMTg7ldNxdjWbVr9zBjbGjGsSe-aiQ',
    'f5586561-8ff0-4291-a51b-c7dfe4139ff9',
    'connection 1568109700606592442',
    'signed 2026-01-15T10:30:26.028Z from 198.51.100.7',
    'took 1234.5678901 ms, 55123 bytes, status 200',
    'no @ sign of anybody',
  ])('leaves %s as it is', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  const numbers = fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.stringMatching(/^\d{9}$/), fc.constantFrom(0, 1, 2, 3, 4, 5))
    .map(([first, rest, style]) => {
      const digits = `${first}${rest}`;
      const [area, office, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
      const styles = [
        `+1${digits}`,
        digits,
        `(${area}) ${office}-${line}`,
        `${area}-${office}-${line}`,
        `+1 ${area} ${office} ${line}`,
        `${area}.${office}.${line}`,
      ];
      return styles[style] ?? digits;
    });

  it('lets no whole phone number through, whatever stands around it', () => {
    const around = fc.stringMatching(/^[a-zA-Z ,;:"'<>[\]{}=&]*$/);
    fc.assert(
      fc.property(around, numbers, around, (before, number, after) => {
        expect(maskNumbers(`${before}${number}${after}`)).not.toContain(number);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing that is masked already', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numbers, fc.emailAddress()), (text) => {
        const masked = maskNumbers(text);
        expect(maskNumbers(masked)).toBe(masked);
      }),
    );
  });

  it('takes time in proportion to the text, also when it is made to be slow', () => {
    for (const piece of ['a', '1', '1 ', '12-', '1.', 'a:', 'a@', '%40', 'v3:', 'aaaaaaaa-', '2026-01-15']) {
      const startedAt = performance.now();
      maskNumbers(piece.repeat(200_000));
      expect(performance.now() - startedAt, piece).toBeLessThan(2000);
    }
  });

  it('leaves the paths of a document alone', () => {
    const text = 'Response/Gather[1]/Say[2]@voice: voice of <Say> takes text.';
    expect(maskNumbers(text)).toBe(text);
    expect(maskNumbers('to Response/bob@example.com')).toContain('Response/bob@example');
    expect(maskNumbers('sip/bob@example.com')).toBe('sip/•••@example.com');
  });
});
