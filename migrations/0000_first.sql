CREATE TABLE `bins` (
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`name`, `version`)
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`call_sid` text NOT NULL,
	`from_number` text,
	`to_number` text,
	`call_status` text,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`state` text,
	`state_expires_at` integer DEFAULT 0 NOT NULL,
	`lock_owner` text,
	`lock_until` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_call_sid_unique` ON `calls` (`call_sid`);--> statement-breakpoint
CREATE INDEX `calls_by_last_request` ON `calls` (`last_at`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery_key` text,
	`call_sid` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`step` text NOT NULL,
	`kind` text NOT NULL,
	`verified` integer NOT NULL,
	`parameters` text NOT NULL,
	`received_at` integer NOT NULL,
	`owner` text NOT NULL,
	`lease_until` integer NOT NULL,
	`status` integer,
	`body` text,
	`event` text,
	`message` text,
	`duration_ms` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_by_call_and_delivery` ON `requests` (`call_sid`,`delivery_key`);