import type {Reading} from '../../../studio/sources/source-fields.ts'

/** Unusual BibTeX entries with the resulting sources and the fields that are not kept. */
export const bibtexEntries: OddEntry[] = [
  [
    'suffixes in the middle, at the end, and after a given name',
    String.raw`@article{a, author={Harrow, Jr., Edwin Cole and Donald E. Finch III and Pell, Mara, Sr.}, title={Three houses}, journal={Annals of Rest}, year=2014}`,
    {
      fields: {
        kind: 'article',
        title: 'Three houses',
        authors: [
          {family: 'Harrow', given: 'Edwin Cole', suffix: 'Jr.'},
          {family: 'Finch', given: 'Donald E.', suffix: 'III'},
          {family: 'Pell', given: 'Mara', suffix: 'Sr.'},
        ],
        year: 2014,
        container: 'Annals of Rest',
      },
      notKept: [],
      notes: [],
    },
    'BibTeX writes “von Last, Jr, First”. The other two are common mistakes: by its rules, “III” and “Mara” would be the family name and the suffix.',
  ],
  [
    '“et al.” as a separate author, in italics',
    String.raw`@article{a, author={Wren, Ada and \emph{et al.}}, title={Left out}, journal={Annals of Rest}, year={2015}}`,
    {
      fields: {
        kind: 'article',
        title: 'Left out',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2015,
        container: 'Annals of Rest',
      },
      notKept: [],
      notes: ['The entry leaves authors out (“et al.”). Add them by hand.'],
    },
    'BibTeX’s own word is “others”. Any such word stands for people whom the entry does not name, so it is no author, and the writer has to know.',
  ],
  [
    '“et al.” at the end of a name',
    String.raw`@article{a, author={Wren, Ada et al.}, title={Left out again}, journal={Annals of Rest}, year={2015}}`,
    {
      fields: {
        kind: 'article',
        title: 'Left out again',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2015,
        container: 'Annals of Rest',
      },
      notKept: [],
      notes: ['The entry leaves authors out (“et al.”). Add them by hand.'],
    },
    'Without “and” before it, BibTeX would read it as a part of the given name.',
  ],
  [
    'authors separated by semicolons',
    String.raw`@article{a, author={Wren, Ada; M{\"u}ller, J{\"o}rg; {Quiet; Still House}}, title={Semicolons}, year={2016}, journal={J}}`,
    {
      fields: {
        kind: 'article',
        title: 'Semicolons',
        authors: [
          {family: 'Wren', given: 'Ada'},
          {family: 'Müller', given: 'Jörg'},
          {family: 'Quiet; Still House'},
        ],
        year: 2016,
        container: 'J',
      },
      notKept: [],
      notes: [],
    },
    'BibTeX separates names only by “and”. Braces protect the semicolon in the organisation’s name, and accents are LaTeX commands.',
  ],
  [
    'authors separated by commas',
    String.raw`@article{a, author={Wren, Ada, Roe, Jo, Pell, Mara}, title={Commas}, year={2016}, journal={J}}`,
    {
      fields: {
        kind: 'article',
        title: 'Commas',
        authors: [
          {family: 'Wren', given: 'Ada'},
          {family: 'Roe', given: 'Jo'},
          {family: 'Pell', given: 'Mara'},
        ],
        year: 2016,
        container: 'J',
      },
      notKept: [],
      notes: ['“Wren, Ada, Roe, Jo, Pell, Mara” was read as 3 authors. Check them.'],
    },
    'BibTeX allows at most two commas in a name. Six parts are three pairs of family and given name; since this is a guess, the writer checks it.',
  ],
  [
    'complete names separated by commas',
    String.raw`@article{a, author={Ada Wren, Jo Roe, Mara van Pell}, title={Whole names}, year={2016}, journal={J}}`,
    {
      fields: {
        kind: 'article',
        title: 'Whole names',
        authors: [
          {family: 'Wren', given: 'Ada'},
          {family: 'Roe', given: 'Jo'},
          {family: 'van Pell', given: 'Mara'},
        ],
        year: 2016,
        container: 'J',
      },
      notKept: [],
      notes: ['“Ada Wren, Jo Roe, Mara van Pell” was read as 3 authors. Check them.'],
    },
    '“von” words begin with a lower-case letter and belong to the family name.',
  ],
  [
    'a note with only URL and date of access',
    String.raw`@misc{a, title={A page}, author={{The Quiet Collective}}, howpublished={\href{https://rest.example/a_b}{The page}}, note = "[Online; accessed 1-February-2024]", year={2023}}`,
    {
      fields: {
        kind: 'website',
        title: 'A page',
        authors: [{family: 'The Quiet Collective'}],
        year: 2023,
        url: 'https://rest.example/a_b',
        accessed: '2024-02-01',
      },
      notKept: [],
      notes: [],
    },
    '\\href{address}{text} is an address. Biblatex has urldate for the day of reading; BibTeX users write it into the note, which then says nothing else.',
  ],
  [
    'a note and a place with further text',
    String.raw`@misc{a, title={A talk in a hall}, author={Wren, Ada}, howpublished={Talk at the Hall of Rest, \url{https://rest.example/talk}}, note={In press}, annote={my copy}, urldate={5 January 2021}, year={2020}}`,
    {
      fields: {
        kind: 'website',
        title: 'A talk in a hall',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2020,
        url: 'https://rest.example/talk',
        accessed: '2021-01-05',
      },
      notKept: ['howpublished', 'note', 'annote'],
      notes: [],
    },
    'The talk’s place, the state of printing and the annotation have no field in a source.',
  ],
  [
    'a collection with only a book title',
    String.raw`@collection{a, booktitle={Special issue on rest}, booksubtitle={Essays}, editor={Wren, Ada}, year={2001}, series={Rest studies}, volume={3}}`,
    {
      fields: {
        kind: 'book',
        title: 'Special issue on rest: Essays',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2001,
        volume: '3',
      },
      notKept: ['series'],
      notes: ['No author is named. The editors stand in the place of the authors.'],
    },
    'A collection has its title in “title”, or here in the book’s fields. Biblatex joins title and subtitle with a colon. APA puts editors in the place of missing authors.',
  ],
  [
    'markup that was encoded twice',
    String.raw`@article{a, title={&lt;i&gt;In vivo&lt;/i&gt; rest &amp;amp; &amp;lt;sub&amp;gt;slow&amp;lt;/sub&amp;gt; breath}, author={M&uuml;ller, J&ouml;rg and O&#39;Dell, Se&aacute;n}, journal={Rest &amp; Repair}, year={2011}}`,
    {
      fields: {
        kind: 'article',
        title: 'In vivo rest & slow breath',
        authors: [
          {family: 'Müller', given: 'Jörg'},
          {family: "O'Dell", given: 'Seán'},
        ],
        year: 2011,
        container: 'Rest & Repair',
      },
      notKept: [],
      notes: [],
    },
    'Entities of HTML are decoded until none is left; tags are markup and not a part of the title.',
  ],
  [
    'markup in Zotero’s style',
    String.raw`@article{a, title={{\textless}i{\textgreater}Aplysia{\textless}/i{\textgreater} at rest, \textit{slowly}, H\textsubscript{2}O}, author={{de la Cruz}, Mar{\'\i}a and Jos{\'e} {Ortega y Gasset}}, journal={J}, year={2010}}`,
    {
      fields: {
        kind: 'article',
        title: 'Aplysia at rest, slowly, H2O',
        authors: [
          {family: 'de la Cruz', given: 'María'},
          {family: 'Ortega y Gasset', given: 'José'},
        ],
        year: 2010,
        container: 'J',
      },
      notKept: [],
      notes: [],
    },
    'Zotero writes “<” as {\\textless}. Braces around “de la Cruz” and “Ortega y Gasset” hold the family name together.',
  ],
  [
    'DOI and URL in unusual forms',
    String.raw`@article{a, title={Forms}, author={Dupont, J.-P.}, doi={doi.org/10.1234/rest\_1}, url={\url{www.rest.example/x\%20y}}, year={c. 1998}, journal={J}, journaltitle={Journal of Forms}}`,
    {
      fields: {
        kind: 'article',
        title: 'Forms',
        authors: [{family: 'Dupont', given: 'J.-P.'}],
        year: 1998,
        container: 'Journal of Forms',
        doi: '10.1234/rest_1',
        url: 'https://www.rest.example/x%20y',
      },
      notKept: ['journal'],
      notes: ['The year “c. 1998” was read as 1998.'],
    },
    'A DOI begins with “10.”. “\\_” and “\\%” are LaTeX escapes. Biblatex’s journaltitle is the newer name of journal, so it wins, and the other is listed.',
  ],
  [
    'an organisation with “and”, degrees, and an invalid date',
    String.raw`@techreport{a, title={Resting}, author={{Office of Rest and Repair} and Doe, Jane, PhD}, institution={Office of Rest}, number={12}, date={forthcoming}, address={Anytown}}`,
    {
      fields: {
        kind: 'report',
        title: 'Resting',
        authors: [{family: 'Office of Rest and Repair'}, {family: 'Doe', given: 'Jane'}],
        issue: '12',
        publisher: 'Office of Rest',
      },
      notKept: ['PhD', 'date', 'place'],
      notes: ['“forthcoming” is not a year that can be read. It was left out.'],
    },
    '“and” inside braces does not separate names. A report’s number is its CSL “number”. “PhD” is a degree, which a list of references omits.',
  ],
  [
    'other scripts and a labelled suffix',
    String.raw`@book{a, title={静かな家}, author={村上, 春樹 and family=Pell, given=Mara, suffix=Jr and Tolstoi, Lev}, publisher={Rest Press}, date={1999-02-30}, translator={Wren, Ada}, edition={2}}`,
    {
      fields: {
        kind: 'book',
        title: '静かな家',
        authors: [
          {family: '村上', given: '春樹'},
          {family: 'Pell', given: 'Mara', suffix: 'Jr.'},
          {family: 'Tolstoi', given: 'Lev'},
        ],
        year: 1999,
        publisher: 'Rest Press',
      },
      notKept: ['month', 'translator', 'edition'],
      notes: [],
    },
    'Biblatex’s extended names are key=value pairs. 30 February does not exist, so only the year and the month are read, and a source stores the year.',
  ],
]

/**
 * An invented entry and what it says, derived by hand from the entry and the description of its format, never from
 * the output of the reader. `why` names the rule behind each value that is not copied as it is.
 */
export type OddEntry = [
  name: string,
  text: string,
  reading: Pick<Reading, 'fields' | 'notKept' | 'notes'>,
  why: string,
]
