export { checkRule, faultIssues } from './check-rule.js';
export { type ActiveFault, createFaults, type Faults, type Judge } from './faults.js';
export { faultySender } from './faulty-sender.js';
export { operationFaults } from './operation-faults.js';
export { type FaultRule, faultRule } from './rule.js';
export { entryOf, type Strike } from './strike.js';
