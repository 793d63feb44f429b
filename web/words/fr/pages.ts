// French. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “vous”.
import type {Pages} from '../en/pages.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('fr')

const quote = (text: string) => `«\u00a0${text}\u00a0»`

export const pages: Pages = {
  site: {
    skip: 'Aller au texte',
    menu: 'Menu',
    more: 'Plus',
    home: 'Accueil',
    topics: 'Thèmes',
    articles: 'Articles',
    allArticles: 'Tous les articles',
    breadcrumbs: 'Fil d’Ariane',
    untitled: 'Sans titre',
    anAuthor: 'Sans nom',
    colours: 'Couleurs\u00a0:',
    asOnDevice: 'Comme sur cet appareil',
    light: 'Claires',
    dark: 'Sombres',
    followArticles:
      'Suivre les nouveaux articles dans un lecteur de flux, sans compte\u00a0: {formats}.',
    followTopic: 'Suivre ce thème dans un lecteur de flux, sans compte\u00a0: {formats}.',
    copy: 'Copier',
    copied: 'Copié',
    notCopied: 'Ce navigateur n’a pas permis de copier',
    comma: ', ',
    quote,
    labelled: (label, text) => `${label}\u00a0: ${text}`,
  },
  home: {
    empty: 'Rien n’a encore été publié. Le premier article apparaîtra ici.',
    findMore: 'Trouver d’autres textes',
    aboutAuthor: 'À propos de l’auteur',
  },
  lists: {
    newestFirst: (total) =>
      total === 1
        ? 'Un article'
        : count(total, {one: '# article', other: '# articles, du plus récent au plus ancien'}),
    noArticles: 'Rien n’a encore été publié.',
    archivePage: (page) => `Tous les articles, page ${page}`,
    pages: 'Pages',
    page: (page, total) => `Page ${page} sur ${total}`,
    newer: 'Articles plus récents',
    older: 'Articles plus anciens',
    parts: 'Les parties, dans leur ordre',
    noParts: 'Aucune partie de cette série n’a encore été publiée.',
    nothingOnTopic: 'Aucun article sur ce thème n’a encore été publié.',
    nothingBy: (name) => `Rien de ${name} n’a encore été publié.`,
    topic: 'Thème',
    series: 'Série',
    author: 'Auteur',
    authors: 'Auteurs',
    latest: (site) => `Les derniers articles de ${site}.`,
    latestOn: (topic) => `Les derniers articles sur le thème ${topic}.`,
  },
  author: {
    affiliations: 'Affiliations',
    profiles: 'Profils sur d’autres sites',
    credentials: 'Diplômes et formations',
    specialities: 'Spécialités',
    held: 'Obtenu',
    heldSince: (year) => `Obtenu en ${year}`,
    inProgress: 'En cours',
    stillInProgress: '(en cours)',
  },
  search: {
    title: 'Recherche',
    label: 'Chercher dans les articles',
    button: 'Chercher',
    titleOf: (query, found) => `Recherche\u00a0: ${quote(query)}, ${found}`,
    nothingFound: 'rien trouvé',
    found: (total) => count(total, {one: 'un article', other: '# articles'}),
    best: (total) => `les ${total} meilleurs articles`,
    noneHolds: (word, near) => `Aucun article ne contient ${word}. Proche\u00a0: ${near}.`,
    holds: (found, word) =>
      found === 0
        ? `Aucun article ne contient ${word}.`
        : `${count(found, {one: 'Un article contient', other: '# articles contiennent'})} ${word}.`,
    holdsAll: (found, words) =>
      found === 0
        ? `Aucun article ne contient tout cela\u00a0: ${words}.`
        : `${count(found, {one: 'Un article contient', other: '# articles contiennent'})} tout cela\u00a0: ${words}.`,
    holdsSome: (found) =>
      `${count(found, {one: 'Un article contient', other: '# articles contiennent'})} certains des mots.`,
    foundNear: (found) =>
      `${count(found, {one: 'Un article a été trouvé', other: '# articles ont été trouvés'})} ainsi.`,
    onlyBest: (max) => `Voici les ${max} meilleurs.`,
    skipped: (words) => `Chercher aussi ${words} aurait pris trop de temps.`,
    onlyNewest: (searched) =>
      count(searched, {
        one: 'La recherche n’a porté que sur l’article le plus récent.',
        other: 'La recherche n’a porté que sur les # articles les plus récents.',
      }),
    advice: 'Essayez avec moins de mots, ou seulement avec leur début.',
    results: 'Articles trouvés',
    partialResults: 'Articles contenant certains des mots',
    cites: 'Cite\u00a0:',
    topic: 'Thème\u00a0: {topic}',
    also: (title, others) => `${title} (aussi ${others})`,
    without: (words) => `Sans ${words}`,
    similarWords: 'Mots proches',
    similarTopics: 'Thèmes au nom proche',
    newArticles: 'Nouveaux articles',
  },
  missing: {
    title: 'Introuvable',
    heading: 'Cette page n’est pas ici',
    hint: 'Elle a peut-être changé de place, ou une lettre de l’adresse s’est perdue en route. Tout ce qui est publié se trouve depuis [la page d’accueil].',
    suggestions: 'Cherchiez-vous ceci\u00a0?',
  },
  unavailable: {
    title: 'Indisponible pour un instant',
    heading: 'Cette page ne peut pas être affichée pour le moment',
    hint: 'L’endroit où se trouvent les textes ne répond pas. Rien n’est perdu, et cela passe d’ordinaire en une minute. Une page ouverte revient d’elle-même.',
  },
  preview: {
    label: 'Aperçu',
    leave: 'Quitter l’aperçu',
    shared: 'Cette page vous a été montrée avant sa publication. Veuillez ne pas la transmettre.',
    drafts: 'Vous regardez des brouillons.',
    published: 'Vous regardez ce qui est publié.',
    release: 'Vous regardez une version à venir.',
    expired: 'Ce lien ne fonctionne plus. Demandez-en un nouveau à l’auteur.',
    noAddress:
      'Le brouillon n’a pas encore d’adresse. Demandez à l’auteur de lui en donner une, puis réessayez.',
  },
  responses: {
    nothingHere: 'Il n’y a rien ici.',
    noArticle: 'Cet article n’existe pas ici.',
    noFile: 'Ce fichier n’existe pas ici.',
    noImage: 'Cette image n’existe pas ici.',
    noFileNow: 'Le fichier ne peut pas être obtenu pour le moment.',
    noImageNow: 'L’image ne peut pas être affichée pour le moment.',
    notNow: 'Ceci ne peut pas être affiché pour le moment. Réessayez bientôt.',
    pageNotNow:
      'Cette page ne peut pas être affichée pour le moment. Veuillez réessayer dans un instant.',
    badAddress:
      'Il n’y a rien à cette adresse\u00a0: ses signes pour cent ne forment aucune lettre.',
  },
}
