import {expect, test} from 'vitest'
import {htmlToText} from '../../../studio/sources/html.ts'

test.for<[string, string]>([
  ['<i>In vivo</i> rest', 'In vivo rest'],
  ['&lt;i&gt;In vivo&lt;/i&gt; rest', 'In vivo rest'],
  ['&amp;lt;i&amp;gt;In vivo&amp;lt;/i&amp;gt;', 'In vivo'],
  ['&#60;sub&#62;2&#x3C;/sub&#x3E;', '2'],
  ['Rest &amp;amp; repair &amp; return', 'Rest & repair & return'],
  ['<jats:italic>In vivo</jats:italic><br/>after', 'In vivo after'],
  ['<span class="a">held</span> <scp>dna</scp>', 'held dna'],
  [
    'M&uuml;ller, Sm&oslash;r, &AElig;on, &Eacute;, &ccedil;, &scaron;',
    'Müller, Smør, Æon, É, ç, š',
  ],
  ['p &lt; .05 and a > b', 'p < .05 and a > b'],
  ['x &lt;5 &unknown; &constructor;', 'x <5 &unknown; &constructor;'],
  ['&#0;&#xD800;&#9999999;', ''],
])('converts %j to %j', ([html, text]) => {
  expect(htmlToText(html)).toBe(text)
})
