import { createWorker } from 'texml/server';
import { options, storeTimeoutMs } from '../app.js';

export default createWorker({ ...options, storeTimeoutMs });
