import type { Issue } from '../../issue.js';
import { findNamed, type Named, namedIn, whyNotNamed } from '../named-application.js';
import type { EmulatorState } from '../state/emulator-state.js';
import { configIssue, field, itemsOf } from './config-issue.js';

/** The applications of a list that may hold anything, by what each may be called by. */
const calledIn = (config: unknown, list: string, nameField: string): readonly Named[] =>
  itemsOf(config, list).flatMap((item) => {
    const [id, name] = [field(item, 'id'), field(item, nameField)];
    if (typeof name !== 'string') return [];
    return [{ id: typeof id === 'string' ? id : undefined, name, isActive: true }];
  });

/** The numbers whose application there is neither in the configuration nor in what the emulator goes on from. */
export function referenceIssues(config: unknown, state: EmulatorState | undefined): readonly Issue[] {
  const all = [
    ...calledIn(config, 'applications', 'friendly_name'),
    ...calledIn(config, 'callControlApplications', 'application_name'),
    ...(state ? namedIn(state) : []),
  ];
  return itemsOf(config, 'numbers').flatMap((item, index) => {
    const wanted = field(item, 'application');
    if (typeof wanted !== 'string' || findNamed(all, wanted)) return [];
    return [configIssue(['numbers', index, 'application'], whyNotNamed(all, wanted))];
  });
}
