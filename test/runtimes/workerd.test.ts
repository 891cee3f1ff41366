import { holdsIn } from './hold.js';
import { workerd } from './workerd.js';

holdsIn('workerd with D1', workerd);
