import { defineServer } from 'texml/server';
import greeting from './flows/greeting.js';

/** What `texml serve` hosts: each flow at the address that is its application's voice_url. */
export default { server: defineServer({ flows: { '/greeting': greeting } }) };
