import {acceptLoss} from '../datasets/accept-loss.ts'
import type {LakeSettings} from '../settings.ts'

/**
 * `accept-loss <name>`: lets the lake start without a lost file. `check` and the error at the start print the
 * name.
 */
export async function acceptLossOf({folder}: LakeSettings, args: string[]): Promise<number> {
  const [name, ...others] = args
  if (name === undefined || others.length > 0) {
    throw new Error(
      'Name what is lost, as "npm run lake -- check" prints it: npm run lake -- accept-loss <name>',
    )
  }
  const done = acceptLoss(folder, name)
  if (done.length === 0) {
    throw new Error(
      `Nothing named "${name}" is lost in ${folder}. "npm run lake -- check" lists what is.`,
    )
  }
  for (const sentence of done) console.log(sentence)
  return 0
}
