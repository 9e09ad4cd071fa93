# Ciò che i lettori vedono in italiano.

## Cornice di ogni pagina
skip = Vai al testo
nav = Correzioni
nav-log = Correzioni
nav-write = Segnala un errore
kept-with = Tenuto con { $product }
hour = { $h }:{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n }%
span-short = meno di un minuto
span-minutes = { $n ->
    [one] { $n } minuto
    [many] { $n } minuti
   *[other] { $n } minuti
  }
span-hours = { $n ->
    [one] { $n } ora
    [many] { $n } ore
   *[other] { $n } ore
  }
span-days = { $n ->
    [one] { $n } giorno
    [many] { $n } giorni
   *[other] { $n } giorni
  }
correction = Correzione
clarification = Precisazione
editors-note = Nota della redazione
update = Aggiornamento
retraction = Ritrattazione
corrections = Correzioni
clarifications = Precisazioni
editors-notes = Note della redazione
updates = Aggiornamenti
retractions = Ritrattazioni
was = Prima
now = Ora

## Il registro pubblico
log-title = Correzioni e precisazioni
log-stand = Che cosa abbiamo sbagliato e che cosa è giusto. Ogni voce resta qui.
log-kinds = Tipi di nota
log-every = Tutte
log-empty = Finora non è stato corretto nulla.
log-no-match = Nessuna voce corrisponde.
log-see-all = Tutte le correzioni e precisazioni
log-permanent = Link permanente
log-more = Altre voci
log-older = Voci precedenti
log-newest = Le voci più recenti
log-withdrawn = Ritirata il { $day }
log-amended = Modificata il { $day }
log-feed-title = { $site }: correzioni e precisazioni
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (ritirata): { $headline }
came-reported = { $n ->
    [one] Segnalato da un lettore
    [many] Segnalato dai lettori
   *[other] Segnalato dai lettori
  }
came-by = { $n ->
    [one] da un lettore
    [many] da { $n } lettori
   *[other] da { $n } lettori
  }
fixed-at-once = corretto in meno di un minuto
fixed-minutes = { $n ->
    [one] corretto in { $n } minuto
    [many] corretto in { $n } minuti
   *[other] corretto in { $n } minuti
  }
fixed-hours = { $n ->
    [one] corretto in { $n } ora
    [many] corretto in { $n } ore
   *[other] corretto in { $n } ore
  }
fixed-days = { $n ->
    [one] corretto in { $n } giorno
    [many] corretto in { $n } giorni
   *[other] corretto in { $n } giorni
  }
how-title = Come correggiamo
how-stand = Che cosa i lettori ci hanno segnalato negli ultimi dodici mesi e che cosa ne è stato.
how-months = Mesi
how-reports = Segnalazioni dei lettori
how-decided = Casi decisi
how-share-decided = Quota di casi decisi
how-upheld = Riconosciuti fondati
how-unfixed = Ritenuti giusti, non ancora cambiati nella pagina
how-to-decision = Tempo fino alla decisione, mediana
how-to-decision-slow = Tempo fino alla decisione, nove su dieci al massimo
how-to-fix = Tempo finché la pagina era giusta, mediana
how-to-fix-slow = Tempo finché la pagina era giusta, nove su dieci al massimo
how-to-notice = Tempo dalla decisione alla nota, mediana
how-within = Note in tempo ({ $time } dalla decisione)
how-noticed = Fatti corretti con una nota pubblicata
how-amended = Note modificate in seguito
how-withdrawn = Note ritirate in seguito
how-told = Dove sono uscite le note
how-kinds = Che cosa era sbagliato
how-kind-spelling = Ortografia, grammatica
how-kind-name = Un nome o una carica
how-kind-number = Un numero o una data
how-kind-wording = Formulazione
how-kind-context = Manca qualcosa o non è chiaro
how-kind-meaning = Si diceva il contrario
how-kind-removal = Rimozione, replica, privacy
how-causes = Come è successo
how-cause-typing = Errore di battitura
how-cause-editing = Revisione del testo
how-cause-agency = Testo d’agenzia
how-cause-misread = Fonte letta male
how-cause-source = La fonte era sbagliata
how-cause-translation = Traduzione
how-cause-out-of-date = Un tempo era vero
how-cause-unsaid = Non annotato
embed-page = Correzioni in questa pagina
embed-recent = Correzioni recenti
embed-none = In questa pagina non è stato corretto nulla.
notice-article = Articolo
notice-reported = Segnalato
notice-page = La pagina
notice-itself = Questa nota
notice-withdrawn = Questa nota è stata ritirata il { $day }. Resta qui com’è stata pubblicata.
notice-withdrawn-at = Ritirata il { $moment }
notice-amended-at = Modificata il { $moment }
notice-not-amended = Non modificata dalla pubblicazione
notice-another = Segnala un altro errore

## Prime bozze; nei posti vanno citazioni con le loro virgolette
draft-was-now = Una versione precedente di questo articolo diceva { $was }. Avrebbe dovuto dire { $now }.
draft-clear = Una versione precedente di questo articolo diceva { $was }. Per chiarezza, ora dice { $now }.
draft-note = Una versione precedente di questo articolo diceva { $was }. Ora dice { $now }.
draft-wrong = Un passo di una versione precedente di questo articolo era sbagliato. Avrebbe dovuto dire { $now }.
draft-unclear = Un passo di una versione precedente di questo articolo non era chiaro. Per chiarezza, ora dice { $now }.
draft-removed = Una versione precedente di questo articolo diceva { $was }. Queste parole sono state tolte.
draft-removed-unsaid = Un passo di questo articolo è stato tolto.
draft-update = Questo articolo è stato aggiornato. Ora dice { $now }.
draft-retracted = Questo articolo è stato ritrattato.
draft-retracted-was = Questo articolo è stato ritrattato. Diceva { $was }, che non trova conferma.

## Il modulo
write-title = Dicci che cosa non va
write-title-refused = Non ancora inviato: dicci che cosa non va
write-stand = Incolla la frase così com’è stampata. Noi la troviamo nella pagina; tu dici come dovrebbe leggersi.
write-page = Pagina
write-page-hint = Il suo indirizzo, come lo mostra il browser.
write-quote = La frase così com’è stampata
write-wording = Come dovrebbe leggersi
write-wording-note = (lascia vuoto se vuoi solo dire che cosa non è chiaro)
write-kind = Che tipo di modifica è?
write-kind-hint = Una correzione: qualcosa è sbagliato. Una precisazione: manca qualcosa, o si può leggere in due modi.
write-why = Perché, o un link a una fonte
write-optional = (facoltativo)
write-trap = Lascia vuoto questo campo
write-send = Invia
write-promise = Nessun account, nessun nome. Ricevi una ricevuta per seguire l’esito.

## Che cosa è rifiutato, e che fare
refused-too-long = Sono { $has } caratteri, e se ne possono accettare al massimo { $most }. Accorcia.
refused-trap = Un campo che deve restare vuoto, «website», è stato compilato, forse da un programma che compila i moduli. Svuotalo e invia di nuovo.
refused-trap-form = Un campo nascosto era compilato, forse dal tuo browser. Ora è di nuovo vuoto: premi Invia ancora una volta.
refused-no-passage = Manca il passo. Copia le parole dalla pagina così come sono stampate.
refused-says-nothing = Di’ come dovrebbe leggersi, o che cosa è sbagliato o poco chiaro.
refused-lang = «{ $tag }» non è una lingua. Invia un’etichetta come en, uk o pt-BR, oppure omettila.
refused-site = Qui non è noto alcun sito chiamato «{ $site }». Chi gestisce il sito può controllare il nome nel tag dello script.
refused-address = «{ $address }» non è un indirizzo web. Invia l’indirizzo completo della pagina, che comincia con https://
refused-scheme = Si possono leggere solo indirizzi che cominciano con https:// o http://, non { $scheme }:
refused-credentials = L’indirizzo contiene un nome utente o una password. Invialo senza.
refused-long-address = L’indirizzo supera i 2048 byte. Invia l’indirizzo proprio, più corto, della pagina.
refused-host = Le pagine di { $host } non appartengono a questo sito. Chi lo gestisce può aggiungere l’indirizzo.
refused-host-form = { $host } non fa parte di questa testata. Incolla l’indirizzo di una delle sue pagine.
refused-origin = Le segnalazioni su { $site } non si accettano da { $origin }. Apri la pagina sul suo sito e riprova.
refused-id = Con questo identificativo è già stata inviata un’altra segnalazione. Crea un nuovo UUID per ogni segnalazione.
refused-id-form = Hai già inviato questo modulo con altre parole. Premi Invia ancora una volta per aggiungere queste come seconda segnalazione.
refused-kind = Scegli se è una correzione o una precisazione.
refused-rate = { $seconds ->
    [one] Dalla tua rete sono appena arrivate molte segnalazioni. Aspetta { $seconds } secondo e invia di nuovo.
    [many] Dalla tua rete sono appena arrivate molte segnalazioni. Aspetta { $seconds } secondi e invia di nuovo.
   *[other] Dalla tua rete sono appena arrivate molte segnalazioni. Aspetta { $seconds } secondi e invia di nuovo.
  }
refused-mail = Questo non è un indirizzo e-mail. Scrivilo come name@example.org.
refused-answered = La risposta è già su questa pagina; non arriverebbe alcuna mail.
refused-addresses = Oggi qui sono già stati indicati più indirizzi. Riprova domani, o conserva il link di questa pagina.
refused-add-empty = Scrivi che cosa aggiungere, o lascia così.
refused-add-long = Sono { $has } caratteri, e se ne possono aggiungere al massimo { $most } per volta. Accorcia.
refused-add-full = È già stato aggiunto così tanto che qui non c’è più posto. Scrivi di nuovo che cosa ancora non va.
refused-add-erased = Ciò che avevi inviato è stato cancellato e non vi si può aggiungere nulla. Scrivi di nuovo.
nowhere-title = Qui non c’è nulla
nowhere = A questo indirizzo non c’è nulla. Controllalo, o torna indietro.
broken-title = Qualcosa si è rotto
broken = Qualcosa si è rotto da parte nostra. È stato annotato; riprovare può servire.
busy-title = Non in questo momento
busy = In questo momento non si può salvare nulla. Riprova tra qualche secondo.
strange-form-title = Non è stato capito
strange-form = La pagina che porta qui non produce questo indirizzo o questo modulo. Torna indietro e prova da lì.
refused-notice-kind = Non ci sono note di questo tipo. Ci sono: { $kinds }.
refused-before = “before” è il numero di una nota. Torna alle voci più recenti.
refused-large = Quanto inviato supera { $most } KiB o si è interrotto. Accorcialo e invialo di nuovo.
refused-type = Invialo come { $type }, non compresso.
refused-broke-off = L’invio si è interrotto. Invia di nuovo.
refused-late = Non è arrivato entro { $seconds } s. Invia di nuovo.
refused-method = { $method } non significa nulla a questo indirizzo. Aprilo dalla pagina che porta qui.
receipt-unknown-title = Questa ricevuta qui non è nota
receipt-unknown = Con questo link non è nota alcuna ricevuta. Confrontalo con quello ricevuto; una ricevuta vale un anno.
link-used-title = Questo link è già stato usato
link-used = Questo link qui non è noto. Vale sette giorni, e fino all’invio della risposta. Lascia di nuovo l’indirizzo sulla tua ricevuta.
receipt-strange = Il modulo non ha detto che fare. Torna alla ricevuta e premi uno dei suoi pulsanti.

## La ricevuta
receipt-title = Il tuo suggerimento
receipt-of = Il tuo suggerimento del { $day }, ricevuta { $receipt }
receipt-about = Ci hai scritto di «{ $title }».
receipt-way = Che cosa è successo
step-received = Ricevuto
step-accepted = Accolto
step-declined = Respinto
step-reopened = Riaperto
step-changed = Pagina modificata
step-notice = Nota pubblicata
step-open = In redazione
step-open-more = Non è ancora deciso nulla
step-to-change = La pagina sarà modificata
step-to-change-more = La riguardiamo finché non lo è
step-notice-follows = Seguirà una nota
read-it = Leggila
found-waiting = Stiamo leggendo la pagina
found-article = Trovato nell’articolo
found-page = Trovato nella pagina, fuori dall’articolo
found-nowhere = Non trovato nella pagina come l’abbiamo letta; la redazione lo vede comunque
found-unread = Non è stato possibile leggere la pagina; la redazione lo vede comunque
headline-erased = Ciò che avevi inviato è stato cancellato.
headline-reading = Ricevuto. Stiamo leggendo la pagina.
headline-open = È sul tavolo della redazione.
headline-accepted = Avevi ragione. La pagina non è ancora modificata.
headline-suggested = Avevi ragione. Ora la pagina lo dice.
headline-removed = Avevi ragione. Quelle parole non sono più sulla pagina.
headline-changed = Avevi ragione. La pagina è stata modificata.
fixed-suggested = Come suggerito
fixed-removed = Le parole non ci sono più
fixed-otherwise = Con altre parole
declined-correct = L’articolo è corretto così com’è.
declined-style = È una questione di stile, e il nostro è diverso.
declined-quoted = Sono parole di altri, riportate come sono state dette.
declined-fixed = Era già corretto prima che leggessimo la tua segnalazione.
declined-unverified = Non abbiamo trovato fonti che lo confermino.
declined-not-ours = Non spetta a noi cambiare quelle parole.
declined-plainly = Il suggerimento non è stato accolto.
receipt-said = Che cosa dice la redazione
receipt-desk = La redazione correzioni, { $moment }
receipt-evidence = Prima e dopo
receipt-before = La pagina quando hai scritto, { $hour }
receipt-after = La pagina ora
receipt-after-seen = La pagina ora, vista l’ultima volta { $moment }
receipt-after-fixed = La pagina corretta, { $moment }
receipt-sent = Che cosa hai inviato
row-kind = Tipo
row-words = Parole
row-passage = Passo
row-wording = La tua versione
row-leave-out = Togliere queste parole
row-why = Perché
row-source = Fonte
row-mail = E-mail
erased-on = Cancellate il { $moment }
contact-unconfirmed = Non ancora confermato: apri il link nella mail inviata a quell’indirizzo
contact-confirmed = Confermato; serve per la risposta e poi viene cancellato
receipt-mail = Vuoi la risposta per e-mail?
receipt-mail-other = Un altro indirizzo per la risposta
receipt-mail-hint = Serve per rispondere a questo suggerimento, poi viene cancellato.
receipt-mail-send = Inviatemi la risposta
receipt-more = C’è ancora qualcosa che non va, o da aggiungere?
receipt-more-send = Invia alla redazione
receipt-forget = Cancella il mio indirizzo
receipt-erase = Cancella ciò che ho inviato
receipt-erase-hint = La tua versione, le tue ragioni, la fonte e l’indirizzo si cancellano subito e non si possono recuperare.
receipt-until = Solo chi ha questo link vede questa pagina. Vale fino al { $day }.
done-added = Inviato alla redazione.
done-asked = Apri il link nella mail che arriverà a quell’indirizzo. Fino ad allora non vi si invia altro.
done-forgotten = L’indirizzo è cancellato.
done-erased = Le tue parole, la fonte e l’indirizzo non ci sono più.
inert-both = Contiene codice di marcatura e caratteri che cambiano la direzione del testo; mostrato come testo.
inert-markup = Contiene codice di marcatura; mostrato come testo.
inert-turned = Contiene caratteri che cambiano la direzione del testo; mostrato come testo.
confirm-title = Il tuo indirizzo
confirm-ask = Questo indirizzo è tuo?
confirm-one = Un suggerimento a { $site } lo indica per la risposta.
confirm-several = { $n ->
    [one] { $n } suggerimento a { $site } lo indica per la risposta.
    [many] { $n } suggerimenti, il più recente a { $site }, lo indicano per la risposta.
   *[other] { $n } suggerimenti, il più recente a { $site }, lo indicano per la risposta.
  }
confirm-yes = Sì, inviate qui la risposta
confirm-not-you = Se non eri tu, chiudi questa pagina. All’indirizzo non si invia altro, e viene cancellato.
confirm-done = Il tuo indirizzo è confermato.
confirm-done-more = { $n ->
    [one] La risposta al tuo suggerimento arriva a questo indirizzo, che poi viene cancellato.
    [many] Le risposte ai tuoi suggerimenti arrivano a questo indirizzo, che poi viene cancellato.
   *[other] Le risposte ai tuoi suggerimenti arrivano a questo indirizzo, che poi viene cancellato.
  }
confirm-receipt = La tua ricevuta

## Posta
mail-about = Hai scritto a { $site } di «{ $title }»:
mail-about-page = Hai scritto a { $site } di questa pagina:
mail-confirm-subject = Conferma il tuo indirizzo per la risposta di { $site }
mail-confirm = Qualcuno, probabilmente tu, ha segnalato a { $site } un errore e ha chiesto la risposta a questo indirizzo.
mail-confirm-press = Se eri tu, apri questa pagina e premi il suo pulsante:
mail-confirm-not-you = Se non eri tu, non fare nulla. A questo indirizzo non si invia altro, e dopo sette giorni viene cancellato.
mail-accepted-subject = Avevi ragione: { $site } accoglie il tuo suggerimento
mail-accepted = Abbiamo accolto il tuo suggerimento. La pagina non è ancora modificata; la teniamo d’occhio.
mail-declined-subject = La risposta di { $site } al tuo suggerimento
mail-declined = Abbiamo verificato, e l’articolo resta com’è.
mail-fixed-subject = { $site } ha modificato la pagina di cui hai scritto
mail-fixed-suggested = Abbiamo accolto il tuo suggerimento, e la pagina è stata modificata: ora si legge come suggerito.
mail-fixed-removed = Abbiamo accolto il tuo suggerimento, e la pagina è stata modificata: le parole non ci sono più.
mail-fixed-otherwise = Abbiamo accolto il tuo suggerimento, e la pagina è stata modificata: lo dice con altre parole.
mail-notice-subject = { $site } ha pubblicato una nota sulla pagina di cui hai scritto
mail-notice = Abbiamo accolto il tuo suggerimento e pubblicato questo:
mail-notice-link = La nota:
mail-receipt = La tua ricevuta, con ciò che hai inviato e che cosa ne è stato:
mail-was = Prima: { $words }
mail-now = Ora: { $words }
mail-last = Hai chiesto tu questa risposta. È l’ultima mail al riguardo: il tuo indirizzo è stato cancellato all’invio.
mail-more-page = Hai chiesto tu questa risposta. Seguirà un’altra mail quando la pagina sarà modificata. Poi il tuo indirizzo viene cancellato. Per cancellarlo ora, apri la tua ricevuta.
mail-more-notice = Hai chiesto tu questa risposta. Seguirà un’altra mail quando la nota sarà pubblicata. Poi il tuo indirizzo viene cancellato. Per cancellarlo ora, apri la tua ricevuta.

## Question and answer
done-answered = La tua risposta è in redazione.
step-asked = La redazione ti ha chiesto
step-answered = Hai risposto
step-answer = La tua risposta
step-answer-more = La redazione la attende; nessuno è tenuto a rispondere
headline-asked = La redazione ha una domanda per te.
asked-title = La redazione chiede
asked-answered = La tua risposta, { $moment }
asked-hint = La legge solo la redazione. Nessuno è tenuto a rispondere.
asked-send = Invia la risposta
asked-closed = Senza risposta; nel frattempo si è deciso.
refused-answer-empty = Scrivi la risposta, o lascia la domanda: nessuno è tenuto a rispondere.
refused-answer-long = La risposta ha { $has } caratteri, e se ne possono inviare al massimo { $most }. Accorcia.
refused-answer-not-asked = La redazione qui non l’ha chiesto. Ricarica la pagina per vedere che cosa chiede.
refused-answer-already = Hai già risposto. Se c’è altro da dire, aggiungilo sotto.
refused-answer-erased = Ciò che avevi inviato è stato cancellato: non c’è più nulla a cui rispondere. Scrivi di nuovo.
mail-asked-subject = { $site } ha una domanda sul tuo suggerimento
mail-asked = Prima di decidere, la redazione ti chiede:
mail-asked-answer = Rispondi sulla tua ricevuta; nessuno è tenuto:
mail-asked-more = Hai chiesto notizie del tuo suggerimento. La risposta seguirà alla decisione; poi il tuo indirizzo viene cancellato. Per cancellarlo ora, apri la tua ricevuta.

## An answer that came by itself
done-insisted = È di nuovo sul tavolo della redazione.
refused-insist = Qui non è arrivata alcuna risposta automatica. Ricarica la pagina per vedere a che punto è.
insist-title = È sbagliato lo stesso?
insist-hint = Lo stesso era già stato suggerito, e la redazione aveva deciso; questa è la sua risposta di allora. Se insisti, qualcuno guarderà il tuo.
insist-send = Invia alla redazione

## Where the sentence stands, and what is known of it
write-find = Trova e invia
write-quote-hint = Va bene anche a memoria: cerchiamo ciò che più si avvicina.
write-found = Trovato nel paragrafo { $n }.
write-several = Queste parole compaiono in più punti. Quale intendi?
write-near = Questa frase non è nella pagina così com’è stata incollata. È una di queste?
write-nowhere = Nella pagina come l’abbiamo letta l’ultima volta non c’è nulla di simile. Invia così, e la redazione cercherà.
write-none = Nessuna. Invia ciò che ho incollato; la redazione cercherà.
write-places = Punti della pagina
write-change = Cambia qualcosa
write-choose = Scegli la frase dall’articolo
write-sentences = Le frasi dell’articolo
write-sentences-hint = Scorrile con i tasti freccia.
write-take = Prendi questa frase
write-anyway = Invia comunque
write-unread = Ora non è stato possibile leggere la pagina. Incolli la frase o la scriva a memoria; la cercheremo più tardi.
write-sentences-cut = Queste sono le prime { $n } frasi. Se la sua viene dopo, torni indietro e la incolli.
known-readers = { $n ->
    [one] { $n } lettore l’ha segnalato. La redazione se ne occupa.
    [many] { $n } lettori l’hanno segnalato. La redazione se ne occupa.
   *[other] { $n } lettori l’hanno segnalato. La redazione se ne occupa.
  }
known-since = Segnalato per la prima volta il { $moment }. Se sai qualcosa che forse non sanno, invialo: una seconda fonte risolve quasi tutti i casi.
known-right = È stato corretto il { $moment }.
known-now = Ora la pagina dice:
known-refused = La redazione ha già esaminato queste parole e le ha mantenute.

## Privacy: what is kept, for how long
nav-privacy = Privacy
privacy-stand = Che cosa si conserva qui dei lettori, e per quanto. Questa pagina è scritta dalle impostazioni in vigore.
privacy-reading = Quando leggi
privacy-no-cookies = Nessun cookie, nessuna richiesta ad altre aziende, e niente nel tuo browser prima che tu scriva.
privacy-network = L’indirizzo della tua rete non viene conservato. Un codice con chiave protegge dalle ondate; la chiave cambia ogni giorno e il codice si conserva per { $n ->
    [one] { $n } giorno
    [many] { $n } giorni
   *[other] { $n } giorni
  }.
privacy-writing = Quando scrivi
privacy-sent = Ciò che invii arriva alla redazione di { $site }: il passo, la tua formulazione, le tue ragioni e una fonte. Non servono nome né account.
privacy-words = Le tue parole si conservano per { $n ->
    [one] { $n } mese
    [many] { $n } mesi
   *[other] { $n } mesi
  } dopo la decisione. Poi vengono cancellate; ciò che la redazione ha deciso resta.
privacy-words-stay = Le tue parole si conservano nel fascicolo della redazione.
privacy-public = Ciò che si pubblica di una correzione non nomina mai un lettore e non mostra ciò che ha scritto oltre alla modifica.
privacy-address = Il tuo indirizzo e-mail
privacy-mail = Viene chiesto solo dopo l’invio, serve soltanto per la risposta una volta confermato, ed è cancellato quando la risposta parte.
privacy-mail-gone = Un indirizzo che nessuno conferma è cancellato dopo sette giorni. Quello che ancora attende risposta si conserva al massimo per { $n ->
    [one] { $n } giorno
    [many] { $n } giorni
   *[other] { $n } giorni
  }.
privacy-sealed = È conservato a parte da ciò che hai scritto, e sigillato: una copia della base dati non lo mostra.
privacy-no-mail = Da qui non parte posta. La risposta è sulla tua ricevuta.
privacy-yours = Che cosa puoi fare
privacy-receipt = Ricevi una ricevuta, un link che hai solo tu. Vale un anno.
privacy-rights = Lì vedi e scarichi tutto ciò che si conserva del tuo invio, lo completi, cancelli l’indirizzo o cancelli tutto. Senza account e senza chiedere a nessuno.
privacy-ledger = Ciò che hai cancellato resta cancellato, anche se si deve tornare a una copia di sicurezza più vecchia.
privacy-ask = Per domande rivolgiti a { $site }.
words-gone-on = Cancellate il { $moment }: il tempo di conservazione era finito
contact-dead = La mail inviata è tornata indietro e non si invia altro. Lascia un altro indirizzo
headline-withdrawn = L’hai ritirato.
done-withdrawn = È ritirato.
receipt-withdraw = Ritira
receipt-withdraw-hint = Non conta più e non riceve risposta, e il tuo indirizzo è cancellato. La redazione vede ancora ciò che hai scritto; per cancellarlo scegli l’altro pulsante.
row-taken-back = Ritirato
contact-answered = Risposto il { $moment }, poi cancellato
contact-came-back = La mail inviata è tornata indietro il { $moment }; la risposta è su questa pagina

## The policy
nav-policy = Regole per le correzioni
policy-wrong = Un fatto sbagliato viene corretto nella pagina, e una correzione dice che cosa era sbagliato e che cosa è giusto.
policy-unclear = Le parole che ingannano, o si leggono in due modi, vengono chiarite, e una precisazione lo dice.
policy-typo = I refusi che non cambiano il senso si correggono senza nota.
policy-within = Quando serve una nota, esce entro { $n ->
    [one] { $n } ora
    [many] { $n } ore
   *[other] { $n } ore
  } dalla decisione. Se deve aspettare di più, la redazione ne annota il motivo.
policy-wrong-quiet = Un fatto sbagliato viene corretto nella pagina; le nostre regole non chiedono una nota.
policy-unclear-quiet = Le parole che ingannano, o si leggono in due modi, vengono chiarite; le nostre regole non chiedono una nota.
policy-typo-told = I refusi si correggono, e una nota lo dice.
policy-legal = Anche ciò che viene tolto, riceve una replica o diventa riservato perché qualcuno ne ha diritto ha una nota. Non deve ripetere ciò che andava tolto.
policy-legal-quiet = Ciò che viene tolto, riceve una replica o diventa riservato perché qualcuno ne ha diritto non ha una nota.
policy-two = Escono solo dopo l’approvazione di una seconda persona: { $kinds }.
policy-two-owner = Escono solo dopo l’approvazione di un responsabile della redazione: { $kinds }.
policy-channels = Oltre che in questo registro, le note possono uscire qui: { $places }.
policy-in-web = nella pagina dell’articolo
policy-in-print = nell’edizione a stampa
policy-in-alert = con una notifica
policy-in-newsletter = nella newsletter
policy-in-social = sui social network
policy-in-syndication = presso chi ha ripreso l’articolo
policy-stays = Ogni nota si capisce da sola, non incolpa nessuno e conserva il suo indirizzo. Può essere modificata o ritirata, e allora lo dice; non scompare.
policy-tell = Chiunque può segnalarci un errore, senza account e senza nome, e riceve una ricevuta che mostra che cosa si è deciso e perché.
policy-quoted = Le parole dette da qualcuno non si riscrivono; se sono sbagliate, lo dice una nota accanto.
log-search = Cerca nelle correzioni
log-search-go = Cerca
receipt-export = Scarica tutto ciò che è conservato su questa segnalazione

## What a notice said before
notice-until = Fino al { $moment } diceva:

history-title = Come è cambiato questo articolo
history-stand = Ogni versione di questo articolo che abbiamo letto, e che cosa è cambiato dall’una all’altra.
history-first = La prima versione letta.
history-beside = È cambiato solo ciò che sta accanto all’articolo.
history-new = Nuovo
history-gone = Rimosso
history-moved-here = Spostato qui
history-moved-away = Spostato da qui
