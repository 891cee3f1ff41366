export { type CustomData, texmlCustomData } from './custom-data.js';
export { texmlXsd } from './xsd.js';
