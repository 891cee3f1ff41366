import { holdsIn } from './hold.js';
import { installed } from './installed.js';
import { nodeAt } from './node.js';

holdsIn('Node 24', installed('Node 24', nodeAt));
