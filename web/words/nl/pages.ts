// Dutch. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “u”.
import type {Pages} from '../en/pages.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('nl')

export const pages: Pages = {
  site: {
    skip: 'Naar de tekst',
    menu: 'Menu',
    more: 'Meer',
    home: 'Startpagina',
    topics: 'Onderwerpen',
    articles: 'Artikelen',
    allArticles: 'Alle artikelen',
    breadcrumbs: 'Kruimelpad',
    untitled: 'Zonder titel',
    anAuthor: 'Zonder naam',
    colours: 'Kleuren:',
    asOnDevice: 'Zoals op dit apparaat',
    light: 'Licht',
    dark: 'Donker',
    followArticles: 'Volg nieuwe artikelen in een feedlezer, zonder account: {formats}.',
    followTopic: 'Volg dit onderwerp in een feedlezer, zonder account: {formats}.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    notCopied: 'Deze browser stond kopiëren niet toe',
    comma: ', ',
    quote: (text) => `‘${text}’`,
    labelled: (label, text) => `${label}: ${text}`,
  },
  home: {
    empty: 'Er is nog niets verschenen. Het eerste artikel komt hier te staan.',
    findMore: 'Meer vinden',
    aboutAuthor: 'Over de auteur',
  },
  lists: {
    newestFirst: (total) =>
      count(total, {one: 'Eén artikel', other: '# artikelen, de nieuwste eerst'}),
    noArticles: 'Er is nog niets verschenen.',
    archivePage: (page) => `Alle artikelen, pagina ${page}`,
    pages: 'Pagina’s',
    page: (page, total) => `Pagina ${page} van ${total}`,
    newer: 'Nieuwere artikelen',
    older: 'Oudere artikelen',
    parts: 'De delen, in hun volgorde',
    noParts: 'Van deze reeks is nog geen deel verschenen.',
    nothingOnTopic: 'Over dit onderwerp is nog geen artikel verschenen.',
    nothingBy: (name) => `Van ${name} is nog niets verschenen.`,
    topic: 'Onderwerp',
    series: 'Reeks',
    author: 'Auteur',
    authors: 'Auteurs',
    latest: (site) => `De nieuwste artikelen van ${site}.`,
    latestOn: (topic) => `De nieuwste artikelen over ${topic}.`,
  },
  author: {
    affiliations: 'Verbonden aan',
    profiles: 'Profielen elders',
    credentials: 'Kwalificaties',
    specialities: 'Aandachtsgebieden',
    held: 'Behaald',
    heldSince: (year) => `Behaald in ${year}`,
    inProgress: 'In opleiding',
    stillInProgress: '(in opleiding)',
  },
  search: {
    title: 'Zoeken',
    label: 'Zoek in de artikelen',
    button: 'Zoeken',
    titleOf: (query, found) => `Zoeken: ‘${query}’, ${found}`,
    nothingFound: 'niets gevonden',
    found: (total) => count(total, {one: 'één artikel', other: '# artikelen'}),
    best: (total) => `de ${total} beste artikelen`,
    noneHolds: (word, near) => `Geen artikel bevat ${word}. Het lijkt op: ${near}.`,
    holds: (found, word) =>
      found === 0
        ? `Geen artikel bevat ${word}.`
        : `${count(found, {one: 'Eén artikel bevat', other: '# artikelen bevatten'})} ${word}.`,
    holdsAll: (found, words) =>
      found === 0
        ? `Geen artikel bevat dit alles: ${words}.`
        : `${count(found, {one: 'Eén artikel bevat', other: '# artikelen bevatten'})} dit alles: ${words}.`,
    holdsSome: (found) =>
      `${count(found, {one: 'Eén artikel bevat', other: '# artikelen bevatten'})} enkele van de woorden.`,
    foundNear: (found) =>
      `Zo ${count(found, {one: 'is één artikel', other: 'zijn # artikelen'})} gevonden.`,
    onlyBest: (max) => `Dit zijn de ${max} beste.`,
    skipped: (words) => `Ook naar ${words} zoeken duurde te lang.`,
    onlyNewest: (searched) =>
      count(searched, {
        one: 'Alleen het nieuwste artikel is doorzocht.',
        other: 'Alleen de nieuwste # artikelen zijn doorzocht.',
      }),
    advice: 'Probeer minder woorden, of alleen het begin ervan.',
    results: 'Gevonden artikelen',
    partialResults: 'Artikelen met enkele van de woorden',
    cites: 'Citeert:',
    topic: 'Onderwerp: {topic}',
    also: (title, others) => `${title} (ook ${others})`,
    without: (words) => `Zonder ${words}`,
    similarWords: 'Soortgelijke woorden',
    similarTopics: 'Onderwerpen met een soortgelijke naam',
    newArticles: 'Nieuwe artikelen',
  },
  missing: {
    title: 'Niet gevonden',
    heading: 'Deze pagina is hier niet',
    hint: 'Misschien is ze verhuisd, of heeft het adres onderweg een letter verloren. Alles wat verschenen is, vindt u vanaf [de startpagina].',
    suggestions: 'Zocht u dit?',
  },
  unavailable: {
    title: 'Even niet bereikbaar',
    heading: 'Deze pagina kan nu niet worden getoond',
    hint: 'De plaats waar de teksten staan, antwoordt niet. Er is niets verloren, en meestal is het binnen een minuut voorbij. Een geopende pagina komt vanzelf terug.',
  },
  preview: {
    label: 'Voorbeeld',
    leave: 'Voorbeeld verlaten',
    shared: 'Deze pagina is met u gedeeld voordat ze verschijnt. Geef haar alstublieft niet door.',
    drafts: 'U ziet concepten.',
    published: 'U ziet wat verschenen is.',
    release: 'U ziet een geplande versie.',
    expired: 'Deze link werkt niet meer. Vraag de auteur om een nieuwe.',
    noAddress:
      'Het concept heeft nog geen adres. Vraag de auteur er een te geven en probeer het dan opnieuw.',
  },
  responses: {
    nothingHere: 'Hier is niets.',
    noArticle: 'Dit artikel bestaat hier niet.',
    noFile: 'Dit bestand bestaat hier niet.',
    noImage: 'Deze afbeelding bestaat hier niet.',
    noFileNow: 'Het bestand kan nu niet worden opgehaald.',
    noImageNow: 'De afbeelding kan nu niet worden getoond.',
    notNow: 'Dit kan nu niet worden getoond. Probeer het binnenkort opnieuw.',
    pageNotNow: 'Deze pagina kan nu niet worden getoond. Probeer het zo meteen opnieuw.',
    badAddress: 'Op dit adres is niets: de procenttekens vormen geen letter.',
  },
}
