import {HtmlValidate} from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  // Files of the same origin need no integrity attribute.
  rules: {'require-sri': ['error', {target: 'crossorigin'}]},
})

/** Returns the problems of an HTML page, one per line; empty if the page is valid. */
export async function findHtmlProblems(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`),
  )
}
