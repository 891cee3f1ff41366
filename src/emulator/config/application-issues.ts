import { issuesOf, operationsTable, type Schema, schemaOf } from '../../api/index.js';
import type { Issue } from '../../issue.js';
import { type Check, configIssue } from './config-issue.js';

/** An application is what the operation takes that makes one, with an id where it shall have a certain one. */
const applicationCheck =
  (body: Schema): Check =>
  (item) => {
    if (typeof item !== 'object' || item === null) return issuesOf(schemaOf(body), item);
    const { id, ...fields } = { id: undefined, ...item };
    return [...idIssues(id), ...issuesOf(schemaOf(body), fields)];
  };

const idIssues = (id: unknown): readonly Issue[] =>
  id === undefined || (typeof id === 'string' && /^\d{1,19}$/.test(id))
    ? []
    : [configIssue(['id'], 'It must be a text of up to 19 digits.')];

export const applicationIssues = applicationCheck(operationsTable.texml.applications.create.body);

export const voiceApplicationIssues = applicationCheck(operationsTable.callControlApplications.create.body);
