import { denoAt } from './deno.js';
import { holdsIn } from './hold.js';
import { installed } from './installed.js';

holdsIn('Deno', installed('Deno', denoAt));
