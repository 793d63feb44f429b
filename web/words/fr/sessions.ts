// French. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “vous”.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('fr')

const months = (number: number) => count(number, {one: 'un mois', other: '# mois'})

export const sessions: SessionWords = {
  sessions: {
    title: 'Séances',
    session: 'Séance',
    for: 'Pour',
    where: 'Où',
    length: 'Durée',
    fee: 'Honoraires',
    minutes: (minutes) => count(minutes, {one: '# minute', other: '# minutes'}),
    remote: 'À distance',
    inPerson: 'Sur place',
    inPersonOrRemote: 'Sur place ou à distance',
    orRemote: (place) => `${place}, ou à distance`,
    free: 'Gratuit',
    onRequest: 'Sur demande',
    feeOnRequest: 'Honoraires sur demande',
    notFromHere: 'Les demandes ne peuvent pas être envoyées d’ici pour le moment.',
  },
  invitation: {
    request: 'Demander une séance',
    closed: 'Aucune nouvelle séance n’est proposée pour le moment.',
    waitingList: 'Il y a une liste d’attente pour le moment.',
    joinWaitingList: 'S’inscrire sur la liste d’attente',
  },
  form: {
    name: 'Votre nom',
    reach: 'Comment vous joindre',
    reachHint: 'Une adresse e-mail ou un numéro de téléphone.',
    offering: 'Type de séance',
    noOffering: 'Je ne sais pas encore',
    times: 'Moments qui vous conviendraient',
    timesHint:
      'Quelques jours et heures suffisent. Veuillez ne rien écrire ici sur votre santé ou votre histoire\u00a0: il y aura de la place pour cela quand nous parlerons.',
    consent: 'Votre accord',
    consentText: (number) =>
      `J’accepte que ce que j’écris ici soit conservé pour me répondre, et effacé après ${months(number)}.`,
    privacy: 'Confidentialité',
    required: '(obligatoire)',
    leaveEmpty: 'Laissez ce champ vide',
    send: 'Envoyer la demande',
    refusedTitle: 'Pas encore envoyé · Séances',
    refused: 'Pas encore envoyé\u00a0: quelque chose ci-dessous est à revoir.',
    nameMissing: 'Veuillez dire comment vous souhaitez que l’on vous appelle.',
    nameLong: 'Veuillez écrire un nom plus court.',
    reachMissing: 'Veuillez laisser une adresse e-mail ou un numéro de téléphone.',
    reachLong: 'C’est trop long pour une adresse e-mail ou un numéro.',
    reachUnclear: 'Ce n’est ni une adresse e-mail (name@example.org) ni un numéro de téléphone.',
    timesLong: 'Veuillez le dire en moins de mots\u00a0: quelques jours et heures suffisent.',
    consentMissing:
      'Sans votre accord, vos informations ne peuvent être ni conservées ni recevoir de réponse.',
    quick: 'C’était très rapide. Veuillez regarder encore une fois, puis envoyez-le.',
    stale:
      'Ce formulaire est resté longtemps ouvert. Veuillez regarder encore une fois, puis envoyez-le.',
    closed: 'Aucune nouvelle demande n’est acceptée pour le moment.',
    sentBefore:
      'Ce formulaire a déjà été envoyé. Veuillez regarder encore une fois, puis envoyez-le.',
    notStored:
      'Votre demande n’a pas pu être enregistrée à l’instant. Rien n’est perdu\u00a0: veuillez l’envoyer de nouveau dans une minute.',
    tooMany:
      'Plusieurs demandes sont venues de votre connexion. Veuillez attendre dix minutes, puis envoyez-la.',
    notTaken:
      'Les demandes ne peuvent pas être reçues ici\u00a0: SANITY_API_WRITE_TOKEN n’est pas défini.',
    otherSite: 'Ce formulaire ne peut être envoyé que depuis sa propre page.',
    notTheForm: 'Ce n’est pas ce qu’envoie le formulaire.',
  },
  sent: {
    title: 'Merci',
    heading: 'Merci. Votre demande est arrivée.',
    text: (number) =>
      `Vous recevrez une réponse de la manière que vous avez demandée. Ce que vous avez écrit n’est lu par personne d’autre, et sera effacé après ${months(number)}.`,
    readOn: 'Continuer la lecture',
  },
  mail: {
    request: 'Quelqu’un demande une séance',
    waitingList: 'Quelqu’un s’est inscrit sur la liste d’attente',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'Lisez la demande et répondez-y depuis la boîte de réception\u00a0:',
  },
  privacy: {
    title: 'Confidentialité',
    reading: 'Lecture',
    readingText:
      'Personne n’est compté, reconnu ni suivi ici. Les pages ne déposent aucun cookie et ne demandent rien à d’autres sites\u00a0: les polices, les images et tout le reste viennent d’ici. Si vous choisissez des couleurs claires ou sombres, votre propre navigateur s’en souvient.',
    mediaText:
      'Les vidéos et podcasts d’autres sites attendent derrière un lien. Votre navigateur ne contacte le site qui les héberge, nommé à côté du lien, que si vous choisissez d’en charger un. Ce site reçoit alors votre adresse réseau et le nom de ce site, et peut déposer ses propres cookies. Les enregistrements conservés ici sont lus depuis ici.',
    requests: 'Demandes de séance',
    requestsText: (number) =>
      `Ce que vous écrivez dans le formulaire est conservé là où seules les personnes qui y répondent peuvent le lire\u00a0: votre nom, comment vous joindre, les moments indiqués, le type de séance, l’article qui vous a conduit ici, et ce que vous avez accepté. Tout cela est effacé après ${months(number)}. Écrivez-nous, et cela vous sera envoyé, ou effacé, aussitôt.`,
  },
}
