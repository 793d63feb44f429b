import {checkLake, type CheckedPart} from '../check/check-lake.ts'
import {counted} from '../check/findings.ts'
import type {LakeSettings} from '../settings.ts'

/** The maximum number of lines that are printed for each kind of finding. */
const maxLines = 50

type Print = (line: string) => void

/** `check`: checks everything in LAKE_DIR and prints the findings. Returns exit code 1 if there is damage. */
export async function check({folder, token}: LakeSettings): Promise<number> {
  console.log(`Checking the lake in ${folder} …`)
  return printFindings(await checkLake(folder, token !== undefined))
}

/** Prints the findings. Returns the exit code. */
export function printFindings(parts: CheckedPart[], print: Print = console.log): number {
  for (const {name, findings} of parts) {
    print(`\n${name}`)
    for (const line of findings.lines) print(`  ${line}`)
    printList('note:', findings.notes, print)
    printList('DAMAGE:', findings.problems, print)
    if (findings.problems.length === 0) print('  ok')
  }
  const total = parts.reduce((sum, {findings}) => sum + findings.problems.length, 0)
  const verdict =
    total === 0
      ? 'No damage found.'
      : `${counted(total, 'piece')} of damage found. Do not change the folder; restore a backup into another one.`
  print(`\n${verdict}`)
  return total === 0 ? 0 : 1
}

function printList(mark: string, sentences: string[], print: Print): void {
  for (const sentence of sentences.slice(0, maxLines)) print(`  ${mark} ${sentence}`)
  if (sentences.length > maxLines) print(`  ${mark} … and ${sentences.length - maxLines} more.`)
}
