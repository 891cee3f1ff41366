import { about, environmentVariables, settingNames } from '../../server/config/environment.js';
import { prose, table } from './markdown.js';

/** The settings of a server as a table: their names in the environment, in a configuration's file and on the command line. */
export function settingsTable(): string {
  const defaults = new Map(environmentVariables().map((variable) => [variable.name, variable.default]));
  const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');
  const rows = settingNames.map((name) => {
    const { variable, flag, what } = about[name];
    // A file is read by more people than an environment: tokens stand in none.
    const key = name.endsWith('Token') ? undefined : name;
    return [code(variable), code(key), code(flag), code(defaults.get(variable)), prose(what)];
  });
  return table(['environment', '`texml.config.ts`', 'option', 'default', 'what it is'], rows);
}
