import { bunAt } from './bun.js';
import { holdsIn } from './hold.js';
import { installed } from './installed.js';

holdsIn('Bun', installed('Bun', bunAt));
