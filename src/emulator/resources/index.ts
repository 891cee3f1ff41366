import type { Handlers } from '../handler.js';
import { texmlApplications } from './texml-applications.js';
import { texmlCalls } from './texml-calls.js';
import { texmlSecrets } from './texml-secrets.js';
import { whoami } from './whoami.js';

/** What each operation does, by its name in the operations table. */
export const resources: Handlers = { ...whoami, ...texmlApplications, ...texmlSecrets, ...texmlCalls };
