/** Configuration: what a server hosts, and how it runs. */
export { defineServer, type ServerConfig } from './define-server.js';
export { type EnvironmentVariable, environmentVariables } from './environment.js';
export { checkHosted, type Hosted, readHosted } from './hosted.js';
export { misspeltVariables, readSettings, type SettingsRead, type SettingsSources } from './read-settings.js';
export type { SettingName, Settings } from './settings.js';
