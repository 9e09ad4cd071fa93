# Was Leserinnen und Leser auf Deutsch sehen.

## Rahmen jeder Seite
skip = Zum Text springen
nav = Korrekturen
nav-log = Korrekturen
nav-write = Fehler melden
kept-with = Geführt mit { $product }
hour = { $h }:{ $m }
moment = { $day }, { $hour } Uhr
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n } %
span-short = unter einer Minute
span-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
  }
span-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
  }
span-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
  }
correction = Korrektur
clarification = Klarstellung
editors-note = Anmerkung der Redaktion
update = Aktualisierung
retraction = Rücknahme
corrections = Korrekturen
clarifications = Klarstellungen
editors-notes = Anmerkungen der Redaktion
updates = Aktualisierungen
retractions = Rücknahmen
was = Vorher
now = Jetzt

## Das öffentliche Verzeichnis
log-title = Korrekturen und Klarstellungen
log-stand = Was wir falsch geschrieben haben und was richtig ist. Jeder Eintrag bleibt hier stehen.
log-kinds = Arten von Hinweisen
log-every = Alle
log-empty = Bisher wurde nichts korrigiert.
log-no-match = Kein Eintrag passt.
log-see-all = Alle Korrekturen und Klarstellungen
log-permanent = Dauerhafter Link
log-more = Weitere Einträge
log-older = Ältere Einträge
log-newest = Die neuesten Einträge
log-withdrawn = Zurückgezogen am { $day }
log-amended = Geändert am { $day }
log-feed-title = { $site }: Korrekturen und Klarstellungen
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (zurückgezogen): { $headline }
came-reported = { $n ->
    [one] Aus der Leserschaft gemeldet
   *[other] Aus der Leserschaft mehrfach gemeldet
  }
came-by = { $n ->
    [one] von einer Person gemeldet
   *[other] von { $n } Personen gemeldet
  }
fixed-at-once = in weniger als einer Minute korrigiert
fixed-minutes = { $n ->
    [one] in { $n } Minute korrigiert
   *[other] in { $n } Minuten korrigiert
  }
fixed-hours = { $n ->
    [one] in { $n } Stunde korrigiert
   *[other] in { $n } Stunden korrigiert
  }
fixed-days = { $n ->
    [one] in { $n } Tag korrigiert
   *[other] in { $n } Tagen korrigiert
  }
how-title = Wie wir korrigieren
how-stand = Was Leserinnen und Leser uns in den letzten zwölf Monaten gemeldet haben und was daraus wurde.
how-months = Monate
how-reports = Meldungen
how-decided = Entschiedene Fälle
how-share-decided = Anteil entschiedener Fälle
how-upheld = Davon berechtigt
how-unfixed = Für richtig befunden und auf der Seite noch nicht geändert
how-to-decision = Zeit bis zur Entscheidung, Median
how-to-decision-slow = Zeit bis zur Entscheidung, neun von zehn höchstens
how-to-fix = Zeit, bis die Seite stimmte, Median
how-to-fix-slow = Zeit, bis die Seite stimmte, neun von zehn höchstens
how-to-notice = Zeit von der Entscheidung bis zum Hinweis, Median
how-within = Hinweise in der Frist ({ $time } ab der Entscheidung)
how-noticed = Korrigierte Tatsachen mit veröffentlichtem Hinweis
how-amended = Seither geänderte Hinweise
how-withdrawn = Seither zurückgezogene Hinweise
how-told = Wo Hinweise standen
how-kinds = Was falsch war
how-kind-spelling = Rechtschreibung, Grammatik
how-kind-name = Name oder Titel
how-kind-number = Zahl oder Datum
how-kind-wording = Formulierung
how-kind-context = Etwas fehlt oder ist unklar
how-kind-meaning = Das Gegenteil wurde gesagt
how-kind-removal = Löschung, Gegendarstellung, Privatsphäre
how-causes = Wie es dazu kam
how-cause-typing = Tippfehler
how-cause-editing = Bearbeitung
how-cause-agency = Text einer Agentur
how-cause-misread = Quelle falsch gelesen
how-cause-source = Die Quelle war falsch
how-cause-translation = Übersetzung
how-cause-out-of-date = Es stimmte einmal
how-cause-unsaid = Nicht festgehalten
embed-page = Korrekturen auf dieser Seite
embed-recent = Neueste Korrekturen
embed-none = Auf dieser Seite wurde nichts korrigiert.
notice-article = Artikel
notice-reported = Gemeldet
notice-page = Die Seite
notice-itself = Dieser Hinweis
notice-withdrawn = Dieser Hinweis wurde am { $day } zurückgezogen. Er bleibt hier stehen, wie er veröffentlicht wurde.
notice-withdrawn-at = Zurückgezogen am { $moment }
notice-amended-at = Geändert am { $moment }
notice-not-amended = Seit der Veröffentlichung nicht geändert
notice-another = Einen weiteren Fehler melden

## Entwürfe; an den Stellen stehen Zitate mit ihren Anführungszeichen
draft-was-now = In einer früheren Fassung dieses Artikels hieß es { $was }. Richtig ist { $now }.
draft-clear = In einer früheren Fassung dieses Artikels hieß es { $was }. Zur Klarstellung heißt es jetzt { $now }.
draft-note = In einer früheren Fassung dieses Artikels hieß es { $was }. Jetzt heißt es { $now }.
draft-wrong = Eine Stelle in einer früheren Fassung dieses Artikels war falsch. Richtig ist { $now }.
draft-unclear = Eine Stelle in einer früheren Fassung dieses Artikels war unklar. Zur Klarstellung heißt es jetzt { $now }.
draft-removed = In einer früheren Fassung dieses Artikels hieß es { $was }. Diese Worte wurden entfernt.
draft-removed-unsaid = Aus diesem Artikel wurde eine Stelle entfernt.
draft-update = Dieser Artikel wurde aktualisiert. Jetzt heißt es { $now }.
draft-retracted = Dieser Artikel wurde zurückgenommen.
draft-retracted-was = Dieser Artikel wurde zurückgenommen. Darin hieß es { $was }; das trifft nicht zu.

## Das Formular
write-title = Sagen Sie uns, was nicht stimmt
write-title-refused = Noch nicht gesendet: Sagen Sie uns, was nicht stimmt
write-stand = Fügen Sie den Satz so ein, wie er gedruckt ist. Wir finden ihn auf der Seite; Sie sagen, wie er lauten sollte.
write-page = Seite
write-page-hint = Ihre Adresse, wie der Browser sie zeigt.
write-quote = Der Satz, wie er gedruckt ist
write-wording = Wie er lauten sollte
write-wording-note = (frei lassen, wenn Sie nur sagen möchten, was unklar ist)
write-kind = Welche Art Änderung ist es?
write-kind-hint = Korrektur: Etwas ist falsch. Klarstellung: Etwas fehlt oder lässt sich auf zwei Arten lesen.
write-why = Warum, oder ein Link zu einer Quelle
write-optional = (freiwillig)
write-trap = Dieses Feld frei lassen
write-send = Senden
write-promise = Kein Konto, kein Name. Sie erhalten eine Quittung, mit der Sie alles verfolgen.

## Was nicht angenommen wird, und was zu tun ist
refused-too-long = Das sind { $has } Zeichen; höchstens { $most } können angenommen werden. Kürzen Sie.
refused-trap = Ein Feld, das leer bleiben soll, „website“, ist ausgefüllt, vielleicht von einem Programm, das Formulare ausfüllt. Leeren Sie es und senden Sie noch einmal.
refused-trap-form = Ein verborgenes Feld war ausgefüllt, vielleicht von Ihrem Browser. Es ist wieder leer: Drücken Sie noch einmal auf Senden.
refused-no-passage = Die Textstelle fehlt. Kopieren Sie die Worte von der Seite, wie sie gedruckt sind.
refused-says-nothing = Sagen Sie, wie es lauten sollte oder was falsch oder unklar ist.
refused-lang = „{ $tag }“ ist keine Sprache. Senden Sie ein Kürzel wie en, uk oder pt-BR, oder lassen Sie es weg.
refused-site = Eine Publikation namens „{ $site }“ ist hier nicht bekannt. Wer die Website betreibt, kann den Namen im Script-Tag prüfen.
refused-address = „{ $address }“ ist keine Webadresse. Senden Sie die ganze Adresse der Seite, beginnend mit https://
refused-scheme = Nur Adressen, die mit https:// oder http:// beginnen, können gelesen werden, nicht { $scheme }:
refused-credentials = Die Adresse enthält einen Benutzernamen oder ein Passwort. Senden Sie sie ohne.
refused-long-address = Die Adresse ist länger als 2048 Byte. Senden Sie die eigene, kürzere Adresse der Seite.
refused-host = Seiten von { $host } gehören nicht zu dieser Website. Wer sie betreibt, kann die Adresse hinzufügen.
refused-host-form = { $host } gehört nicht zu dieser Publikation. Fügen Sie die Adresse einer ihrer eigenen Seiten ein.
refused-origin = Meldungen zu { $site } werden von { $origin } nicht angenommen. Öffnen Sie die Seite auf ihrer eigenen Website und versuchen Sie es noch einmal.
refused-id = Mit dieser Kennung wurde schon eine andere Meldung gesendet. Erzeugen Sie für jede Meldung eine neue UUID.
refused-id-form = Sie haben dieses Formular schon mit anderem Inhalt gesendet. Drücken Sie noch einmal auf Senden, um dies als zweite Meldung hinzuzufügen.
refused-kind = Wählen Sie, ob es eine Korrektur oder eine Klarstellung ist.
refused-rate = { $seconds ->
    [one] Aus Ihrem Netz kamen eben viele Meldungen. Warten Sie { $seconds } Sekunde und senden Sie noch einmal.
   *[other] Aus Ihrem Netz kamen eben viele Meldungen. Warten Sie { $seconds } Sekunden und senden Sie noch einmal.
  }
refused-mail = Das ist keine E-Mail-Adresse. Schreiben Sie eine wie name@example.org.
refused-answered = Die Antwort steht schon auf dieser Seite; es käme keine Mail mehr.
refused-addresses = Heute wurden hier mehrere Adressen angegeben. Versuchen Sie es morgen, oder bewahren Sie den Link dieser Seite auf.
refused-add-empty = Schreiben Sie, was ergänzt werden soll, oder lassen Sie es.
refused-add-long = Das sind { $has } Zeichen; auf einmal können höchstens { $most } ergänzt werden. Kürzen Sie.
refused-add-full = Es wurde schon so viel ergänzt, dass hier nichts mehr Platz hat. Schreiben Sie neu, was noch nicht stimmt.
refused-add-erased = Was Sie gesendet haben, wurde gelöscht; es kann nichts ergänzt werden. Schreiben Sie neu.
nowhere-title = Hier ist nichts
nowhere = Unter dieser Adresse gibt es nichts. Prüfen Sie sie, oder gehen Sie zurück.
broken-title = Etwas ist kaputtgegangen
broken = Bei uns ist etwas kaputtgegangen. Es wurde festgehalten; ein neuer Versuch kann helfen.
busy-title = Im Moment nicht
busy = Im Moment kann nichts gespeichert werden. Versuchen Sie es in einigen Sekunden noch einmal.
strange-form-title = Das wurde nicht verstanden
strange-form = Diese Adresse oder dieses Formular stammt nicht von der Seite, die hierher führt. Gehen Sie zurück und versuchen Sie es von dort.
refused-notice-kind = Eine solche Art von Hinweis gibt es nicht. Es gibt: { $kinds }.
refused-before = „before“ ist die Nummer eines Hinweises. Gehen Sie zurück zu den neuesten Einträgen.
refused-large = Das Gesendete ist größer als { $most } KiB oder brach ab. Kürzen Sie es und senden Sie es noch einmal.
refused-type = Senden Sie es als { $type }, nicht komprimiert.
refused-broke-off = Das Gesendete brach ab. Senden Sie es noch einmal.
refused-late = Es kam nicht innerhalb von { $seconds } s an. Senden Sie es noch einmal.
refused-method = { $method } bedeutet an dieser Adresse nichts. Öffnen Sie sie von der Seite, die hierher führt.
receipt-unknown-title = Diese Quittung ist hier nicht bekannt
receipt-unknown = Unter diesem Link ist keine Quittung bekannt. Vergleichen Sie ihn mit dem, den Sie erhalten haben; eine Quittung gilt ein Jahr.
link-used-title = Dieser Link ist verbraucht
link-used = Dieser Link ist hier nicht bekannt. Er gilt sieben Tage und bis die Antwort gesendet ist. Geben Sie die Adresse auf Ihrer Quittung noch einmal an.
receipt-strange = Das Formular hat nicht gesagt, was zu tun ist. Gehen Sie zurück zur Quittung und drücken Sie einen ihrer Knöpfe.

## Die Quittung
receipt-title = Ihr Hinweis
receipt-of = Ihr Hinweis vom { $day }, Quittung { $receipt }
receipt-about = Sie haben uns zu „{ $title }“ geschrieben.
receipt-way = Was geschehen ist
step-received = Eingegangen
step-accepted = Angenommen
step-declined = Abgelehnt
step-reopened = Wieder geöffnet
step-changed = Seite geändert
step-notice = Hinweis veröffentlicht
step-open = Bei der Redaktion
step-open-more = Noch ist nichts entschieden
step-to-change = Die Seite wird noch geändert
step-to-change-more = Wir sehen immer wieder nach, bis es so weit ist
step-notice-follows = Ein Hinweis folgt
read-it = Lesen
found-waiting = Wir lesen die Seite
found-article = Im Artikel gefunden
found-page = Auf der Seite gefunden, außerhalb des Artikels
found-nowhere = Auf der Seite, wie wir sie gelesen haben, nicht gefunden; die Redaktion sieht es trotzdem
found-unread = Die Seite ließ sich nicht lesen; die Redaktion sieht es trotzdem
headline-erased = Was Sie gesendet haben, wurde gelöscht.
headline-reading = Eingegangen. Wir lesen die Seite.
headline-open = Es liegt bei der Redaktion.
headline-accepted = Sie hatten recht. Die Seite ist noch nicht geändert.
headline-suggested = Sie hatten recht. Jetzt steht es so auf der Seite.
headline-removed = Sie hatten recht. Die Worte stehen nicht mehr auf der Seite.
headline-changed = Sie hatten recht. Die Seite wurde geändert.
fixed-suggested = Wie vorgeschlagen
fixed-removed = Die Worte sind weg
fixed-otherwise = Mit anderen Worten
declined-correct = Der Artikel stimmt, wie er ist.
declined-style = Das ist eine Frage des Stils, und unserer ist ein anderer.
declined-quoted = Das sind die Worte anderer, zitiert, wie sie gesprochen wurden.
declined-fixed = Es war schon behoben, bevor Ihre Meldung gelesen wurde.
declined-unverified = Wir haben keine Quelle gefunden, die das bestätigt.
declined-not-ours = Diese Worte zu ändern ist nicht unsere Sache.
declined-plainly = Der Hinweis wurde nicht aufgenommen.
receipt-said = Was die Redaktion sagt
receipt-desk = Die Korrekturredaktion, { $moment }
receipt-evidence = Vorher und nachher
receipt-before = Die Seite, als Sie schrieben, { $hour }
receipt-after = Die Seite jetzt
receipt-after-seen = Die Seite jetzt, zuletzt angesehen { $moment }
receipt-after-fixed = Die Seite nach der Korrektur, { $moment }
receipt-sent = Was Sie gesendet haben
row-kind = Art
row-words = Worte
row-passage = Textstelle
row-wording = Ihr Wortlaut
row-leave-out = Diese Worte weglassen
row-why = Warum
row-source = Quelle
row-mail = E-Mail
erased-on = Gelöscht am { $moment }
contact-unconfirmed = Noch nicht bestätigt: Öffnen Sie den Link in der Mail, die dorthin ging
contact-confirmed = Bestätigt; wird für die Antwort verwendet und dann gelöscht
receipt-mail = Möchten Sie die Antwort per E-Mail?
receipt-mail-other = Eine andere Adresse für die Antwort
receipt-mail-hint = Wird für die Antwort auf diesen Hinweis verwendet und dann gelöscht.
receipt-mail-send = Antwort zusenden
receipt-more = Stimmt noch etwas nicht, oder möchten Sie etwas ergänzen?
receipt-more-send = An die Redaktion senden
receipt-forget = Meine Adresse löschen
receipt-erase = Löschen, was ich gesendet habe
receipt-erase-hint = Ihr Wortlaut, Ihre Gründe, die Quelle und die Adresse werden sofort gelöscht und lassen sich nicht wiederherstellen.
receipt-until = Nur wer diesen Link hat, sieht diese Seite. Er gilt bis { $day }.
done-added = An die Redaktion gesendet.
done-asked = Öffnen Sie den Link in der Mail, die an diese Adresse kommt. Bis dahin wird nichts anderes dorthin gesendet.
done-forgotten = Die Adresse ist gelöscht.
done-erased = Ihre Worte, die Quelle und die Adresse sind gelöscht.
inert-both = Enthält Auszeichnungen und Zeichen, die die Schreibrichtung ändern; als Text gezeigt.
inert-markup = Enthält Auszeichnungen; als Text gezeigt.
inert-turned = Enthält Zeichen, die die Schreibrichtung ändern; als Text gezeigt.
confirm-title = Ihre Adresse
confirm-ask = Ist das Ihre Adresse?
confirm-one = Ein Hinweis an { $site } nennt sie für die Antwort.
confirm-several = { $n ->
    [one] { $n } Hinweis an { $site } nennt sie für die Antwort.
   *[other] { $n } Hinweise, der neueste an { $site }, nennen sie für die Antwort.
  }
confirm-yes = Ja, Antwort hierher senden
confirm-not-you = Wenn Sie es nicht waren, schließen Sie diese Seite. An die Adresse wird nichts weiter gesendet, und sie wird gelöscht.
confirm-done = Ihre Adresse ist bestätigt.
confirm-done-more = { $n ->
    [one] Die Antwort auf Ihren Hinweis kommt an diese Adresse, die dann gelöscht wird.
   *[other] Die Antworten auf Ihre Hinweise kommen an diese Adresse, die dann gelöscht wird.
  }
confirm-receipt = Ihre Quittung

## Mails
mail-about = Sie haben { $site } zu „{ $title }“ geschrieben:
mail-about-page = Sie haben { $site } zu dieser Seite geschrieben:
mail-confirm-subject = Bestätigen Sie Ihre Adresse für die Antwort von { $site }
mail-confirm = Jemand, wahrscheinlich Sie, hat { $site } einen Fehler gemeldet und die Antwort an diese Adresse erbeten.
mail-confirm-press = Wenn Sie es waren, öffnen Sie diese Seite und drücken Sie ihren Knopf:
mail-confirm-not-you = Wenn Sie es nicht waren, tun Sie nichts. An diese Adresse wird nichts weiter gesendet, und sie wird nach sieben Tagen gelöscht.
mail-accepted-subject = Sie hatten recht: { $site } nimmt Ihren Hinweis an
mail-accepted = Wir haben Ihren Hinweis angenommen. Die Seite ist noch nicht geändert; wir behalten sie im Auge.
mail-declined-subject = Die Antwort von { $site } auf Ihren Hinweis
mail-declined = Wir haben es geprüft, und der Artikel bleibt, wie er ist.
mail-fixed-subject = { $site } hat die Seite geändert, zu der Sie geschrieben haben
mail-fixed-suggested = Wir haben Ihren Hinweis angenommen, und die Seite wurde geändert: Sie lautet jetzt wie vorgeschlagen.
mail-fixed-removed = Wir haben Ihren Hinweis angenommen, und die Seite wurde geändert: Die Worte stehen nicht mehr darauf.
mail-fixed-otherwise = Wir haben Ihren Hinweis angenommen, und die Seite wurde geändert: Sie sagt es jetzt mit anderen Worten.
mail-notice-subject = { $site } hat zu der Seite, zu der Sie geschrieben haben, einen Hinweis veröffentlicht
mail-notice = Wir haben Ihren Hinweis angenommen und Folgendes veröffentlicht:
mail-notice-link = Der veröffentlichte Hinweis:
mail-receipt = Ihre Quittung mit dem, was Sie gesendet haben und was daraus geworden ist:
mail-was = Vorher: { $words }
mail-now = Jetzt: { $words }
mail-last = Sie haben um diese Antwort gebeten. Es ist die letzte Mail dazu: Ihre Adresse wurde beim Versand gelöscht.
mail-more-page = Sie haben um diese Antwort gebeten. Noch eine Mail folgt, wenn die Seite geändert ist. Dann wird Ihre Adresse gelöscht. Um sie jetzt löschen zu lassen, öffnen Sie Ihre Quittung.
mail-more-notice = Sie haben um diese Antwort gebeten. Noch eine Mail folgt, wenn der Hinweis veröffentlicht ist. Dann wird Ihre Adresse gelöscht. Um sie jetzt löschen zu lassen, öffnen Sie Ihre Quittung.

## Question and answer
done-answered = Ihre Antwort liegt bei der Redaktion.
step-asked = Die Redaktion hat Sie gefragt
step-answered = Sie haben geantwortet
step-answer = Ihre Antwort
step-answer-more = Die Redaktion wartet darauf; niemand muss antworten
headline-asked = Die Redaktion hat eine Frage an Sie.
asked-title = Die Redaktion fragt
asked-answered = Ihre Antwort, { $moment }
asked-hint = Nur die Redaktion liest sie. Niemand muss antworten.
asked-send = Antwort senden
asked-closed = Nicht beantwortet; inzwischen ist entschieden.
refused-answer-empty = Schreiben Sie Ihre Antwort, oder lassen Sie die Frage offen: Niemand muss antworten.
refused-answer-long = Ihre Antwort hat { $has } Zeichen; höchstens { $most } können gesendet werden. Kürzen Sie.
refused-answer-not-asked = Das hat die Redaktion hier nicht gefragt. Laden Sie die Seite neu, um die Frage zu sehen.
refused-answer-already = Das haben Sie schon beantwortet. Wenn noch etwas zu sagen ist, ergänzen Sie es unten.
refused-answer-erased = Was Sie gesendet haben, wurde gelöscht; es gibt nichts mehr zu beantworten. Schreiben Sie neu.
mail-asked-subject = { $site } hat eine Frage zu Ihrem Hinweis
mail-asked = Bevor sie entscheidet, fragt die Redaktion Sie:
mail-asked-answer = Antworten Sie auf Ihrer Quittung; niemand muss:
mail-asked-more = Sie haben um Nachricht zu Ihrem Hinweis gebeten. Die Antwort folgt, wenn entschieden ist; dann wird Ihre Adresse gelöscht. Um sie jetzt löschen zu lassen, öffnen Sie Ihre Quittung.

## An answer that came by itself
done-insisted = Es liegt wieder bei der Redaktion.
refused-insist = Hier ist keine Antwort von selbst gekommen. Laden Sie die Seite neu, um den Stand zu sehen.
insist-title = Ist es trotzdem falsch?
insist-hint = Dasselbe wurde schon einmal vorgeschlagen, und die Redaktion hat damals entschieden; das ist ihre Antwort von damals. Wenn Sie darauf bestehen, sieht sich jemand Ihren Hinweis an.
insist-send = An die Redaktion senden

## Where the sentence stands, and what is known of it
write-find = Suchen und senden
write-quote-hint = Aus dem Gedächtnis genügt: Wir suchen, was am nächsten kommt.
write-found = Gefunden in Absatz { $n }.
write-several = Diese Worte stehen an mehreren Stellen. Welche meinen Sie?
write-near = So steht der Satz nicht auf der Seite. Ist es einer von diesen?
write-nowhere = Auf der Seite, wie wir sie zuletzt gelesen haben, steht nichts Ähnliches. Senden Sie es so; die Redaktion sucht danach.
write-none = Keiner davon. Senden, wie eingefügt; die Redaktion sucht danach.
write-places = Stellen auf der Seite
write-change = Etwas ändern
write-choose = Den Satz aus dem Artikel auswählen
write-sentences = Die Sätze des Artikels
write-sentences-hint = Mit den Pfeiltasten gehen Sie von Satz zu Satz.
write-take = Diesen Satz nehmen
write-anyway = Trotzdem senden
write-unread = Diese Seite ließ sich gerade nicht lesen. Fügen Sie den Satz ein oder schreiben Sie ihn aus dem Gedächtnis; wir suchen ihn später.
write-sentences-cut = Das sind die ersten { $n } Sätze. Kommt Ihrer später, gehen Sie zurück und fügen Sie ihn ein.
known-readers = { $n ->
    [one] { $n } Person hat das gemeldet. Die Redaktion ist dran.
   *[other] { $n } Personen haben das gemeldet. Die Redaktion ist dran.
  }
known-since = Zuerst am { $moment } gemeldet. Wenn Sie etwas wissen, das dort vielleicht fehlt, senden Sie es: Eine zweite Quelle klärt die meisten Fälle.
known-right = Das wurde am { $moment } berichtigt.
known-now = Auf der Seite steht jetzt:
known-refused = Die Redaktion hat diese Worte schon geprüft und belassen.

## Privacy: what is kept, for how long
nav-privacy = Datenschutz
privacy-stand = Was hier über Leserinnen und Leser gespeichert wird und wie lange. Diese Seite entsteht aus den geltenden Einstellungen.
privacy-reading = Wenn Sie lesen
privacy-no-cookies = Keine Cookies, keine Anfragen an andere Unternehmen, und nichts in Ihrem Browser, bevor Sie schreiben.
privacy-network = Die Adresse Ihres Netzes wird nicht gespeichert. Gegen Überflutung hilft ein Code davon mit Schlüssel; der Schlüssel wechselt täglich, und der Code bleibt für { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
  }.
privacy-writing = Wenn Sie schreiben
privacy-sent = Was Sie senden, bekommt die Redaktion von { $site }: die Stelle, Ihre Fassung, Ihre Gründe und eine Quelle. Weder Name noch Konto sind nötig.
privacy-words = Ihre Worte werden für { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
  } nach der Entscheidung aufbewahrt. Dann werden sie gelöscht; was die Redaktion entschieden hat, bleibt.
privacy-words-stay = Ihre Worte bleiben in der Akte der Redaktion.
privacy-public = Was über eine Korrektur veröffentlicht wird, nennt nie eine Leserin oder einen Leser und zeigt nichts von dem, was neben der Änderung geschrieben wurde.
privacy-address = Ihre E-Mail-Adresse
privacy-mail = Nach ihr wird erst gefragt, wenn Sie etwas gesendet haben; sie dient nach Ihrer Bestätigung allein der Antwort und wird gelöscht, sobald diese gesendet ist.
privacy-mail-gone = Eine Adresse, die niemand bestätigt, wird nach sieben Tagen gelöscht. Eine, die noch auf Antwort wartet, bleibt höchstens für { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
  }.
privacy-sealed = Sie liegt getrennt von dem, was Sie schrieben, und versiegelt: Eine Kopie der Datenbank zeigt sie nicht.
privacy-no-mail = Von hier geht keine Mail aus. Die Antwort steht auf Ihrer Quittung.
privacy-yours = Was Sie tun können
privacy-receipt = Sie erhalten eine Quittung, einen Link, den nur Sie haben. Er gilt ein Jahr.
privacy-rights = Dort sehen und laden Sie alles, was über Ihren Hinweis gespeichert ist, ergänzen ihn, löschen Ihre Adresse oder löschen alles. Ein Konto braucht es nicht, und niemand muss gefragt werden.
privacy-ledger = Was Sie gelöscht haben, bleibt gelöscht, auch wenn eine ältere Sicherung zurückgeholt werden muss.
privacy-ask = Fragen dazu gehen an { $site }.
words-gone-on = Gelöscht am { $moment }: die Aufbewahrungszeit war um
contact-dead = Mail dorthin kam zurück, darum wird nichts mehr dorthin gesendet. Hinterlassen Sie eine andere Adresse
headline-withdrawn = Sie haben es zurückgezogen.
done-withdrawn = Es ist zurückgezogen.
receipt-withdraw = Zurückziehen
receipt-withdraw-hint = Der Hinweis zählt nicht mehr und wird nicht beantwortet, und Ihre Adresse wird gelöscht. Die Redaktion sieht weiter, was Sie schrieben; um auch das zu löschen, nehmen Sie den anderen Knopf.
row-taken-back = Zurückgezogen
contact-answered = Beantwortet am { $moment }, dann gelöscht
contact-came-back = Mail dorthin kam am { $moment } zurück; die Antwort steht auf dieser Seite

## The policy
nav-policy = Regeln für Korrekturen
policy-wrong = Eine falsche Tatsache wird auf der Seite berichtigt, und eine Korrektur sagt, was falsch war und was richtig ist.
policy-unclear = Worte, die irreführen oder sich auf zwei Arten lesen lassen, werden klargestellt, und eine Klarstellung sagt es.
policy-typo = Schreibfehler, die nichts am Sinn ändern, werden ohne Hinweis behoben.
policy-within = Wo ein Hinweis nötig ist, folgt er der Entscheidung binnen { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
  }. Muss er länger warten, hält die Redaktion den Grund fest.
policy-wrong-quiet = Eine falsche Tatsache wird auf der Seite berichtigt; einen Hinweis verlangen unsere Regeln dafür nicht.
policy-unclear-quiet = Worte, die irreführen oder sich auf zwei Arten lesen lassen, werden klargestellt; einen Hinweis verlangen unsere Regeln dafür nicht.
policy-typo-told = Schreibfehler werden behoben, und ein Hinweis sagt es.
policy-legal = Auch was entfernt, beantwortet oder vertraulich wird, weil jemand ein Recht darauf hat, bekommt einen Hinweis. Er muss nicht wiederholen, was weichen musste.
policy-legal-quiet = Was entfernt, beantwortet oder vertraulich wird, weil jemand ein Recht darauf hat, geschieht ohne Hinweis.
policy-two = Erst nach Zustimmung einer zweiten Person erscheinen: { $kinds }.
policy-two-owner = Erst nach Zustimmung einer für die Redaktion verantwortlichen Person erscheinen: { $kinds }.
policy-channels = Neben diesem Verzeichnis können Hinweise hier stehen: { $places }.
policy-in-web = auf der Seite des Artikels
policy-in-print = in der gedruckten Ausgabe
policy-in-alert = als Push-Nachricht
policy-in-newsletter = im Newsletter
policy-in-social = in sozialen Netzwerken
policy-in-syndication = bei denen, die den Artikel übernommen haben
policy-stays = Jeder Hinweis steht für sich, beschuldigt niemanden und behält seine Adresse. Er kann geändert oder zurückgezogen werden und sagt es dann; er verschwindet nicht.
policy-tell = Jeder Mensch kann uns einen Fehler melden, ohne Konto und ohne Namen. Wer es tut, erhält eine Quittung, die zeigt, was entschieden wurde und warum.
policy-quoted = Was jemand gesagt hat, wird nicht umgeschrieben; ist es falsch, sagt es eine Anmerkung daneben.
log-search = Korrekturen durchsuchen
log-search-go = Suchen
receipt-export = Alles herunterladen, was zu dieser Meldung gespeichert ist

## What a notice said before
notice-until = Bis { $moment } hieß es:

history-title = Wie sich dieser Artikel geändert hat
history-stand = Jede Fassung dieses Artikels, die wir gelesen haben, und was sich von einer zur nächsten geändert hat.
history-first = Die erste gelesene Fassung.
history-beside = Nur was neben dem Artikel steht, hat sich geändert.
history-new = Neu
history-gone = Entfernt
history-moved-here = Hierher verschoben
history-moved-away = Von hier verschoben
