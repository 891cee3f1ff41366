import { createServer, listen, openStore } from 'texml/server';
import { options, storeTimeoutMs } from '../app.js';

const store = await openStore({ url: process.env.STORE_URL ?? '', storeTimeoutMs });
const { url } = await listen(createServer({ ...options, store }), { port: 0 });
console.log(`Listening on ${url}`);
