// French. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “vous”.
import type {FollowWords} from '../en/follow.ts'

export const follow: FollowWords = {
  follow: {
    title: 'Suivre par e-mail',
    heading: 'Les nouveaux articles par e-mail',
    lead: 'Chaque nouvel article vous parvient une fois, dans un court message avec un lien. Rien n’y enregistre si vous l’ouvrez.',
    address: 'Votre adresse e-mail',
    consent:
      'Avec «\u00a0Suivre\u00a0», vous acceptez que votre adresse soit conservée pour vous envoyer les nouveaux articles. Un premier message vous demande de confirmer, et chaque message suivant contient un lien qui y met fin.',
    submit: 'Suivre',
    invalid: 'Ce n’est pas une adresse e-mail, comme nom@example.org.',
    tooMany: 'Beaucoup de personnes viennent de s’inscrire. Attendez dix minutes, puis réessayez.',
    notStored: 'Votre adresse n’a pas pu être enregistrée. Réessayez dans une minute.',
    unavailable: 'Les nouveaux articles ne peuvent pas être envoyés par e-mail pour le moment.',
    sentTitle: 'Regardez votre messagerie',
    sentText:
      'Un message est en route vers l’adresse indiquée. Ouvrez son lien dans les sept jours\u00a0: d’ici là, rien d’autre n’est envoyé.',
    confirmTitle: 'Voulez-vous les nouveaux articles par e-mail\u00a0?',
    confirmButton: 'Oui, envoyez-les-moi',
    confirmedTitle: 'Vous suivez maintenant ce site',
    confirmedText: 'Le prochain article vous parviendra dès sa publication.',
    endTitle: 'Ne plus recevoir de messages\u00a0?',
    endButton: 'Arrêter les messages',
    endedTitle: 'Vous ne recevrez plus de messages',
    endedText: 'Votre adresse est effacée après trente jours.',
    goneTitle: 'Ce lien ne fonctionne plus',
    goneText:
      'Un lien de confirmation fonctionne sept jours, et aucun ne fonctionne une fois les messages arrêtés. Vous pouvez [suivre à nouveau].',
    privacy: 'Suivre par e-mail',
    privacyText:
      'Si vous suivez par e-mail, votre adresse est conservée là où seules les personnes de ce site peuvent la lire, avec le jour et les termes que vous avez acceptés. Elle ne sert qu’à vous envoyer les nouveaux articles. Les messages ne contiennent ni image cachée, ni lien qui vous reconnaît, sauf celui qui y met fin. Une adresse non confirmée est effacée après sept jours, une adresse arrêtée après trente. Écrivez-nous, et ce qui est conservé vous sera envoyé, ou effacé, aussitôt.',
  },
  followMail: {
    confirmSubject: (site) => `Merci de confirmer\u00a0: les nouveaux articles de ${site}`,
    confirm: (site) =>
      `Quelqu’un, sans doute vous, a demandé les nouveaux articles de ${site} à cette adresse. Si c’est vous, ouvrez cette page dans les sept jours et appuyez sur son bouton\u00a0:`,
    ignore:
      'Si ce n’est pas vous, ne faites rien. Aucun autre message ne viendra, et l’adresse sera effacée.',
    knownSubject: (site) => `Vous suivez déjà ${site}`,
    known: (site) =>
      `Quelqu’un, sans doute vous, a demandé les nouveaux articles de ${site} à cette adresse. Elle les reçoit déjà, donc rien ne change.`,
    read: 'Lire l’article',
    end: 'Ne plus recevoir ces messages',
  },
}
