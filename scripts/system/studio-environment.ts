import type {Environment} from './environment.ts'
import type {Settings} from './load-settings.ts'

/**
 * Returns the variables for the Studio's settings (`studio/settings.ts`) outside of the browser: in its
 * development server and in the `sanity` command.
 */
export function studioEnvironment({
  site,
  lake,
  hosted,
}: Pick<Settings, 'site' | 'lake' | 'hosted'>): Environment {
  return {
    SANITY_STUDIO_PROJECT_ID: site.projectId,
    SANITY_STUDIO_DATASET: site.dataset,
    ...(hosted ? {} : {SANITY_STUDIO_API_HOST: `http://localhost:${lake.port}`}),
  }
}
