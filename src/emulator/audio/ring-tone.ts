import { samplesIn } from './pcm.js';
import { inTurn, type Sound, silence, tone } from './sound.js';

interface Ring {
  readonly hertz: readonly number[];
  /** Sound and silence by turns. */
  readonly cadenceMs: readonly number[];
}

const twice = [400, 200, 400, 2000] as const;

/** What most countries use. */
const usual: Ring = { hertz: [425], cadenceMs: [1000, 4000] };

// After ITU-T E.180. A tone of 400 Hz that swells 25 times a second is one of 375 Hz and one of 425 Hz.
const rings: Readonly<Record<string, Ring>> = {
  at: { hertz: [420], cadenceMs: [1000, 5000] },
  au: { hertz: [413, 438], cadenceMs: twice },
  be: { hertz: [425], cadenceMs: [1000, 3000] },
  cl: { hertz: [400], cadenceMs: [1000, 3000] },
  cn: { hertz: [450], cadenceMs: [1000, 4000] },
  es: { hertz: [425], cadenceMs: [1500, 3000] },
  fr: { hertz: [440], cadenceMs: [1500, 3500] },
  hu: { hertz: [425], cadenceMs: [1250, 3750] },
  il: { hertz: [400], cadenceMs: [1000, 3000] },
  in: { hertz: [375, 425], cadenceMs: twice },
  jp: { hertz: [384, 416], cadenceMs: [1000, 2000] },
  my: { hertz: [425], cadenceMs: twice },
  nz: { hertz: [400, 450], cadenceMs: twice },
  ph: { hertz: [425, 480], cadenceMs: [1000, 4000] },
  pt: { hertz: [425], cadenceMs: [1000, 5000] },
  se: { hertz: [425], cadenceMs: [1000, 5000] },
  sg: { hertz: [401, 449], cadenceMs: twice },
  th: { hertz: [400], cadenceMs: [1000, 4000] },
  tw: { hertz: [440, 480], cadenceMs: [1000, 2000] },
  uk: { hertz: [400, 450], cadenceMs: twice },
  us: { hertz: [440, 480], cadenceMs: [2000, 4000] },
  'us-old': { hertz: [380, 460], cadenceMs: [2000, 4000] },
  za: { hertz: [367, 433], cadenceMs: twice },
};

/** One ring of a country, with the silence after it. */
export function ringTone(country: string): Sound {
  const { hertz, cadenceMs } = (Object.hasOwn(rings, country) ? rings[country] : undefined) ?? usual;
  return inTurn(
    cadenceMs.map((ms, index) => (index % 2 === 0 ? tone(hertz, samplesIn(ms)) : silence(samplesIn(ms)))),
  );
}
