import { holdsIn } from './hold.js';
import { nodeAt } from './node.js';

holdsIn(`Node ${process.versions.node}`, nodeAt(process.execPath));
