# Ce que les lecteurs voient en français.

## Cadre de chaque page
skip = Aller au texte
nav = Corrections
nav-log = Corrections
nav-write = Signaler une erreur
kept-with = Tenu avec { $product }
hour = { $h } h { $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n } %
span-short = moins d’une minute
span-minutes = { $n ->
    [one] { $n } minute
    [many] { $n } minutes
   *[other] { $n } minutes
  }
span-hours = { $n ->
    [one] { $n } heure
    [many] { $n } heures
   *[other] { $n } heures
  }
span-days = { $n ->
    [one] { $n } jour
    [many] { $n } jours
   *[other] { $n } jours
  }
correction = Correction
clarification = Précision
editors-note = Note de la rédaction
update = Mise à jour
retraction = Rétractation
corrections = Corrections
clarifications = Précisions
editors-notes = Notes de la rédaction
updates = Mises à jour
retractions = Rétractations
was = Avant
now = Maintenant

## Le registre public
log-title = Corrections et précisions
log-stand = Ce que nous avons écrit de faux, et ce qui est juste. Chaque entrée reste ici.
log-kinds = Types de notes
log-every = Toutes
log-empty = Rien n’a encore été corrigé.
log-no-match = Aucune entrée ne correspond.
log-see-all = Toutes les corrections et précisions
log-permanent = Lien permanent
log-more = Autres entrées
log-older = Entrées plus anciennes
log-newest = Les entrées les plus récentes
log-withdrawn = Retirée le { $day }
log-amended = Modifiée le { $day }
log-feed-title = { $site } : corrections et précisions
log-headline = { $kind } : { $headline }
log-headline-withdrawn = { $kind } (retirée) : { $headline }
came-reported = { $n ->
    [one] Signalé par un lecteur
    [many] Signalé par des lecteurs
   *[other] Signalé par des lecteurs
  }
came-by = { $n ->
    [one] par un lecteur
    [many] par { $n } lecteurs
   *[other] par { $n } lecteurs
  }
fixed-at-once = corrigé en moins d’une minute
fixed-minutes = { $n ->
    [one] corrigé en { $n } minute
    [many] corrigé en { $n } minutes
   *[other] corrigé en { $n } minutes
  }
fixed-hours = { $n ->
    [one] corrigé en { $n } heure
    [many] corrigé en { $n } heures
   *[other] corrigé en { $n } heures
  }
fixed-days = { $n ->
    [one] corrigé en { $n } jour
    [many] corrigé en { $n } jours
   *[other] corrigé en { $n } jours
  }
how-title = Comment nous corrigeons
how-stand = Ce que les lecteurs nous ont signalé ces douze derniers mois, et la suite donnée.
how-months = Mois
how-reports = Signalements de lecteurs
how-decided = Cas tranchés
how-share-decided = Part des dossiers tranchés
how-upheld = Jugés fondés
how-unfixed = Jugés fondés, pas encore changés dans la page
how-to-decision = Délai avant une décision, médiane
how-to-decision-slow = Délai avant une décision, neuf sur dix au plus
how-to-fix = Délai avant la correction de la page, médiane
how-to-fix-slow = Délai avant la correction de la page, neuf sur dix au plus
how-to-notice = Délai entre la décision et la note, médiane
how-within = Notes parues à temps ({ $time } après la décision)
how-noticed = Faits corrigés avec un avis publié
how-amended = Notes modifiées depuis
how-withdrawn = Notes retirées depuis
how-told = Où les notes ont paru
how-kinds = Ce qui était faux
how-kind-spelling = Orthographe, grammaire
how-kind-name = Un nom ou un titre
how-kind-number = Un nombre ou une date
how-kind-wording = Formulation
how-kind-context = Élément manquant ou peu clair
how-kind-meaning = Le contraire était dit
how-kind-removal = Suppression, droit de réponse, vie privée
how-causes = D’où venait l’erreur
how-cause-typing = Faute de frappe
how-cause-editing = Édition du texte
how-cause-agency = Dépêche d’agence
how-cause-misread = Source mal lue
how-cause-source = Source erronée
how-cause-translation = Traduction
how-cause-out-of-date = C’était vrai auparavant
how-cause-unsaid = Non renseigné
embed-page = Corrections sur cette page
embed-recent = Corrections récentes
embed-none = Rien n’a été corrigé sur cette page.
notice-article = Article
notice-reported = Signalé
notice-page = La page
notice-itself = Cette note
notice-withdrawn = Cette note a été retirée le { $day }. Elle reste ici telle qu’elle a été publiée.
notice-withdrawn-at = Retirée le { $moment }
notice-amended-at = Modifiée le { $moment }
notice-not-amended = Pas modifiée depuis sa publication
notice-another = Signaler une autre erreur

## Premières rédactions ; les places reçoivent des citations avec leurs guillemets
draft-was-now = Une version antérieure de cet article disait { $was }. Il fallait écrire { $now }.
draft-clear = Une version antérieure de cet article disait { $was }. Par souci de clarté, il dit maintenant { $now }.
draft-note = Une version antérieure de cet article disait { $was }. Il dit maintenant { $now }.
draft-wrong = Un passage d’une version antérieure de cet article était erroné. Il fallait écrire { $now }.
draft-unclear = Un passage d’une version antérieure de cet article prêtait à confusion. Par souci de clarté, il dit maintenant { $now }.
draft-removed = Une version antérieure de cet article disait { $was }. Ces mots ont été supprimés.
draft-removed-unsaid = Un passage de cet article a été supprimé.
draft-update = Cet article a été mis à jour. Il dit maintenant { $now }.
draft-retracted = Cet article a été rétracté.
draft-retracted-was = Cet article a été rétracté. Il disait { $was }, ce qui n’est pas établi.

## Le formulaire
write-title = Dites-nous ce qui ne va pas
write-title-refused = Pas encore envoyé : dites-nous ce qui ne va pas
write-stand = Collez la phrase telle qu’elle est imprimée. Nous la trouvons dans la page ; vous dites comment elle devrait se lire.
write-page = Page
write-page-hint = Son adresse, telle que le navigateur l’affiche.
write-quote = La phrase telle qu’imprimée
write-wording = Ce qu’elle devrait dire
write-wording-note = (laissez vide si vous voulez seulement dire ce qui n’est pas clair)
write-kind = De quel changement s’agit-il ?
write-kind-hint = Une correction : quelque chose est faux. Une précision : il manque quelque chose, ou cela peut se lire de deux façons.
write-why = Pourquoi, ou un lien vers une source
write-optional = (facultatif)
write-trap = Laissez ce champ vide
write-send = Envoyer
write-promise = Ni compte, ni nom. Vous recevez un reçu pour suivre la suite.

## Ce qui est refusé, et que faire
refused-too-long = Cela fait { $has } caractères, et { $most } au plus peuvent être acceptés. Raccourcissez.
refused-trap = Un champ qui doit rester vide, « website », est rempli, peut-être par un programme qui remplit les formulaires. Videz-le et renvoyez.
refused-trap-form = Un champ caché était rempli, peut-être par votre navigateur. Il est de nouveau vide : appuyez encore une fois sur Envoyer.
refused-no-passage = Il manque le passage. Copiez les mots de la page tels qu’ils sont imprimés.
refused-says-nothing = Dites comment cela devrait se lire, ou ce qui est faux ou peu clair.
refused-lang = « { $tag } » n’est pas une langue. Envoyez une étiquette comme en, uk ou pt-BR, ou n’en mettez pas.
refused-site = Aucun site nommé « { $site } » n’est connu ici. La personne qui tient le site peut vérifier le nom dans la balise du script.
refused-address = « { $address } » n’est pas une adresse web. Envoyez l’adresse entière de la page, commençant par https://
refused-scheme = Seules les adresses commençant par https:// ou http:// peuvent être lues, pas { $scheme }:
refused-credentials = L’adresse contient un nom d’utilisateur ou un mot de passe. Envoyez-la sans eux.
refused-long-address = L’adresse dépasse 2048 octets. Envoyez l’adresse propre de la page, plus courte.
refused-host = Les pages de { $host } n’appartiennent pas à ce site. Son responsable peut ajouter cette adresse.
refused-host-form = { $host } ne fait pas partie de cette publication. Collez l’adresse de l’une de ses pages.
refused-origin = Les signalements sur { $site } ne sont pas acceptés depuis { $origin }. Ouvrez la page sur son propre site et réessayez.
refused-id = Un autre signalement a déjà été envoyé sous cet identifiant. Créez un nouvel UUID pour chaque signalement.
refused-id-form = Vous avez déjà envoyé ce formulaire avec d’autres mots. Appuyez encore une fois sur Envoyer pour ajouter ceux-ci comme second signalement.
refused-kind = Choisissez s’il s’agit d’une correction ou d’une précision.
refused-rate = { $seconds ->
    [one] Beaucoup de signalements viennent d’arriver de votre réseau. Attendez { $seconds } seconde et renvoyez.
    [many] Beaucoup de signalements viennent d’arriver de votre réseau. Attendez { $seconds } secondes et renvoyez.
   *[other] Beaucoup de signalements viennent d’arriver de votre réseau. Attendez { $seconds } secondes et renvoyez.
  }
refused-mail = Ce n’est pas une adresse e-mail. Écrivez-la comme name@example.org.
refused-answered = La réponse est déjà sur cette page ; aucun message ne suivrait.
refused-addresses = Plusieurs adresses ont été données ici aujourd’hui. Réessayez demain, ou gardez le lien de cette page.
refused-add-empty = Écrivez ce qu’il faut ajouter, ou n’ajoutez rien.
refused-add-long = Cela fait { $has } caractères, et { $most } au plus peuvent être ajoutés en une fois. Raccourcissez.
refused-add-full = On a déjà tant ajouté qu’il n’y a plus de place ici. Écrivez à nouveau ce qui ne va toujours pas.
refused-add-erased = Ce que vous aviez envoyé a été effacé, et rien ne peut y être ajouté. Écrivez à nouveau.
nowhere-title = Il n’y a rien ici
nowhere = Il n’y a rien à cette adresse. Vérifiez-la, ou revenez en arrière.
broken-title = Quelque chose s’est cassé
broken = Quelque chose s’est cassé de notre côté. Cela a été noté ; un nouvel essai peut aider.
busy-title = Pas en ce moment
busy = Rien ne peut être enregistré en ce moment. Réessayez dans quelques secondes.
strange-form-title = Cela n’a pas été compris
strange-form = La page qui mène ici ne fait ni cette adresse ni ce formulaire. Revenez en arrière et réessayez de là.
refused-notice-kind = Il n’y a pas de note de ce genre. Il y a : { $kinds }.
refused-before = « before » est le numéro d’une note. Revenez aux entrées les plus récentes.
refused-large = L’envoi dépasse { $most } Kio ou s’est interrompu. Raccourcissez-le et envoyez-le de nouveau.
refused-type = Envoyez-le en { $type }, sans compression.
refused-broke-off = L’envoi s’est interrompu. Envoyez-le de nouveau.
refused-late = L’envoi n’est pas arrivé en { $seconds } s. Envoyez-le de nouveau.
refused-method = { $method } ne veut rien dire à cette adresse. Ouvrez-la depuis la page qui mène ici.
receipt-unknown-title = Ce reçu n’est pas connu ici
receipt-unknown = Aucun reçu n’est connu sous ce lien. Comparez-le à celui que vous avez reçu ; un reçu est valable un an.
link-used-title = Ce lien a déjà servi
link-used = Ce lien n’est pas connu ici. Il est valable sept jours, et jusqu’à l’envoi de la réponse. Redonnez l’adresse sur votre reçu.
receipt-strange = Le formulaire n’a pas dit quoi faire. Revenez au reçu et appuyez sur l’un de ses boutons.

## Le reçu
receipt-title = Votre suggestion
receipt-of = Votre suggestion du { $day }, reçu { $receipt }
receipt-about = Vous nous avez écrit à propos de « { $title } ».
receipt-way = Ce qui s’est passé
step-received = Reçue
step-accepted = Acceptée
step-declined = Refusée
step-reopened = Rouverte
step-changed = Page modifiée
step-notice = Note publiée
step-open = À la rédaction
step-open-more = Rien n’est encore décidé
step-to-change = La page doit être modifiée
step-to-change-more = Nous la relisons jusqu’à ce que ce soit fait
step-notice-follows = Une note suivra
read-it = La lire
found-waiting = Nous lisons la page
found-article = Trouvé dans l’article
found-page = Trouvé dans la page, hors de l’article
found-nowhere = Pas trouvé dans la page telle que nous l’avons lue ; la rédaction le voit tout de même
found-unread = La page n’a pas pu être lue ; la rédaction le voit tout de même
headline-erased = Ce que vous aviez envoyé a été effacé.
headline-reading = Reçu. Nous lisons la page.
headline-open = C’est sur le bureau de la rédaction.
headline-accepted = Vous aviez raison. La page n’est pas encore modifiée.
headline-suggested = Vous aviez raison. La page le dit maintenant.
headline-removed = Vous aviez raison. Ces mots ne sont plus sur la page.
headline-changed = Vous aviez raison. La page a été modifiée.
fixed-suggested = Comme suggéré
fixed-removed = Les mots n’y sont plus
fixed-otherwise = En d’autres termes
declined-correct = L’article est exact tel quel.
declined-style = C’est une question de style, et le nôtre diffère.
declined-quoted = Ce sont les mots d’une autre personne, cités tels qu’ils ont été dits.
declined-fixed = C’était corrigé avant que votre signalement soit lu.
declined-unverified = Nous n’avons trouvé aucune source qui le confirme.
declined-not-ours = Il ne nous revient pas de changer ces mots.
declined-plainly = La suggestion n’a pas été retenue.
receipt-said = Ce que dit la rédaction
receipt-desk = Le service des corrections, { $moment }
receipt-evidence = Avant et après
receipt-before = La page quand vous avez écrit, { $hour }
receipt-after = La page maintenant
receipt-after-seen = La page maintenant, vue pour la dernière fois { $moment }
receipt-after-fixed = La page une fois corrigée, { $moment }
receipt-sent = Ce que vous avez envoyé
row-kind = Type
row-words = Mots
row-passage = Passage
row-wording = Votre formulation
row-leave-out = Supprimer ces mots
row-why = Pourquoi
row-source = Source
row-mail = E-mail
erased-on = Effacés le { $moment }
contact-unconfirmed = Pas encore confirmée : ouvrez le lien du message envoyé à cette adresse
contact-confirmed = Confirmée ; elle servira à la réponse, puis sera supprimée
receipt-mail = Voulez-vous la réponse par e-mail ?
receipt-mail-other = Une autre adresse pour la réponse
receipt-mail-hint = Elle sert à répondre à cette suggestion, puis est supprimée.
receipt-mail-send = Envoyez-moi la réponse
receipt-more = Quelque chose est encore faux, ou à ajouter ?
receipt-more-send = Envoyer à la rédaction
receipt-forget = Supprimer mon adresse
receipt-erase = Effacer ce que j’ai envoyé
receipt-erase-hint = Votre formulation, vos raisons, la source et l’adresse sont effacées aussitôt, sans retour possible.
receipt-until = Seules les personnes qui ont ce lien voient cette page. Il est valable jusqu’au { $day }.
done-added = Envoyé à la rédaction.
done-asked = Ouvrez le lien du message qui arrive à cette adresse. D’ici là, rien d’autre n’y est envoyé.
done-forgotten = L’adresse est supprimée.
done-erased = Vos mots, la source et l’adresse ont disparu.
inert-both = Contient des balises et des caractères qui changent le sens d’écriture ; montré comme du texte.
inert-markup = Contient des balises ; montré comme du texte.
inert-turned = Contient des caractères qui changent le sens d’écriture ; montré comme du texte.
confirm-title = Votre adresse
confirm-ask = Est-ce votre adresse ?
confirm-one = Une suggestion à { $site } l’indique pour la réponse.
confirm-several = { $n ->
    [one] { $n } suggestion à { $site } l’indique pour la réponse.
    [many] { $n } suggestions, la plus récente à { $site }, l’indiquent pour la réponse.
   *[other] { $n } suggestions, la plus récente à { $site }, l’indiquent pour la réponse.
  }
confirm-yes = Oui, envoyez la réponse ici
confirm-not-you = Si ce n’était pas vous, fermez cette page. Rien d’autre n’est envoyé à l’adresse, et elle est supprimée.
confirm-done = Votre adresse est confirmée.
confirm-done-more = { $n ->
    [one] La réponse à votre suggestion arrive à cette adresse, qui est ensuite supprimée.
    [many] Les réponses à vos suggestions arrivent à cette adresse, qui est ensuite supprimée.
   *[other] Les réponses à vos suggestions arrivent à cette adresse, qui est ensuite supprimée.
  }
confirm-receipt = Votre reçu

## Courrier
mail-about = Vous avez écrit à { $site } à propos de « { $title } » :
mail-about-page = Vous avez écrit à { $site } à propos de cette page :
mail-confirm-subject = Confirmez votre adresse pour la réponse de { $site }
mail-confirm = Quelqu’un, sans doute vous, a signalé une erreur à { $site } et demandé la réponse à cette adresse.
mail-confirm-press = Si c’était vous, ouvrez cette page et appuyez sur son bouton :
mail-confirm-not-you = Si ce n’était pas vous, ne faites rien. Rien d’autre n’est envoyé à cette adresse, et elle est supprimée après sept jours.
mail-accepted-subject = Vous aviez raison : { $site } accepte votre suggestion
mail-accepted = Nous avons accepté votre suggestion. La page n’est pas encore modifiée ; nous la surveillons.
mail-declined-subject = La réponse de { $site } à votre suggestion
mail-declined = Nous avons vérifié, et l’article reste tel quel.
mail-fixed-subject = { $site } a modifié la page dont vous parliez
mail-fixed-suggested = Nous avons accepté votre suggestion, et la page a été modifiée : elle se lit maintenant comme suggéré.
mail-fixed-removed = Nous avons accepté votre suggestion, et la page a été modifiée : les mots n’y sont plus.
mail-fixed-otherwise = Nous avons accepté votre suggestion, et la page a été modifiée : elle le dit en d’autres termes.
mail-notice-subject = { $site } a publié une note sur la page dont vous parliez
mail-notice = Nous avons accepté votre suggestion et publié ceci :
mail-notice-link = La note :
mail-receipt = Votre reçu, avec ce que vous avez envoyé et ce qu’il en est advenu :
mail-was = Avant : { $words }
mail-now = Maintenant : { $words }
mail-last = Vous aviez demandé cette réponse. C’est le dernier message à ce sujet : votre adresse a été supprimée à l’envoi.
mail-more-page = Vous aviez demandé cette réponse. Un autre message suivra quand la page sera modifiée. Votre adresse sera alors supprimée. Pour la supprimer dès maintenant, ouvrez votre reçu.
mail-more-notice = Vous aviez demandé cette réponse. Un autre message suivra quand la note sera publiée. Votre adresse sera alors supprimée. Pour la supprimer dès maintenant, ouvrez votre reçu.

## Question and answer
done-answered = Votre réponse est à la rédaction.
step-asked = La rédaction vous a interrogé
step-answered = Vous avez répondu
step-answer = Votre réponse
step-answer-more = La rédaction l’attend ; personne n’est obligé de répondre
headline-asked = La rédaction vous pose une question.
asked-title = La rédaction demande
asked-answered = Votre réponse, { $moment }
asked-hint = Seule la rédaction la lit. Personne n’est obligé de répondre.
asked-send = Envoyer la réponse
asked-closed = Sans réponse ; la décision est prise depuis.
refused-answer-empty = Écrivez votre réponse, ou laissez la question : personne n’est obligé de répondre.
refused-answer-long = Votre réponse fait { $has } caractères, et { $most } au plus peuvent être envoyés. Raccourcissez.
refused-answer-not-asked = La rédaction n’a pas posé cette question ici. Rechargez la page pour voir ce qu’elle demande.
refused-answer-already = Vous y avez déjà répondu. S’il y a autre chose à dire, ajoutez-le plus bas.
refused-answer-erased = Ce que vous aviez envoyé a été effacé : il n’y a plus rien à quoi répondre. Écrivez à nouveau.
mail-asked-subject = { $site } vous pose une question sur votre suggestion
mail-asked = Avant de décider, la rédaction vous demande :
mail-asked-answer = Répondez sur votre reçu ; rien n’y oblige :
mail-asked-more = Vous aviez demandé des nouvelles de votre suggestion. La réponse suivra la décision ; votre adresse sera alors supprimée. Pour la supprimer dès maintenant, ouvrez votre reçu.

## An answer that came by itself
done-insisted = C’est de nouveau sur le bureau de la rédaction.
refused-insist = Aucune réponse n’est venue ici d’elle-même. Rechargez la page pour voir où cela en est.
insist-title = Est-ce faux malgré tout ?
insist-hint = La même chose avait déjà été suggérée, et la rédaction avait alors décidé ; voici sa réponse d’alors. Si vous insistez, quelqu’un regardera la vôtre.
insist-send = L’envoyer à la rédaction

## Where the sentence stands, and what is known of it
write-find = Trouver et envoyer
write-quote-hint = De mémoire suffit : nous cherchons ce qui s’en approche le plus.
write-found = Trouvé au paragraphe { $n }.
write-several = Ces mots figurent à plusieurs endroits. Lequel voulez-vous dire ?
write-near = Cette phrase n’est pas dans la page telle que collée. Est-ce l’une de celles-ci ?
write-nowhere = Rien de semblable dans la page telle que nous l’avons lue. Envoyez ainsi, et la rédaction cherchera.
write-none = Aucune. Envoyer ce que j’ai collé ; la rédaction cherchera.
write-places = Endroits de la page
write-change = Changer quelque chose
write-choose = Choisir la phrase dans l’article
write-sentences = Les phrases de l’article
write-sentences-hint = Parcourez-les avec les touches fléchées.
write-take = Prendre cette phrase
write-anyway = Envoyer quand même
write-unread = Cette page n’a pas pu être lue à l’instant. Collez la phrase ou écrivez-la de mémoire ; nous la chercherons plus tard.
write-sentences-cut = Voici les { $n } premières phrases. Si la vôtre vient après, revenez et collez-la.
known-readers = { $n ->
    [one] { $n } lecteur l’a signalé. La rédaction s’en occupe.
    [many] { $n } lecteurs l’ont signalé. La rédaction s’en occupe.
   *[other] { $n } lecteurs l’ont signalé. La rédaction s’en occupe.
  }
known-since = Signalé la première fois le { $moment }. Si vous savez quelque chose qu’elle ignore peut-être, envoyez-le : une seconde source règle la plupart des cas.
known-right = Cela a été corrigé le { $moment }.
known-now = La page dit maintenant :
known-refused = La rédaction a déjà examiné ces mots et les a gardés.

## Privacy: what is kept, for how long
nav-privacy = Vie privée
privacy-stand = Ce qui est conservé ici sur les lecteurs, et combien de temps. Cette page est établie d’après les réglages en vigueur.
privacy-reading = Quand vous lisez
privacy-no-cookies = Aucun cookie, aucune requête à d’autres entreprises, et rien dans votre navigateur avant que vous n’écriviez.
privacy-network = L’adresse de votre réseau n’est pas conservée. Un code à clé protège contre les envois massifs ; la clé change chaque jour et le code est conservé pendant { $n ->
    [one] { $n } jour
    [many] { $n } jours
   *[other] { $n } jours
  }.
privacy-writing = Quand vous écrivez
privacy-sent = Ce que vous envoyez parvient à la rédaction de { $site } : le passage, votre formulation, vos raisons et une source. Ni nom ni compte ne sont demandés.
privacy-words = Vos mots sont conservés pendant { $n ->
    [one] { $n } mois
    [many] { $n } mois
   *[other] { $n } mois
  } après la décision, puis supprimés ; ce que la rédaction a décidé demeure.
privacy-words-stay = Vos mots sont conservés dans le dossier de la rédaction.
privacy-public = Ce qui est publié sur une correction ne nomme jamais un lecteur et ne montre rien de ce qu’il a écrit en dehors du changement.
privacy-address = Votre adresse électronique
privacy-mail = Elle n’est demandée qu’après votre envoi, ne sert qu’à la réponse une fois confirmée, et est supprimée dès que la réponse est partie.
privacy-mail-gone = Une adresse que personne ne confirme est supprimée après sept jours. Celle qui attend encore sa réponse est conservée au plus pendant { $n ->
    [one] { $n } jour
    [many] { $n } jours
   *[other] { $n } jours
  }.
privacy-sealed = Elle est conservée à part de ce que vous avez écrit, et scellée : une copie de la base de données ne la montre pas.
privacy-no-mail = Aucun message ne part d’ici. La réponse figure sur votre reçu.
privacy-yours = Ce que vous pouvez faire
privacy-receipt = Vous recevez un reçu, un lien que vous seul avez. Il est valable un an.
privacy-rights = Vous y voyez et téléchargez tout ce qui est conservé sur votre envoi, le complétez, supprimez votre adresse ou effacez tout. Sans compte, et sans rien demander à personne.
privacy-ledger = Ce que vous avez effacé reste effacé, même s’il faut revenir à une sauvegarde plus ancienne.
privacy-ask = Pour toute question, adressez-vous à { $site }.
words-gone-on = Supprimés le { $moment } : la durée de conservation était écoulée
contact-dead = Le message envoyé est revenu ; rien d’autre n’y est envoyé. Laissez une autre adresse
headline-withdrawn = Vous l’avez retiré.
done-withdrawn = C’est retiré.
receipt-withdraw = Retirer
receipt-withdraw-hint = Votre suggestion ne compte plus, ne reçoit pas de réponse, et votre adresse est supprimée. La rédaction voit encore ce que vous avez écrit ; pour l’effacer, choisissez l’autre bouton.
row-taken-back = Retiré
contact-answered = Réponse envoyée le { $moment }, puis supprimée
contact-came-back = Le message envoyé est revenu le { $moment } ; la réponse se trouve sur cette page

## The policy
nav-policy = Politique de correction
policy-wrong = Un fait inexact est corrigé dans la page, et une correction dit ce qui était faux et ce qui est juste.
policy-unclear = Les mots qui induisent en erreur, ou se lisent de deux façons, sont clarifiés, et une précision le dit.
policy-typo = Les fautes de frappe qui ne changent pas le sens sont corrigées sans note.
policy-within = Quand une note est nécessaire, elle paraît dans un délai de { $n ->
    [one] { $n } heure
    [many] { $n } heures
   *[other] { $n } heures
  } après la décision. Si elle doit attendre plus longtemps, la rédaction en consigne la raison.
policy-wrong-quiet = Un fait inexact est corrigé dans la page ; nos règles ne demandent pas de note.
policy-unclear-quiet = Les mots qui induisent en erreur, ou se lisent de deux façons, sont clarifiés ; nos règles ne demandent pas de note.
policy-typo-told = Les fautes de frappe sont corrigées, et une note le dit.
policy-legal = Ce qui est supprimé, suivi d’une réponse ou rendu privé parce que quelqu’un y a droit fait aussi l’objet d’une note. Elle n’a pas à répéter ce qui devait partir.
policy-legal-quiet = Ce qui est supprimé, suivi d’une réponse ou rendu privé parce que quelqu’un y a droit l’est sans note.
policy-two = Ne paraissent qu’après l’accord d’une deuxième personne : { $kinds }.
policy-two-owner = Ne paraissent qu’après l’accord d’un responsable de la rédaction : { $kinds }.
policy-channels = Outre ce registre, les notes peuvent paraître ici : { $places }.
policy-in-web = sur la page de l’article
policy-in-print = dans l’édition imprimée
policy-in-alert = par notification
policy-in-newsletter = dans la lettre d’information
policy-in-social = sur les réseaux sociaux
policy-in-syndication = chez ceux qui ont repris l’article
policy-stays = Chaque note se comprend seule, n’accuse personne et garde son adresse. Elle peut être modifiée ou retirée, et le dit alors ; elle ne disparaît pas.
policy-tell = Chacun peut nous signaler une erreur, sans compte et sans nom, et reçoit un reçu qui montre ce qui a été décidé, et pourquoi.
policy-quoted = Les paroles de quelqu’un ne sont pas réécrites ; si elles sont inexactes, une note à côté le dit.
log-search = Chercher dans les corrections
log-search-go = Chercher
receipt-export = Télécharger tout ce qui est gardé sur ce signalement

## What a notice said before
notice-until = Jusqu’au { $moment }, elle disait :

history-title = Comment cet article a changé
history-stand = Chaque version de cet article que nous avons lue, et ce qui a changé de l’une à l’autre.
history-first = La première version lue.
history-beside = Seul ce qui entoure l’article a changé.
history-new = Nouveau
history-gone = Supprimé
history-moved-here = Déplacé ici
history-moved-away = Déplacé d’ici
