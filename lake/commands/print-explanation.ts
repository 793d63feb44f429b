import {counted} from '../check/findings.ts'
import type {ExplainedStatement, Explanation} from '../groq/plan/explain-plan.ts'
import {formatSql} from '../groq/plan/format-sql.ts'

/** Prints an explanation for people, line by line. */
export function printExplanation(explanation: Explanation, print: (line: string) => void): void {
  const {evaluator, reason, statements, characters, milliseconds} = explanation
  print(
    evaluator === 'sql'
      ? `SQLite evaluates it, with ${counted(statements.length, 'statement')}.`
      : 'The complete evaluator (groq-js) evaluates it, which reads every document that may match.',
  )
  if (reason) {
    print(`  Why: ${reason.why}.`)
    print(`  What to do: ${reason.advice}`)
  }
  for (const statement of statements) printStatement(statement, print)
  const times = Object.entries(milliseconds).map(([step, time]) => `${step} ${time.toFixed(2)} ms`)
  print(`\nResult: ${characters.toLocaleString('en')} characters. Time: ${times.join(', ')}.`)
}

function printStatement(
  {part, sql, parameters, steps, used, wanted, evaluated, ran}: ExplainedStatement,
  print: (line: string) => void,
): void {
  print(`\n${part}`)
  for (const {text} of steps) print(`  - ${text}`)
  if (evaluated > 0) print(`  - groq-js evaluates ${evaluated} of its expressions per document`)
  for (const index of used) print(`  Uses ${index}.`)
  for (const index of wanted) print(`  Would be faster with ${index}.`)
  print(
    ran
      ? `  ${counted(ran.rows, 'row')}, ${ran.characters.toLocaleString('en')} characters, ${ran.milliseconds.toFixed(2)} ms`
      : '  It did not run: another alternative is faster.',
  )
  print('  SQL:')
  for (const line of formatSql(sql)) print(`    ${line}`)
  const values = Object.entries(parameters)
  if (values.length > 0) print('  Parameters:')
  for (const [name, value] of values) print(`    $${name} = ${JSON.stringify(value)}`)
}
