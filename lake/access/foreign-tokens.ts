import {LakeError} from '../error.ts'
import {looksGenerated} from './secret.ts'

/**
 * Creates a check for a lake that answers at the names of Sanity's service: programs may send it the service's
 * tokens. Such a token is neither looked up nor stored nor logged. `warn` is called for the first one.
 */
export function createForeignTokenCheck(
  warn: (text: string) => void,
): (token: string) => LakeError | undefined {
  let warned = false
  return (token) => {
    if (looksGenerated(token)) return undefined
    if (!warned) {
      warn(
        'A program sent a token that this lake has not generated, perhaps one of Sanity’s service. It was refused, and is neither stored nor logged. Replace it in the settings of that program, or log out there.',
      )
    }
    warned = true
    return new LakeError(
      'unauthorized',
      'This is a lake on your own machine, not Sanity’s service, and the token is not one of its own: they begin with "sk-stillwater-". It was refused and not stored. Do not send tokens of the service here; "as-sanity <project> token" prints one for this lake.',
    )
  }
}
