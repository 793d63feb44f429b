import {checks} from './doctor/checks.ts'
import {lineOf} from './doctor/finding.ts'
import {gatherFacts} from './doctor/gather-facts.ts'
import {runMain} from './system/start-failure.ts'

// Checks everything that this installation needs to run, whether it is running or not, and changes nothing.
// Prints one line for each check. The exit code is 1 if one of them failed.
await runMain(async () => {
  const facts = await gatherFacts()
  const findings = checks.map(({name, look}) => ({name, finding: look(facts)}))
  for (const {name, finding} of findings) console.log(lineOf(name, finding))
  return findings.some(({finding}) => finding.state === 'FAIL') ? 1 : 0
})
