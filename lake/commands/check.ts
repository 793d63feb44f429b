import {checkLake, type CheckedPart} from '../check/check-lake.ts'
import {counted} from '../check/findings.ts'
import type {LakeSettings} from '../settings.ts'

/** Of each kind of finding, as many lines are printed. */
const longest = 50

/** `check`: looks at everything in LAKE_DIR and says what it found. Exit code 1 when there is damage. */
export async function check({folder, token}: LakeSettings): Promise<number> {
  console.log(`Checking the lake in ${folder} …`)
  return printFindings(await checkLake(folder, token !== undefined))
}

/** Prints what was found. Returns the exit code. */
export function printFindings(parts: CheckedPart[]): number {
  for (const {name, findings} of parts) {
    console.log(`\n${name}`)
    for (const line of findings.lines) console.log(`  ${line}`)
    printList('note:', findings.notes)
    printList('DAMAGE:', findings.problems)
    if (findings.problems.length === 0) console.log('  sound')
  }
  const total = parts.reduce((sum, {findings}) => sum + findings.problems.length, 0)
  const verdict =
    total === 0
      ? 'No damage found.'
      : `${counted(total, 'piece')} of damage found. Keep the folder as it is and restore a backup into another one.`
  console.log(`\n${verdict}`)
  return total === 0 ? 0 : 1
}

function printList(mark: string, sentences: string[]): void {
  for (const sentence of sentences.slice(0, longest)) console.log(`  ${mark} ${sentence}`)
  if (sentences.length > longest) console.log(`  ${mark} … and ${sentences.length - longest} more.`)
}
