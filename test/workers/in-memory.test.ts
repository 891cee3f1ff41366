import { answers } from '../runtimes/checks/answers.js';
import { repeats } from '../runtimes/checks/repeats.js';
import { holdsIn } from '../runtimes/hold.js';
import { workerdAlone } from '../runtimes/workerd.js';

holdsIn('workerd without a store', workerdAlone, [...answers, ...repeats]);
