import {expect, test} from 'vitest'
import {latexToText} from '../../../studio/sources/latex.ts'

test.for<[string, string]>([
  [String.raw`{\"U}ber die Z{\"{a}}rtlichkeit`, 'Über die Zärtlichkeit'],
  [String.raw`Garc{\'\i}a, Jos\'e, Fran{\c c}ois, \c{C}elik`, 'García, José, François, Çelik'],
  [
    String.raw`\v{S}t\v e\v{r}ba, {\L}ukasz, \H{o}, \k{a}, \r{u}, \~n, \' e`,
    'Štěřba, Łukasz, ő, ą, ů, ñ, é',
  ],
  [String.raw`\O re, \o{}re, {\ss}, {\AE}on, na{\"\i}ve`, 'Øre, øre, ß, Æon, naïve'],
  [String.raw`\emph{Being \textbf{held}} \& 50\%~sure, a\_b`, 'Being held & 50% sure, a_b'],
  [String.raw`\enquote{one \enquote{two}} and ` + "``three''", '“one “two”” and “three”'],
  [String.raw`12--15 --- $\alpha$ H$_{2}$O 2\textsuperscript{nd}`, '12–15 — α H2O 2nd'],
  ["`a' and O'Dell's", "‘a’ and O'Dell's"],
  ['  blanks \n\t and lines ', 'blanks and lines'],
  [String.raw`\"{}`, ''],
  ['\\', ''],
  ['}}{{', ''],
])('converts %j to %j', ([latex, text]) => {
  expect(latexToText(latex)).toEqual({text, unknown: []})
})

test('an unknown command is reported, and the text of its argument stays', () => {
  expect(latexToText(String.raw`A \foo{quiet} \foo \bar*{room}`)).toEqual({
    text: 'A quiet room',
    unknown: ['\\foo', '\\bar'],
  })
})
