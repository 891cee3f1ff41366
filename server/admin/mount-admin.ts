import type { ServerApp, ServerContext } from '../app/context.js';
import { adminRoutes } from './admin-routes.js';

/** Mounts the admin at `/admin`, where it exists for as long as there is a token. */
export function mountAdmin(app: ServerApp, context: ServerContext): void {
  app.route('/admin', adminRoutes(context));
}
