import { createWorker } from 'texml/server';
import { options, storeTimeoutMs } from '../app.js';

/** Keeps nothing longer than until the cron trigger fires. */
export default createWorker({ ...options, storeTimeoutMs, retentionDays: 0 });
