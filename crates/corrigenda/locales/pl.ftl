# Co czytelnicy widzą po polsku.

## Rama każdej strony
skip = Przejdź do tekstu
nav = Sprostowania
nav-log = Sprostowania
nav-write = Zgłoś błąd
kept-with = Prowadzone w { $product }
hour = { $h }:{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n }%
span-short = mniej niż minuta
span-minutes = { $n ->
    [one] { $n } minuta
    [few] { $n } minuty
    [many] { $n } minut
   *[other] { $n } minuty
  }
span-hours = { $n ->
    [one] { $n } godzina
    [few] { $n } godziny
    [many] { $n } godzin
   *[other] { $n } godziny
  }
span-days = { $n ->
    [one] { $n } dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
  }
correction = Sprostowanie
clarification = Wyjaśnienie
editors-note = Od redakcji
update = Aktualizacja
retraction = Wycofanie
corrections = Sprostowania
clarifications = Wyjaśnienia
editors-notes = Od redakcji
updates = Aktualizacje
retractions = Wycofania
was = Było
now = Jest

## Rejestr publiczny
log-title = Sprostowania i wyjaśnienia
log-stand = W czym się pomyliliśmy i jak jest naprawdę. Każdy wpis tu zostaje.
log-kinds = Rodzaje not
log-every = Wszystkie
log-empty = Niczego jeszcze nie prostowano.
log-no-match = Żaden wpis nie pasuje.
log-see-all = Wszystkie sprostowania i wyjaśnienia
log-permanent = Stały odnośnik
log-more = Więcej wpisów
log-older = Starsze wpisy
log-newest = Najnowsze wpisy
log-withdrawn = Wycofano { $day }
log-amended = Zmieniona { $day }
log-feed-title = { $site }: sprostowania i wyjaśnienia
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (wycofane): { $headline }
came-reported = Zgłosili czytelnicy
came-by = { $n ->
    [one] przez czytelnika
    [few] przez { $n } czytelników
    [many] przez { $n } czytelników
   *[other] przez { $n } czytelnika
  }
fixed-at-once = poprawione w mniej niż minutę
fixed-minutes = { $n ->
    [one] poprawione w { $n } minutę
    [few] poprawione w { $n } minuty
    [many] poprawione w { $n } minut
   *[other] poprawione w { $n } minuty
  }
fixed-hours = { $n ->
    [one] poprawione w { $n } godzinę
    [few] poprawione w { $n } godziny
    [many] poprawione w { $n } godzin
   *[other] poprawione w { $n } godziny
  }
fixed-days = { $n ->
    [one] poprawione w { $n } dzień
    [few] poprawione w { $n } dni
    [many] poprawione w { $n } dni
   *[other] poprawione w { $n } dnia
  }
how-title = Jak poprawiamy
how-stand = O czym czytelnicy powiadomili nas w ostatnich dwunastu miesiącach i co z tego wynikło.
how-months = Miesiące
how-reports = Zgłoszenia czytelników
how-decided = Rozpatrzone sprawy
how-share-decided = Odsetek rozstrzygniętych spraw
how-upheld = Uznane za słuszne
how-unfixed = Uznane za słuszne, jeszcze niezmienione na stronie
how-to-decision = Czas do decyzji, mediana
how-to-decision-slow = Czas do decyzji, dziewięć na dziesięć nie dłużej niż
how-to-fix = Czas do poprawienia strony, mediana
how-to-fix-slow = Czas do poprawienia strony, dziewięć na dziesięć nie dłużej niż
how-to-notice = Czas od decyzji do noty, mediana
how-within = Noty na czas ({ $time } od decyzji)
how-noticed = Poprawione fakty z opublikowaną notą
how-amended = Noty później zmienione
how-withdrawn = Noty później wycofane
how-told = Gdzie ukazały się noty
how-kinds = Co było nie tak
how-kind-spelling = Pisownia, gramatyka
how-kind-name = Nazwisko lub funkcja
how-kind-number = Liczba lub data
how-kind-wording = Sformułowanie
how-kind-context = Czegoś brakuje lub coś jest niejasne
how-kind-meaning = Powiedziano odwrotnie
how-kind-removal = Usunięcie, odpowiedź, prywatność
how-causes = Jak do tego doszło
how-cause-typing = Błąd przy pisaniu
how-cause-editing = Redakcja tekstu
how-cause-agency = Tekst agencji prasowej
how-cause-misread = Źle odczytane źródło
how-cause-source = Błąd w źródle
how-cause-translation = Tłumaczenie
how-cause-out-of-date = Kiedyś było prawdą
how-cause-unsaid = Nie zapisano
embed-page = Sprostowania na tej stronie
embed-recent = Ostatnie sprostowania
embed-none = Na tej stronie niczego nie sprostowano.
notice-article = Artykuł
notice-reported = Zgłoszono
notice-page = Strona
notice-itself = Ta nota
notice-withdrawn = Tę notę wycofano { $day }. Pozostaje tu w takiej postaci, w jakiej ją opublikowano.
notice-withdrawn-at = Wycofana { $moment }
notice-amended-at = Zmieniona { $moment }
notice-not-amended = Bez zmian od publikacji
notice-another = Zgłoś inny błąd

## Szkice not; w miejscach stoją cytaty z cudzysłowami
draft-was-now = We wcześniejszej wersji tego artykułu napisano: { $was }. Powinno być: { $now }.
draft-clear = We wcześniejszej wersji tego artykułu napisano: { $was }. Dla jasności obecnie brzmi to: { $now }.
draft-note = We wcześniejszej wersji tego artykułu napisano: { $was }. Obecnie brzmi to: { $now }.
draft-wrong = Fragment wcześniejszej wersji tego artykułu był błędny. Powinno być: { $now }.
draft-unclear = Fragment wcześniejszej wersji tego artykułu był niejasny. Dla jasności obecnie brzmi: { $now }.
draft-removed = We wcześniejszej wersji tego artykułu napisano: { $was }. Słowa te usunięto.
draft-removed-unsaid = Z tego artykułu usunięto fragment.
draft-update = Artykuł zaktualizowano. Obecnie brzmi: { $now }.
draft-retracted = Artykuł wycofano.
draft-retracted-was = Artykuł wycofano. Napisano w nim: { $was }, co nie jest prawdą.

## Formularz
write-title = Napisz, co się nie zgadza
write-title-refused = Jeszcze nie wysłano: napisz, co się nie zgadza
write-stand = Wklej zdanie tak, jak jest wydrukowane. Znajdziemy je na stronie, a ty powiesz, jak powinno brzmieć.
write-page = Strona
write-page-hint = Jej adres, tak jak pokazuje go przeglądarka.
write-quote = Zdanie w wydrukowanej postaci
write-wording = Jak powinno brzmieć
write-wording-note = (zostaw puste, jeśli chcesz tylko powiedzieć, co jest niejasne)
write-kind = Jakiej zmiany potrzeba?
write-kind-hint = Sprostowanie: coś się nie zgadza. Wyjaśnienie: czegoś brakuje albo da się to czytać dwojako.
write-why = Dlaczego, albo odnośnik do źródła
write-optional = (nieobowiązkowe)
write-trap = Zostaw to puste
write-send = Wyślij
write-promise = Bez konta, bez nazwiska. Dostaniesz pokwitowanie, po którym sprawdzisz wynik.

## Czego nie przyjęto i co zrobić
refused-too-long = Jest tu { $has } znaków, a przyjąć można najwyżej { $most }. Skróć tekst.
refused-trap = Pole „website”, które ma zostać puste, jest wypełnione, być może przez program wypełniający formularze. Opróżnij je i wyślij ponownie.
refused-trap-form = Wypełniono ukryte pole, być może zrobiła to przeglądarka. Jest znów puste: naciśnij Wyślij jeszcze raz.
refused-no-passage = Brakuje fragmentu. Skopiuj słowa ze strony tak, jak są wydrukowane.
refused-says-nothing = Napisz, jak powinno być albo co jest błędne lub niejasne.
refused-lang = „{ $tag }” nie jest językiem. Podaj znacznik taki jak en, uk lub pt-BR albo go pomiń.
refused-site = Serwis „{ $site }” nie jest tu znany. Prowadzący serwis może sprawdzić nazwę w znaczniku skryptu.
refused-address = „{ $address }” nie jest adresem strony. Podaj cały adres, zaczynający się od https://
refused-scheme = Można czytać tylko adresy zaczynające się od https:// lub http://, nie od { $scheme }:
refused-credentials = Adres zawiera nazwę użytkownika lub hasło. Podaj go bez nich.
refused-long-address = Adres ma ponad 2048 bajtów. Podaj własny, krótszy adres strony.
refused-host = Strony { $host } nie należą do tego serwisu. Jego właściciel może dodać ten adres.
refused-host-form = { $host } nie należy do tego tytułu. Wklej adres jednej z jego stron.
refused-origin = Zgłoszenia dotyczące { $site } nie są przyjmowane z { $origin }. Otwórz stronę w jej własnym serwisie i spróbuj ponownie.
refused-id = Z tym numerem wysłano już inne zgłoszenie. Dla każdego zgłoszenia utwórz nowy UUID.
refused-id-form = Ten formularz został już wysłany z inną treścią. Naciśnij Wyślij jeszcze raz, aby dodać to jako drugie zgłoszenie.
refused-kind = Wybierz, czy to sprostowanie, czy wyjaśnienie.
refused-rate = { $seconds ->
    [one] Z twojej sieci przyszło właśnie wiele zgłoszeń. Odczekaj { $seconds } sekundę i wyślij ponownie.
    [few] Z twojej sieci przyszło właśnie wiele zgłoszeń. Odczekaj { $seconds } sekundy i wyślij ponownie.
    [many] Z twojej sieci przyszło właśnie wiele zgłoszeń. Odczekaj { $seconds } sekund i wyślij ponownie.
   *[other] Z twojej sieci przyszło właśnie wiele zgłoszeń. Odczekaj { $seconds } sekundy i wyślij ponownie.
  }
refused-mail = To nie jest adres e-mail. Zapisz go tak: name@example.org.
refused-answered = Odpowiedź jest już na tej stronie; żaden list by nie przyszedł.
refused-addresses = Podano tu dziś kilka adresów. Spróbuj jutro albo zachowaj odnośnik do tej strony.
refused-add-empty = Napisz, co dodać, albo zostaw bez zmian.
refused-add-long = Jest tu { $has } znaków, a naraz można dodać najwyżej { $most }. Skróć tekst.
refused-add-full = Dodano już tak wiele, że więcej się tu nie zmieści. Napisz od nowa o tym, co nadal się nie zgadza.
refused-add-erased = To, co wysłano, zostało wymazane i nie można nic do tego dodać. Napisz od nowa.
nowhere-title = Nic tu nie ma
nowhere = Pod tym adresem nic nie ma. Sprawdź go albo wróć.
broken-title = Coś się zepsuło
broken = Coś się zepsuło po naszej stronie. Zapisaliśmy to; kolejna próba może pomóc.
busy-title = Nie w tej chwili
busy = W tej chwili nie można nic zapisać. Spróbuj za kilka sekund.
strange-form-title = Nie udało się tego zrozumieć
strange-form = Strona, która tu prowadzi, nie tworzy takiego adresu ani formularza. Wróć i spróbuj stamtąd.
refused-notice-kind = Nie ma takiego rodzaju noty. Są: { $kinds }.
refused-before = „before” to numer noty. Wróć do najnowszych wpisów.
refused-large = To, co wysłano, ma ponad { $most } KiB albo się urwało. Skróć i wyślij ponownie.
refused-type = Wyślij to jako { $type }, bez kompresji.
refused-broke-off = To, co wysłano, urwało się. Wyślij ponownie.
refused-late = Nie dotarło w ciągu { $seconds } s. Wyślij ponownie.
refused-method = { $method } nic nie znaczy pod tym adresem. Otwórz go ze strony, która tu prowadzi.
receipt-unknown-title = To pokwitowanie nie jest tu znane
receipt-unknown = Pod tym odnośnikiem nie ma pokwitowania. Porównaj go z otrzymanym; pokwitowanie działa przez rok.
link-used-title = Ten odnośnik został wykorzystany
link-used = Ten odnośnik nie jest tu znany. Działa siedem dni i do chwili wysłania odpowiedzi. Podaj adres jeszcze raz na pokwitowaniu.
receipt-strange = Formularz nie powiedział, co zrobić. Wróć do pokwitowania i naciśnij jeden z przycisków.

## Pokwitowanie
receipt-title = Twoja propozycja
receipt-of = Twoja propozycja z { $day }, pokwitowanie { $receipt }
receipt-about = Wiadomość dotyczyła artykułu „{ $title }”.
receipt-way = Co się wydarzyło
step-received = Otrzymano
step-accepted = Przyjęto
step-declined = Odrzucono
step-reopened = Otwarto ponownie
step-changed = Stronę zmieniono
step-notice = Notę opublikowano
step-open = U redaktorów
step-open-more = Jeszcze nic nie postanowiono
step-to-change = Strona ma zostać zmieniona
step-to-change-more = Sprawdzamy ją raz po raz, aż tak się stanie
step-notice-follows = Ukaże się nota
read-it = Przeczytaj
found-waiting = Czytamy stronę
found-article = Znaleziono w artykule
found-page = Znaleziono na stronie, poza artykułem
found-nowhere = Nie znaleziono na stronie w odczytanej przez nas postaci; redaktorzy i tak to zobaczą
found-unread = Strony nie udało się odczytać; redaktorzy i tak to zobaczą
headline-erased = Wysłana treść została wymazana.
headline-reading = Otrzymano. Czytamy stronę.
headline-open = Sprawa jest u redaktorów.
headline-accepted = Racja po twojej stronie. Strona nie jest jeszcze zmieniona.
headline-suggested = Racja po twojej stronie. Strona mówi to teraz.
headline-removed = Racja po twojej stronie. Tych słów już na stronie nie ma.
headline-changed = Racja po twojej stronie. Stronę zmieniono.
fixed-suggested = Zgodnie z propozycją
fixed-removed = Słowa usunięto
fixed-otherwise = Innymi słowami
declined-correct = Artykuł jest poprawny w obecnej postaci.
declined-style = To kwestia stylu, a nasz jest inny.
declined-quoted = To cudze słowa, przytoczone tak, jak je wypowiedziano.
declined-fixed = Poprawiono to, zanim przeczytaliśmy zgłoszenie.
declined-unverified = Nie znaleźliśmy źródła, które by to potwierdzało.
declined-not-ours = Nie do nas należy zmiana tych słów.
declined-plainly = Propozycji nie przyjęto.
receipt-said = Co mówią redaktorzy
receipt-desk = Dział sprostowań, { $moment }
receipt-evidence = Przed i po
receipt-before = Strona w chwili zgłoszenia, { $hour }
receipt-after = Strona teraz
receipt-after-seen = Strona teraz, ostatnio sprawdzona { $moment }
receipt-after-fixed = Strona po poprawce, { $moment }
receipt-sent = Co wysłano
row-kind = Rodzaj
row-words = Słowa
row-passage = Fragment
row-wording = Twoje brzmienie
row-leave-out = Usunąć te słowa
row-why = Dlaczego
row-source = Źródło
row-mail = E-mail
erased-on = Wymazano { $moment }
contact-unconfirmed = Jeszcze niepotwierdzony: otwórz odnośnik z listu, który tam wysłano
contact-confirmed = Potwierdzony; użyjemy go do odpowiedzi i usuniemy
receipt-mail = Chcesz odpowiedź e-mailem?
receipt-mail-other = Inny adres do odpowiedzi
receipt-mail-hint = Użyjemy go do odpowiedzi na tę propozycję i usuniemy.
receipt-mail-send = Wyślijcie mi odpowiedź
receipt-more = Coś nadal się nie zgadza albo chcesz coś dodać?
receipt-more-send = Wyślij do redakcji
receipt-forget = Usuń mój adres
receipt-erase = Wymaż wysłaną treść
receipt-erase-hint = Twoje słowa, wyjaśnienia, źródło i adres zostaną od razu wymazane i nie da się ich przywrócić.
receipt-until = Tę stronę widzą tylko osoby z tym odnośnikiem. Działa do { $day }.
done-added = Wysłano do redakcji.
done-asked = Otwórz odnośnik z listu, który przyjdzie na ten adres. Do tego czasu nic więcej tam nie wyślemy.
done-forgotten = Adres usunięto.
done-erased = Twoje słowa, źródło i adres wymazano.
inert-both = Zawiera znaczniki i znaki zmieniające kierunek tekstu; pokazano jako tekst.
inert-markup = Zawiera znaczniki; pokazano jako tekst.
inert-turned = Zawiera znaki zmieniające kierunek tekstu; pokazano jako tekst.
confirm-title = Twój adres
confirm-ask = Czy to twój adres?
confirm-one = Podano go do odpowiedzi w propozycji dla { $site }.
confirm-several = { $n ->
    [one] Podano go do odpowiedzi w { $n } propozycji dla { $site }.
    [few] Podano go do odpowiedzi w { $n } propozycjach, najnowsza dla { $site }.
    [many] Podano go do odpowiedzi w { $n } propozycjach, najnowsza dla { $site }.
   *[other] Podano go do odpowiedzi w { $n } propozycji, najnowsza dla { $site }.
  }
confirm-yes = Tak, wyślijcie tu odpowiedź
confirm-not-you = Jeśli to pomyłka, zamknij tę stronę. Nic więcej na ten adres nie przyjdzie i zostanie on usunięty.
confirm-done = Adres potwierdzono.
confirm-done-more = { $n ->
    [one] Odpowiedź na propozycję przyjdzie na ten adres, po czym adres usuniemy.
    [few] Odpowiedzi na propozycje przyjdą na ten adres, po czym adres usuniemy.
    [many] Odpowiedzi na propozycje przyjdą na ten adres, po czym adres usuniemy.
   *[other] Odpowiedzi na propozycje przyjdą na ten adres, po czym adres usuniemy.
  }
confirm-receipt = Twoje pokwitowanie

## Listy
mail-about = Twoja wiadomość do { $site } dotyczyła artykułu „{ $title }”:
mail-about-page = Twoja wiadomość do { $site } dotyczyła tej strony:
mail-confirm-subject = Potwierdź adres do odpowiedzi od { $site }
mail-confirm = Ktoś, zapewne ty, napisał do { $site } o błędzie i poprosił o odpowiedź na ten adres.
mail-confirm-press = Jeśli tak, otwórz tę stronę i naciśnij przycisk:
mail-confirm-not-you = Jeśli nie, nic nie rób. Nic więcej na ten adres nie przyjdzie, a po siedmiu dniach zostanie on usunięty.
mail-accepted-subject = Racja po twojej stronie: { $site } przyjmuje propozycję
mail-accepted = Przyjęliśmy twoją propozycję. Strona nie jest jeszcze zmieniona; obserwujemy ją.
mail-declined-subject = Odpowiedź { $site } na twoją propozycję
mail-declined = Sprawdziliśmy to i artykuł pozostaje bez zmian.
mail-fixed-subject = { $site }: strona, której dotyczyła twoja wiadomość, jest zmieniona
mail-fixed-suggested = Przyjęliśmy twoją propozycję i stronę zmieniono: brzmi teraz zgodnie z propozycją.
mail-fixed-removed = Przyjęliśmy twoją propozycję i stronę zmieniono: tych słów już na niej nie ma.
mail-fixed-otherwise = Przyjęliśmy twoją propozycję i stronę zmieniono: ujęto to innymi słowami.
mail-notice-subject = { $site }: nota o stronie, której dotyczyła twoja wiadomość
mail-notice = Przyjęliśmy twoją propozycję i opublikowaliśmy:
mail-notice-link = Nota:
mail-receipt = Twoje pokwitowanie, z tym, co wysłano i co z tego wynikło:
mail-was = Było: { $words }
mail-now = Jest: { $words }
mail-last = To odpowiedź na twoją prośbę i ostatni list w tej sprawie: twój adres usunięto przy wysyłce.
mail-more-page = To odpowiedź na twoją prośbę. Gdy strona zostanie zmieniona, przyjdzie jeszcze jeden list. Potem usuniemy twój adres. Aby usunąć go teraz, otwórz pokwitowanie.
mail-more-notice = To odpowiedź na twoją prośbę. Gdy ukaże się nota, przyjdzie jeszcze jeden list. Potem usuniemy twój adres. Aby usunąć go teraz, otwórz pokwitowanie.

## Question and answer
done-answered = Twoja odpowiedź jest u redaktorów.
step-asked = Redaktorzy zadali pytanie
step-answered = Odpowiedź otrzymana
step-answer = Twoja odpowiedź
step-answer-more = Redaktorzy na nią czekają; nikt nie musi odpowiadać
headline-asked = Redaktorzy mają pytanie.
asked-title = Redaktorzy pytają
asked-answered = Twoja odpowiedź, { $moment }
asked-hint = Czytają ją tylko redaktorzy. Nikt nie musi odpowiadać.
asked-send = Wyślij odpowiedź
asked-closed = Bez odpowiedzi; sprawę już rozstrzygnięto.
refused-answer-empty = Napisz odpowiedź albo pomiń pytanie: nikt nie musi odpowiadać.
refused-answer-long = Odpowiedź ma { $has } znaków, a wysłać można najwyżej { $most }. Skróć ją.
refused-answer-not-asked = Redaktorzy o to tutaj nie pytali. Odśwież stronę, aby zobaczyć pytanie.
refused-answer-already = Na to już odpowiedziano. Jeśli jest coś jeszcze, dodaj to poniżej.
refused-answer-erased = To, co wysłano, zostało wymazane, więc nie ma już na co odpowiadać. Napisz od nowa.
mail-asked-subject = { $site } pyta o twoją propozycję
mail-asked = Zanim zdecydują, redaktorzy pytają:
mail-asked-answer = Odpowiedz na pokwitowaniu; nikt nie musi:
mail-asked-more = Prośba o wiadomość w sprawie propozycji przyjęta. Odpowiedź przyjdzie po decyzji; potem usuniemy twój adres. Aby usunąć go teraz, otwórz pokwitowanie.

## An answer that came by itself
done-insisted = Sprawa jest znowu u redaktorów.
refused-insist = Nie ma tu odpowiedzi, która przyszła sama. Odśwież stronę, aby zobaczyć stan.
insist-title = Czy mimo to jest błąd?
insist-hint = To samo już proponowano i redaktorzy wtedy rozstrzygnęli; to ich ówczesna odpowiedź. Jeśli obstajesz przy swoim, redaktor przyjrzy się twojej propozycji.
insist-send = Wyślij do redaktorów

## Where the sentence stands, and what is known of it
write-find = Znajdź i wyślij
write-quote-hint = Może być z pamięci: szukamy tego, co najbliższe.
write-found = Znaleziono w akapicie { $n }.
write-several = Te słowa występują w kilku miejscach. O które chodzi?
write-near = Tego zdania nie ma na stronie w tej postaci. Czy to jedno z tych?
write-nowhere = Na stronie, jaką ostatnio odczytaliśmy, nie ma nic podobnego. Wyślij tak, jak jest, a redaktor poszuka.
write-none = Żadne z nich. Wyślij to, co wklejono; redaktor poszuka.
write-places = Miejsca na stronie
write-change = Zmień coś
write-choose = Wybierz zdanie z artykułu
write-sentences = Zdania artykułu
write-sentences-hint = Przechodź między nimi klawiszami strzałek.
write-take = Weź to zdanie
write-anyway = Wyślij mimo to
write-unread = Nie udało się teraz odczytać tej strony. Wklej zdanie lub wpisz je z pamięci; poszukamy go później.
write-sentences-cut = To pierwsze { $n } zdań. Jeśli twoje jest dalej, wróć i wklej je.
known-readers = { $n ->
    [one] { $n } czytelnik to zgłosił. Redaktorzy już nad tym pracują.
    [few] { $n } czytelników to zgłosiło. Redaktorzy już nad tym pracują.
    [many] { $n } czytelników to zgłosiło. Redaktorzy już nad tym pracują.
   *[other] { $n } czytelnika to zgłosiło. Redaktorzy już nad tym pracują.
  }
known-since = Pierwsze zgłoszenie: { $moment }. Jeśli wiesz coś, czego redaktorzy mogą nie wiedzieć, wyślij to: drugie źródło zwykle rozstrzyga.
known-right = Poprawiono to: { $moment }.
known-now = Strona mówi teraz:
known-refused = Redakcja już rozpatrywała te słowa i je pozostawiła.

## Privacy: what is kept, for how long
nav-privacy = Prywatność
privacy-stand = Co się tu przechowuje o czytelnikach i jak długo. Ta strona powstaje z obowiązujących ustawień.
privacy-reading = Gdy czytasz
privacy-no-cookies = Żadnych ciasteczek, żadnych zapytań do innych firm i niczego w przeglądarce, dopóki nie piszesz.
privacy-network = Adres twojej sieci nie jest przechowywany. Przed zalewem chroni jego kod z kluczem; klucz zmienia się codziennie, a kod przechowuje się przez { $n ->
    [one] { $n } dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
  }.
privacy-writing = Gdy piszesz
privacy-sent = To, co wysyłasz, dostaje redakcja „{ $site }”: fragment, twoje brzmienie, twoje powody i źródło. Bez nazwiska i bez konta.
privacy-words = Twoje słowa przechowuje się przez { $n ->
    [one] { $n } miesiąc
    [few] { $n } miesiące
    [many] { $n } miesięcy
   *[other] { $n } miesiąca
  } od decyzji. Potem są usuwane; decyzja redakcji zostaje.
privacy-words-stay = Twoje słowa przechowuje się w aktach redakcji.
privacy-public = To, co publikujemy o sprostowaniu, nigdy nie wymienia czytelnika ani nie pokazuje, co napisał poza samą zmianą.
privacy-address = Twój adres e-mail
privacy-mail = Prosimy o niego dopiero po wysłaniu zgłoszenia, używamy tylko do odpowiedzi po twoim potwierdzeniu i usuwamy, gdy odpowiedź została wysłana.
privacy-mail-gone = Adres, którego nikt nie potwierdzi, usuwamy po siedmiu dniach. Ten, który wciąż czeka na odpowiedź, przechowujemy najwyżej przez { $n ->
    [one] { $n } dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
  }.
privacy-sealed = Przechowujemy go osobno od tego, co napisano, i zapieczętowany: kopia bazy danych go nie pokaże.
privacy-no-mail = Stąd nie wychodzi żadna poczta. Odpowiedź jest na twoim pokwitowaniu.
privacy-yours = Co możesz zrobić
privacy-receipt = Dostajesz pokwitowanie, odnośnik, który masz tylko ty. Działa przez rok.
privacy-rights = Widać na nim wszystko, co przechowujemy o twoim zgłoszeniu; możesz to pobrać, uzupełnić, usunąć adres albo wymazać wszystko. Bez konta i bez proszenia kogokolwiek.
privacy-ledger = Co wymazano, pozostaje wymazane, nawet gdy trzeba wrócić do starszej kopii zapasowej.
privacy-ask = Pytania o to kieruj do „{ $site }”.
words-gone-on = Usunięto { $moment }: minął czas przechowywania
contact-dead = List tam wysłany wrócił, więc nic więcej nie wysyłamy. Zostaw inny adres
headline-withdrawn = Wycofano to.
done-withdrawn = Wycofane.
receipt-withdraw = Wycofaj
receipt-withdraw-hint = Zgłoszenie już się nie liczy i nie dostanie odpowiedzi, a adres zostaje usunięty. Redakcja nadal widzi, co napisano; aby to wymazać, wybierz drugi przycisk.
row-taken-back = Wycofano
contact-answered = Odpowiedziano { $moment }, potem usunięto
contact-came-back = List tam wysłany wrócił { $moment }; odpowiedź jest na tej stronie

## The policy
nav-policy = Zasady sprostowań
policy-wrong = Błędny fakt poprawiamy na stronie, a sprostowanie mówi, co było błędne i jak jest naprawdę.
policy-unclear = Słowa, które wprowadzają w błąd albo dają się czytać dwojako, wyjaśniamy, i mówi o tym wyjaśnienie.
policy-typo = Literówki, które nie zmieniają sensu, poprawiamy bez noty.
policy-within = Gdzie potrzebna jest nota, ukazuje się najpóźniej { $n ->
    [one] { $n } godzinę
    [few] { $n } godziny
    [many] { $n } godzin
   *[other] { $n } godziny
  } po decyzji. Jeśli musi czekać dłużej, redakcja zapisuje powód.
policy-wrong-quiet = Błędny fakt poprawiamy na stronie; nasze zasady nie wymagają noty.
policy-unclear-quiet = Słowa, które wprowadzają w błąd albo dają się czytać dwojako, wyjaśniamy; nasze zasady nie wymagają noty.
policy-typo-told = Literówki poprawiamy, i mówi o tym nota.
policy-legal = O tym, co usunięto, na co udzielono odpowiedzi lub co ukryto, bo ktoś ma do tego prawo, też mówi nota. Nie musi powtarzać tego, co usunięto.
policy-legal-quiet = To, co usunięto, na co udzielono odpowiedzi lub co ukryto, bo ktoś ma do tego prawo, robimy bez noty.
policy-two = Te noty ukazują się dopiero po zatwierdzeniu przez drugą osobę: { $kinds }.
policy-two-owner = Te noty ukazują się dopiero po zatwierdzeniu przez kogoś z odpowiedzialnych za redakcję: { $kinds }.
policy-channels = Poza tym rejestrem noty mogą się ukazać tutaj: { $places }.
policy-in-web = na stronie artykułu
policy-in-print = w druku
policy-in-alert = w powiadomieniu push
policy-in-newsletter = w newsletterze
policy-in-social = w mediach społecznościowych
policy-in-syndication = u tych, którzy przejęli artykuł
policy-stays = Każda nota jest zrozumiała sama w sobie, nikogo nie obwinia i zachowuje swój adres. Można ją zmienić lub wycofać, i wtedy to widać; nie znika.
policy-tell = Błąd może zgłosić każdy, bez konta i bez nazwiska. Każdy dostaje pokwitowanie, na którym widać, co postanowiono i dlaczego.
policy-quoted = Cudzych wypowiedzi nie zmieniamy; jeśli są błędne, mówi o tym przypis obok.
log-search = Szukaj w sprostowaniach
log-search-go = Szukaj
receipt-export = Pobierz wszystko, co przechowujemy o tym zgłoszeniu

## What a notice said before
notice-until = Do { $moment } brzmiało to:

history-title = Jak zmieniał się ten artykuł
history-stand = Każda wersja tego artykułu, którą przeczytaliśmy, i co się zmieniło między kolejnymi.
history-first = Pierwsza przeczytana wersja.
history-beside = Zmieniło się tylko to, co stoi obok artykułu.
history-new = Nowe
history-gone = Usunięte
history-moved-here = Przeniesione tutaj
history-moved-away = Przeniesione stąd
