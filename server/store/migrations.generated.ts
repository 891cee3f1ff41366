// Written by `npm run migrations` from the files in migrations.

/** The steps from an empty database to the present schema, in order. */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  {
    "name": "0000_first.sql",
    "statements": [
      "CREATE TABLE `bins` (\n\t`name` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`source` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\tPRIMARY KEY(`name`, `version`)\n);\n",
      "CREATE TABLE `calls` (\n\t`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`call_sid` text NOT NULL,\n\t`from_number` text,\n\t`to_number` text,\n\t`call_status` text,\n\t`first_at` integer NOT NULL,\n\t`last_at` integer NOT NULL,\n\t`state` text,\n\t`state_expires_at` integer DEFAULT 0 NOT NULL,\n\t`lock_owner` text,\n\t`lock_until` integer DEFAULT 0 NOT NULL\n);\n",
      "CREATE UNIQUE INDEX `calls_call_sid_unique` ON `calls` (`call_sid`);",
      "CREATE INDEX `calls_by_last_request` ON `calls` (`last_at`);",
      "CREATE TABLE `requests` (\n\t`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`delivery_key` text,\n\t`call_sid` text DEFAULT '' NOT NULL,\n\t`address` text NOT NULL,\n\t`step` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`verified` integer NOT NULL,\n\t`parameters` text NOT NULL,\n\t`received_at` integer NOT NULL,\n\t`owner` text NOT NULL,\n\t`lease_until` integer NOT NULL,\n\t`status` integer,\n\t`body` text,\n\t`event` text,\n\t`message` text,\n\t`duration_ms` integer\n);\n",
      "CREATE UNIQUE INDEX `requests_by_call_and_delivery` ON `requests` (`call_sid`,`delivery_key`);"
    ]
  }
];
