const pauseMs = 500;

/** How long a key sounds. */
export const keyMs = 250;

/** How long keys sound that Telnyx presses; `w` is a pause of half a second. */
export const digitsMs = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + (digit === 'w' ? pauseMs : keyMs), 0);
