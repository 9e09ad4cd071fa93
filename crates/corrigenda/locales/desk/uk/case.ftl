# Одна справа: сторінка, її історія, висновки, стани, підстави, відмови.

## Слова читачів, знешкоджені
desk-inert-both = Містить розмітку й знаки, що міняють напрям письма. Показано як звичайний текст; посилання тут ніколи не діють.
desk-inert-markup = Містить розмітку. Показано як звичайний текст; посилання тут ніколи не діють.
desk-inert-turned = Містить знаки, що міняють напрям письма. Показано як звичайний текст.

## Чому справу відхилено
desk-reason-correct = У статті все правильно
desk-reason-style = Стиль видання або справа смаку
desk-reason-quoted = Чужі слова, наведені так, як сказано
desk-reason-fixed = Виправлено раніше
desk-reason-unverified = Немає джерела, яке можна перевірити
desk-reason-not-ours = Не наш текст
desk-reason-abuse = Образи або реклама, без відповіді
desk-reason-own = Власна підстава сайту
desk-ready-correct = Дякуємо, що написали. Ми ще раз переглянули цей уривок: у статті все правильно.
desk-ready-style = Дякуємо, що написали. Правильно і так, і так; наш стиль вимагає саме цього.
desk-ready-quoted = Дякуємо, що написали. Це слова людини, яку цитуємо, і ми лишаємо їх такими, як сказано.
desk-ready-fixed = Дякуємо, що написали. Це виправили якраз перед вашим листом; ви бачили давнішу сторінку.
desk-ready-unverified = Дякуємо, що написали. Ми не знайшли джерела, яке б це підтверджувало. Якщо знаєте таке, напишіть нам ще раз і назвіть його.
desk-ready-not-ours = Дякуємо, що написали. Цей текст не наш, і змінювати його не нам.
desk-ready-question = Скажіть, будь ласка, де ви це бачили? Допоможе посилання, книжка зі сторінкою або світлина.

## Як сталася помилка
desk-cause-typing = Набір
desk-cause-editing = Редагування
desk-cause-agency = Текст агенції
desk-cause-misread = Хибно прочитане джерело
desk-cause-source = Помилка в джерелі
desk-cause-translation = Переклад
desk-cause-out-of-date = Застаріле

## Де сказано про повідомлення
desk-channel-web = У статті
desk-channel-print = У друкованому виданні
desk-channel-alert = Сповіщення
desk-channel-newsletter = Розсилка
desk-channel-social = Соцмережі
desk-channel-syndication = Передруки

## Що кажуть правила про повідомлення
desk-hint-short = Скажіть, як правильно, цілим реченням.
desk-hint-alone = Хай буде зрозуміле саме по собі: читачі журналу не бачать ні статті, ні звернення.
desk-hint-thanks = Без подяки: їй місце у відповіді читачеві.
desk-hint-blames = Без того, чия це помилка: її зробило видання.
desk-hint-right = Скажіть, як правильно, а не лише що було не так.
desk-hint-repeats = Про те, що було не так, — щонайбільше раз: що читають, те й запам’ятовують.
desk-hint-unsaid = Без помилкових слів: це повідомлення їх не повторює.

## Стани й висновки всередині речень
desk-in-state-open = відкрита
desk-in-state-accepted = прийнята
desk-in-state-fixed = виправлена
desk-in-state-declined = відхилена
desk-in-state-merged = об’єднана
desk-in-state-held = затримана
desk-in-state-aside = відкладена
desk-verdict-unchanged = без змін
desk-verdict-fixed = виправлено, як запропоновано
desk-verdict-otherwise = змінено інакше
desk-verdict-removed = уривок вилучено
desk-verdict-gone = сторінки немає
desk-verdict-cannot-tell = не можна сказати
desk-shows-unchanged = без змін
desk-shows-fixed = виправлено, як запропоновано
desk-shows-otherwise = змінено інакше
desk-shows-removed = тепер без цього уривка
desk-shows-gone = зникла
desk-shows-cannot-tell = не читається: сказати не можна
desk-in-lane-typo = описки
desk-in-lane-correction = виправлення
desk-in-lane-legal = юридичне
desk-for-correct = у статті все правильно
desk-for-style = справа стилю
desk-for-quoted = чужі слова, наведені так, як сказано
desk-for-fixed = виправлено раніше
desk-for-unverified = немає джерела, яке можна перевірити
desk-for-not-ours = не текст цього видання
desk-for-abuse = образи або реклама, без відповіді
desk-for-own = власна підстава сайту

## Історія справи; $who — хто це зробив
desk-who-reader = читач
desk-who-watch = нагляд
desk-who-left = хтось, хто вже пішов
desk-who-name = { $name }
desk-was-opened = Відкрито, напрям: { $lane }
desk-was-opened-because = Відкрито, напрям: { $lane } ({ $why })
desk-was-reported = Повідомив читач { $number }, { $found }
desk-found-in-article = уривок знайдено на сторінці
desk-found-on-page = уривок знайдено на сторінці, поза статтею
desk-found-not = уривка на сторінці немає
desk-found-unread = сторінку не вдалося прочитати
desk-was-added = Читач доповнив звернення
desk-was-withdrawn = Читач відкликав звернення
desk-was-held = Затримано, не в черзі
desk-was-held-because = Затримано, не в черзі: { $why }
desk-was-released-by = { $who }: впущено до черги
desk-was-released = Впущено до черги: { $why }
desk-was-put-aside = { $reports ->
    [one] { $who }: відкладено { $reports } звернення
    [few] { $who }: відкладено { $reports } звернення
    [many] { $who }: відкладено { $reports } звернень
   *[other] { $who }: відкладено { $reports } звернення
  }
desk-was-put-aside-because = { $reports ->
    [one] { $who }: відкладено { $reports } звернення, { $why }
    [few] { $who }: відкладено { $reports } звернення, { $why }
    [many] { $who }: відкладено { $reports } звернень, { $why }
   *[other] { $who }: відкладено { $reports } звернення, { $why }
  }
desk-was-brought-back = { $reports ->
    [one] { $who }: повернуто { $reports } звернення
    [few] { $who }: повернуто { $reports } звернення
    [many] { $who }: повернуто { $reports } звернень
   *[other] { $who }: повернуто { $reports } звернення
  }
desk-was-widened = До уривка додано сусідні слова, які змінив читач
desk-was-placed = Сторінку прочитано, { $found }
desk-was-placed-because = Сторінку прочитано, { $found }: { $why }
desk-was-moved = { $who }: перенесено, напрям: { $lane }
desk-was-moved-because = { $who }: перенесено, напрям: { $lane } ({ $why })
desk-was-accepted-open = { $who }: прийнято, слова лишено на розсуд редакції
desk-was-accepted-out = { $who }: прийнято, уривок має зникнути
desk-was-accepted = { $who }: прийнято { $words }
desk-was-declined = { $who }: відхилено, { $reason }
desk-was-reopened = { $who }: відкрито знову
desk-was-reopened-because = { $who }: відкрито знову: { $why }
desk-was-looked-at = { $who }: сторінку переглянуто, { $verdict }
desk-was-checked = Сторінку перевірено, { $verdict }
desk-was-checked-words = Сторінку перевірено, виправлено, як запропоновано: тепер там { $words }
desk-was-fixed = Закрито: сторінка — { $verdict }
desk-was-noted = { $who }: додано нотатку
desk-was-published = { $who }: опубліковано повідомлення
desk-was-attributed = { $who }: як сталася помилка: { $cause }
desk-was-unattributed = { $who }: сказане про те, як сталася помилка, знято
desk-was-asked-one = { $who }: запитано одного читача: { $question }
desk-was-asked = { $who }: запитано всіх читачів: { $question }
desk-was-recalled = Відхилено автоматично, бо { $who } просить це пам’ятати у справі { $case }: { $reason }
desk-was-insisted = Читач наполягає, тож справа знову у відділі
desk-was-merged-into = { $who }: об’єднано зі справою { $case }
desk-was-split-out = { $reports ->
    [one] { $who }: { $reports } звернення виділено у справу { $case }
    [few] { $who }: { $reports } звернення виділено у справу { $case }
    [many] { $who }: { $reports } звернень виділено у справу { $case }
   *[other] { $who }: { $reports } звернення виділено у справу { $case }
  }
desk-was-moved-away = { $reports ->
    [one] { $who }: { $reports } звернення перенесено до справи { $case }
    [few] { $who }: { $reports } звернення перенесено до справи { $case }
    [many] { $who }: { $reports } звернень перенесено до справи { $case }
   *[other] { $who }: { $reports } звернення перенесено до справи { $case }
  }
desk-was-given-back = { $reports ->
    [one] { $who }: { $reports } звернення повернуто до справи { $case }
    [few] { $who }: { $reports } звернення повернуто до справи { $case }
    [many] { $who }: { $reports } звернень повернуто до справи { $case }
   *[other] { $who }: { $reports } звернення повернуто до справи { $case }
  }
desk-was-merged-here = { $reports ->
    [one] { $who }: справу { $case } об’єднано з цією, { $reports } звернення
    [few] { $who }: справу { $case } об’єднано з цією, { $reports } звернення
    [many] { $who }: справу { $case } об’єднано з цією, { $reports } звернень
   *[other] { $who }: справу { $case } об’єднано з цією, { $reports } звернення
  }
desk-was-split-here = { $reports ->
    [one] { $who }: { $reports } звернення виділено зі справи { $case }
    [few] { $who }: { $reports } звернення виділено зі справи { $case }
    [many] { $who }: { $reports } звернень виділено зі справи { $case }
   *[other] { $who }: { $reports } звернення виділено зі справи { $case }
  }
desk-was-moved-here = { $reports ->
    [one] { $who }: { $reports } звернення перенесено сюди зі справи { $case }
    [few] { $who }: { $reports } звернення перенесено сюди зі справи { $case }
    [many] { $who }: { $reports } звернень перенесено сюди зі справи { $case }
   *[other] { $who }: { $reports } звернення перенесено сюди зі справи { $case }
  }
desk-was-came-back = { $reports ->
    [one] { $who }: { $reports } звернення повернуто сюди зі справи { $case }
    [few] { $who }: { $reports } звернення повернуто сюди зі справи { $case }
    [many] { $who }: { $reports } звернень повернуто сюди зі справи { $case }
   *[other] { $who }: { $reports } звернення повернуто сюди зі справи { $case }
  }
desk-was-answered = Читач відповів
desk-was-taken = { $who }: справу взято
desk-was-given = { $who }: передано, тепер у { $whom }
desk-was-given-because = Передано, тепер у { $whom }: { $why }
desk-was-put-back = { $who }: повернуто, може взяти будь-хто
desk-was-proposed-words = { $who } пропонує прийняти { $words }
desk-was-proposed = { $who } пропонує прийняти
desk-was-proposed-decline = { $who } пропонує відхилити: { $reason }

## Що записали правила, сказане знову
desk-why-lane-typos = описки
desk-why-lane-corrections = виправлення
desk-why-lane-legal = юридичне
desk-why-state-accepted = прийнята
desk-why-state-fixed = виправлена
desk-why-state-declined = відхилена
desk-why-state-held = затримана
desk-why-state-merged = об’єднана
desk-why-legal = просить видалення, відповіді або приватності
desk-why-no-wording = формулювання не запропоновано
desk-why-passage-goes = увесь уривок має зникнути
desk-why-punctuation = лише розділові знаки
desk-why-several = кілька змін одразу
desk-why-word-for-none = слово замість неслова
desk-why-none-for-word = неслово замість слова
desk-why-word-known = «{ $out }» — не слово, «{ $into }» — слово
desk-why-word-unknown = «{ $into }» немає в словнику, «{ $out }» є
desk-why-number = змінюється число
desk-why-negation = змінюється заперечення
desk-why-doubled = подвоєне слово
desk-why-capitals = лише великі літери
desk-why-name = змінюється ім’я
desk-why-spacing = лише пробіли
desk-why-letter = одна-дві літери
desk-why-words = змінюються слова
desk-why-unannounced = без повідомлення
desk-why-words-of = слова справи { $case }
desk-why-unread = сторінку не вдалося прочитати
desk-why-not-there = уривка на сторінці немає
desk-why-blocked = відправника заблоковано
desk-why-flood = надійшло з навалою
desk-why-sender-blocked = Заблоковано відправника звернення у справі { $case }
desk-why-old-words = На сторінці знову старі слова.
desk-why-undone = Одразу повернуто назад
desk-why-taken-back = Повернуто
desk-why-taken-back-with = Повернуто разом із ще { $n }
desk-why-another-reader = те саме каже інший читач
desk-why-passage-found = уривок є на сторінці
desk-why-ambiguous = На сторінці це є разів: { $n }; зі слів довкола не видно, яке саме.
desk-why-many = 16 або більше
desk-why-not-in-text = уривка в цьому тексті немає
desk-why-no-time = уривок не вдалося знайти за відведений на відповідь час
desk-why-quote-empty = цитата порожня: виділіть хоча б один видимий знак
desk-why-rule-every = за правилом для кожної справи
desk-why-rule = за правилом: { $what }
desk-why-author = автор { $what }
desk-why-section = рубрика { $what }
desk-why-language = мова { $what }
desk-why-lane = напрям «{ $what }»
desk-why-any = будь-яке звернення
desk-why-two-readers = два читачі
desk-why-three-readers = три читачі й більше
desk-why-source = названо джерело
desk-why-no-remark = без пояснення
desk-why-short-remark = коротке пояснення
desk-why-long-remark = довге пояснення
desk-why-shouting = майже самі великі літери
desk-why-links = посилання в поясненні
desk-why-markup = розмітка в поясненні
desk-why-exclamation = знаки оклику
desk-why-lost = не знайдено на сторінці
desk-why-long-passage = довгий уривок
desk-why-one-word = позначено одне слово
desk-why-shorter = пропозиція значно коротша
desk-why-longer = пропозиція значно довша
desk-why-quotation = у лапках
desk-why-elsewhere = запропоновані слова є на сторінці деінде
desk-why-nowhere = запропонованих слів на сторінці ніде немає
desk-why-repeats = слова, про які йдеться, на сторінці повторюються
desk-why-kind = вид: { $what }
desk-why-flood-one-one = { $reports ->
    [one] { $reports } звернення від одного відправника на одній сторінці
    [few] { $reports } звернення від одного відправника на одній сторінці
    [many] { $reports } звернень від одного відправника на одній сторінці
   *[other] { $reports } звернення від одного відправника на одній сторінці
  }
desk-why-flood-one-pages = { $reports ->
    [one] { $reports } звернення від одного відправника, сторінок: { $pages }
    [few] { $reports } звернення від одного відправника, сторінок: { $pages }
    [many] { $reports } звернень від одного відправника, сторінок: { $pages }
   *[other] { $reports } звернення від одного відправника, сторінок: { $pages }
  }
desk-why-flood-senders-one = { $reports ->
    [one] { $reports } звернення на одній сторінці, відправників: { $senders }
    [few] { $reports } звернення на одній сторінці, відправників: { $senders }
    [many] { $reports } звернень на одній сторінці, відправників: { $senders }
   *[other] { $reports } звернення на одній сторінці, відправників: { $senders }
  }
desk-why-flood-senders-pages = { $reports ->
    [one] { $reports } звернення, відправників: { $senders }, сторінок: { $pages }
    [few] { $reports } звернення, відправників: { $senders }, сторінок: { $pages }
    [many] { $reports } звернень, відправників: { $senders }, сторінок: { $pages }
   *[other] { $reports } звернення, відправників: { $senders }, сторінок: { $pages }
  }
desk-why-gone = сторінки немає: сайт каже, що за цією адресою нічого немає
desk-why-status = сайт відповів кодом { $status }
desk-why-later = сайт відповів кодом { $status } і просить прийти згодом
desk-why-no-page = сайт відповів { $kind }, а не сторінкою тексту
desk-why-unreachable = не вдається дістатися до { $host }: { $cause }
desk-why-too-slow = сторінка не надійшла за { $seconds } с
desk-why-too-large = сторінка більша за { $bytes } байтів
desk-why-private = { $host } — це { $what }; оператор може додати його до private_hosts
desk-why-once-more = { $what }; запитаємо ще раз, перш ніж вважати її зниклою
desk-why-unread-because = Сторінку не вдалося прочитати: { $why }.
desk-why-scheme = адрес, що починаються з { $scheme }:, не читаємо, лише https: та http:
desk-why-credentials = в адресі є ім’я користувача або пароль
desk-why-port = порт { $port } не читаємо; оператор може внести адресу з портом до private_hosts
desk-why-bad-redirect = сайт перенаправляє туди, що не є адресою
desk-why-redirects = сайт перенаправляє більше разів, ніж { $times }
desk-why-encoding = сторінка надійшла стисненою так, що її не прочитати: { $how }
desk-why-inflates = розпакована сторінка більша, ніж дозволено (байтів: { $bytes })
desk-why-unavailable = з цієї машини не вдається встановити з’єднання: { $cause }
desk-why-net-this = ця мережа
desk-why-net-private = приватна мережа
desk-why-net-carrier = спільна мережа оператора зв’язку
desk-why-net-machine = ця машина
desk-why-net-link = локальна мережа каналу
desk-why-net-protocols = адреса, відведена для протоколів
desk-why-net-documentation = адреса, відведена для документації
desk-why-net-sink = адреса, де все зникає
desk-why-net-relay = ретранслятор групової розсилки
desk-why-net-6to4-relay = ретранслятор 6to4
desk-why-net-6to4 = тунель 6to4
desk-why-net-benchmarking = адреса, відведена для вимірювань
desk-why-net-multicast = мережа групової розсилки
desk-why-net-reserved = адреса, відведена на майбутнє
desk-why-net-not-public = не загальнодоступна мережа
desk-why-net-none = нічия адреса
desk-why-no-name = за цією назвою немає жодної адреси
desk-why-refuses = з’єднання відхилено
desk-why-broke-off = з’єднання обірвалося
desk-why-no-answer = відповідь не надійшла вчасно
desk-why-no-way = звідси туди немає шляху
desk-why-certificate-old = термін дії сертифіката минув
desk-why-certificate-name = сертифікат виданий на іншу назву
desk-why-certificate-issuer = сертифікат видав той, кому немає довіри
desk-why-certificate = сертифікат не годиться
desk-why-no-secure = не вдалося домовитися про захищене з’єднання
desk-why-no-http = відповідь не за правилами вебу
desk-why-network-says = мережа каже: «{ $words }»
desk-why-not-in-time = сторінку не вдалося перевірити вчасно
desk-why-our-fault = сторінку не вдалося прочитати через помилку з нашого боку
desk-why-too-deep = елементи сторінки вкладені глибше, ніж дозволено (рівнів: { $levels })
desk-why-too-many = на сторінці більше елементів, ніж { $n }
desk-why-too-many-too-deep = забагато елементів сторінки вкладені заглибоко
desk-why-too-many-attributes = один з елементів сторінки має більше атрибутів, ніж { $n }
desk-why-no-text = на сторінці немає статті, літер лише { $letters }; якщо сторінку малює скрипт, хай сайт сам надсилає її текст
desk-why-error-page = це сторінка помилки: її заголовок «{ $title }»
desk-why-payers = тим, хто не заплатив, сторінка показує лише початок статті; хай сайт надсилає весь текст
desk-why-let-alone = { $host }: сайт просить не турбувати його до { $until }
desk-why-robots = robots.txt сайту { $host } не дозволяє «{ $agent }» читати цю сторінку; дозвольте це там, або хай сайт сам надсилає текст
desk-why-no-article = такої статті немає
desk-why-not-our-host = її адреса належить до { $host }, а це не адреса цього сайту
desk-why-no-address = її адресу неможливо прочитати
desk-why-short = сторінка відповіла чимось коротким, де немає нічого зі статті: платним доступом або помилкою
desk-why-nothing = сторінка відповіла без тексту
desk-why-leads-off = сторінка веде до { $host }, а це не адреса цього сайту
desk-why-leads-home = сторінки немає: вона веде на головну
desk-why-was-read = її прочитано
desk-why-is-gone = її немає
desk-why-is-missing = сайт каже, що за її адресою нічого немає
desk-why-is-no-article = у її відповіді немає статті
desk-why-is-silent = вона не відповідає
desk-why-list-elsewhere = вона вже не на адресі цього сайту
desk-why-no-list = це не стрічка й не мапа сайту
desk-why-hub-status = вузол { $hub } відповів зі статусом { $status }
desk-why-hub-unasked = вузол { $hub } не вдається запитати: { $why }
desk-why-hub-no = вузол відмовив: { $why }

## У чому відмовлено щодо справи
desk-refused-decided = Ця справа вже { $state }. Якщо це треба змінити, спершу відкрийте її знову.
desk-refused-not-decided = Ця справа відкрита: рішення, яке можна було б забрати, немає.
desk-refused-nothing-to-tell = Ця справа { $state }. Повідомлення каже про прийняте: спершу прийміть справу.
desk-refused-nothing-to-explain = Ця справа { $state }. Як сталася помилка, кажуть про прийняту справу.
desk-refused-same-words = Це формулювання — уривок, як він є. Змініть його або відхиліть справу, якщо на сторінці все правильно.
desk-refused-long-message = Лист читачам задовгий: знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-long-wording = Формулювання задовге: знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-long-note = Нотатка задовга: знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-long-question = Запитання задовге: знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-long-reason = Підстава задовга: знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-empty-note = Нотатка порожня. Напишіть її або облиште.
desk-refused-empty-question = Запитання порожнє. Напишіть, що вам мають сказати читачі.
desk-refused-nobody-to-ask = Усі читачі цієї справи відкликали звернення, тож запитати нема кого.
desk-refused-taken-back = Цей читач відкликав звернення, запитати його не можна. Запитайте іншого або всіх.
desk-refused-not-on-this-case = Цього звернення у справі вже немає. Оновіть сторінку й подивіться, де воно.
desk-refused-merged = Цю справу об’єднано зі справою { $case }. Вирішуйте там або роз’єднайте їх.
desk-refused-put-aside = Цю справу відкладено разом зі зверненнями. Спершу поверніть їх.
desk-refused-no-such-reason = Це підстава іншого сайту. Виберіть підставу цього сайту або готову.
desk-refused-no-sender = Звідки надійшло це звернення, стерто, тож відправника вже не встановити. Натомість відхиліть справу.
desk-refused-legal-stays = Юридичне ніколи не відкладають. Вирішіть справу або спершу перенесіть її в інший напрям.
desk-refused-held = Справа { $case } затримана. Спершу впустіть її.
desk-refused-aside = Справа { $case } відкладена. Спершу поверніть її звернення.
desk-refused-same-case = Це ця сама справа. Виберіть іншу.
desk-refused-other-article = Справа { $case } про іншу статтю. Об’єднують лише справи однієї статті.
desk-refused-legal-apart = Юридичну справу тримають окремо від інших. Спершу перенесіть одну з них у напрям іншої.
desk-refused-gives-nothing = Справа { $case } { $state }: її читачі вже мають відповідь. Спершу відкрийте її знову.
desk-refused-takes-nothing = Справа { $case } { $state } і нічого більше не приймає. Спершу відкрийте її знову.
desk-refused-apart = Уривки справ { $case } і { $other } не перетинаються. Перенесіть окремі звернення, якщо вони про ту саму помилку.
desk-refused-no-reports = Не вибрано жодного звернення. Позначте ті, що мають перейти.
desk-refused-nothing-left = Вибрано всі звернення, тут не лишилося б нічого. Не позначайте тих, що лишаються.
desk-refused-nothing-to-take-back = У цій справі вже нема чого повертати. Оновіть сторінку.
desk-refused-decided-since = Справу { $case } відтоді вирішено, вона { $state }. Спершу відкрийте її знову, потім поверніть це.
desk-refused-merged-since = Справу { $case } відтоді об’єднано з іншою. Спершу роз’єднайте їх.
desk-refused-moved-on = Читача { $number } відтоді перенесено до іншої справи. Спершу поверніть його.
desk-refused-only-editors = Це може зробити лише редактор.
desk-refused-only-readers = Це може зробити лише звернення читача.
desk-refused-meanwhile = Тим часом справа змінилася: { $what } Погляньте ще раз і вирішуйте.
desk-refused-no-case = Такої справи немає.
desk-refused-notice-empty = Повідомлення порожнє. Напишіть, як правильно, цілим реченням.
desk-refused-notice-long = Задовго ({ $what }): знаків { $length }, а зберегти можна щонайбільше { $limit }.
desk-refused-notice-withdrawn = Це повідомлення вже відкликано.
desk-refused-notice-same = Повідомлення вже каже саме це. Змініть текст або облиште.
desk-refused-no-notice = Такого повідомлення немає.
desk-refused-wording-gone = Цього формулювання вже ніхто не пропонує. Виберіть інше або напишіть власне.
desk-refused-wordings-meet = Формулювання { $first } і { $second } змінюють ті самі слова. Прийміть одне з них або напишіть власне.
desk-refused-choose-reason = Виберіть підставу. Поверніться; написане вами на місці.
desk-refused-choose-lane = Виберіть один із напрямів. Поверніться.
desk-refused-choose-kind = Виберіть вид повідомлення. Поверніться.
desk-refused-no-delay = У цій справі повідомлення не потрібне, тож нічому чекати.
desk-refused-delay-until = Скажіть, до якого дня воно чекає: сьогодні або пізніше.
desk-refused-delay-why = Скажіть, чому повідомлення чекає: про це питатимуть у записах.
desk-refused-no-approval = Жодне повідомлення цієї справи вже не чекає на схвалення.
desk-refused-own-approval = Це повідомлення написали ви: схвалити його має хтось інший.
desk-refused-owner-approval = За правилами цього сайту його має схвалити власник. Зверніться до нього.
desk-refused-team = Із цієї групи тут нема нікого, хто бачить справу. Поверніться й виберіть когось.
desk-refused-stranger = Цієї людини у відділі немає. Поверніться й виберіть іншу.
desk-refused-not-seen = { $name } не бачить цієї справи. Поверніться й виберіть того, хто бачить.
desk-refused-away = { $name } зараз не на місці. Поверніться й виберіть того, хто тут.
desk-refused-no-words = Жоден читач не запропонував слів. Відкрийте справу й вирішіть там.

## Шлях справи досі
desk-trail-more = { $n ->
    [one] { $first }, потім ще { $n } до { $last }
    [few] { $first }, потім ще { $n } до { $last }
    [many] { $first }, потім ще { $n } до { $last }
   *[other] { $first }, потім ще { $n } до { $last }
  }
desk-trail-all-aside = Усі звернення відкладено
desk-trail-all-back = Усі читачі відкликали
desk-trail-reported = Повідомлено
desk-trail-waits-reader = Чекаємо на читача
desk-trail-asked = Запитано { $when }
desk-trail-waits-decision = Чекає на рішення
desk-trail-back = Знову у відділі з { $when }
desk-trail-for = Уже { $time }
desk-trail-accepted = Прийнято
desk-trail-declined = Відхилено
desk-trail-merged = Об’єднано з іншою справою
desk-trail-held = Не в черзі, доки її не впустять
desk-trail-aside = Разом зі зверненнями
desk-trail-at = { $what } { $when }
desk-trail-by = { $who }, за { $time }
desk-trail-checked = { $what }, перевірено { $when }
desk-trail-waits-page = Чекаємо на сторінку
desk-trail-page-fixed = Сторінку виправлено, як запропоновано
desk-trail-page-otherwise = Сторінку змінено інакше
desk-trail-page-removed = Уривок зі сторінки вилучено
desk-trail-seen = Видно на самій сторінці
desk-trail-page = Сторінка
desk-trail-in-log = Читати в журналі
desk-trail-published = Повідомлення опубліковано { $when }
desk-trail-notice = Повідомлення
desk-trail-none = Немає
desk-trail-due = Потрібне
desk-trail-due-later = Потрібне, щойно сторінку буде виправлено
desk-trail-after = Публікують після рішення, не раніше
desk-trail-not-asked = Не потрібне

## Історія статті
desk-history-title = Історія: { $title }
desk-history-article = Стаття { $n }
desk-history-json = Експорт у JSON
desk-history-html = Експорт у HTML
desk-history-kept = { $n ->
    [one] Збережено { $n } версію.
    [few] Збережено { $n } версії.
    [many] Збережено { $n } версій.
   *[other] Збережено { $n } версії.
  }
desk-history-changed = Що змінилося від { $before } до { $after }
desk-history-first = Перший текст, побачено { $when }
desk-history-view = Вигляд
desk-history-in-one = Разом
desk-history-side = Поруч
desk-history-beside = Стаття читається так само; змінилося те, що поруч із нею на сторінці.
desk-history-stay = { $n ->
    [one] { $n } абзац лишився
    [few] { $n } абзаци лишилися
    [many] { $n } абзаців лишилося
   *[other] { $n } абзацу лишилося
  }
desk-history-moved-away = Перенесено звідси
desk-history-moved-here = Перенесено сюди
desk-history-gone = Вилучено
desk-history-new = Нове
desk-history-revisions = Версії
desk-history-older = { $n ->
    [one] Ще { $n } давніша є в експорті.
    [few] Ще { $n } давніші є в експорті.
    [many] Ще { $n } давніших є в експорті.
   *[other] Ще { $n } давнішої є в експорті.
  }
desk-history-fetched = Прочитано зі сторінки
desk-history-pushed = Надіслано сайтом
desk-history-case = Справа { $case }: { $verdict }
desk-history-notice = Опубліковано: { $kind }
desk-history-wrote = { $n ->
    [one] Справа { $case }: про цей текст написав { $n } читач
    [few] Справа { $case }: про цей текст написали { $n } читачі
    [many] Справа { $case }: про цей текст написали { $n } читачів
   *[other] Справа { $case }: про цей текст написали { $n } читача
  }
desk-history-made = Що змінилося, як це бачила Corrigenda, спершу найновіше. Складено { $when } UTC.
desk-history-first-text = Перший текст.
desk-history-beside-then = Стаття читається так само; змінилося те, що було поруч із нею на сторінці.

## Справа
desk-case-title = Справа { $n }
desk-case-title-state = Справа { $n }, { $state }
desk-reader-n = Читач { $n }
desk-merged-was = Цю справу об’єднано.
desk-merged-into = Цю справу об’єднано: тепер її читачі тут: { $link }.
desk-in-case-n = справа { $n }
desk-merged-this = Справу { $n } об’єднано з цією.
desk-merged-see = Подивитися, якою вона була
desk-not-done = Не зроблено.
desk-kept-as-note = Написане вами збережено як нотатку, ще не додано.
desk-previous = Попередня
desk-next = Наступна
desk-page-history = Історія сторінки
desk-to-decision = До рішення
desk-to-decided = До того, що вирішено
desk-case-fresh = Ця справа змінилася, показати
desk-case-fresh-since = Ця справа змінилася після { $since }, показати
desk-case-others = { $n ->
    [one] Цю справу відкрили ще: { $names }.
    [few] Цю справу відкрили ще: { $names }.
    [many] Цю справу відкрили ще: { $names }.
   *[other] Цю справу відкрили ще: { $names }.
  }
desk-what-happened = Що сталося
desk-what-changed = Що змінилося на сторінці
desk-before-seen = Було, побачено { $when }
desk-after-seen = Стало, побачено { $when }
desk-after = Стало
desk-nothing-left = На сторінці з цього нічого не лишилося.
desk-passage-h = Уривок у статті
desk-passage-erased = Цитати не було на жодній сторінці; слова читача стерто.
desk-mark-out = геть
desk-rivals = Запропоновані формулювання
desk-rivals-choose = Виберіть формулювання, яке прийняти
desk-rival-markup = Містить розмітку, показано як текст.
desk-rival-also = І формулювання { $n }, що змінює інші слова
desk-rival-own = Власне формулювання
desk-rival-own-name = Ваше власне формулювання уривка
desk-rival-open = Лишити слова на розсуд редакції
desk-rival-open-what = Прийнято: тут щось не так. Як буде, покаже сторінка.
desk-rival-none = Жоден читач не запропонував формулювання.
desk-rival-no-source = Без джерела.
desk-rival-source = Із джерелом.
desk-rival-sources = { $n ->
    [one] Із джерелом: { $n }.
    [few] Із джерелом: { $n }.
    [many] Із джерелом: { $n }.
   *[other] Із джерелом: { $n }.
  }
desk-rival-touches = Змінює інші слова: можна прийняти теж.
desk-rival-first = Уперше { $when }.
desk-voices = Що написали читачі
desk-voice-clarification = Просить уточнення
desk-voice-withdrawn = Відкликано
desk-voice-no-wording = Без формулювання
desk-voice-without = без { $words }
desk-voice-source = Джерело
desk-voice-block = Образи? Заблокувати відправника
desk-voice-block-whom = , читач { $n }
desk-voice-block-for = На
desk-day-1 = День
desk-day-7 = Тиждень
desk-day-30 = 30 днів
desk-voice-block-do = Заблокувати й відкласти все, що надіслано того дня
desk-voice-block-hint = Відправникові не кажуть нічого й відповідають, як раніше. Усі, хто пише через те саме з’єднання, — один відправник. Хто надіслав раніше, ніж учора, вже невідомо: надіслане буде відкладено, а нове — ні.
desk-voices-silent-one = { $n ->
    [one] Читач не пояснив чому.
    [few] Жоден із { $n } не пояснив чому.
    [many] Жоден із { $n } не пояснив чому.
   *[other] Жоден із { $n } не пояснив чому.
  }
desk-voices-silent-more = { $n ->
    [one] Ще { $n } не пояснив чому.
    [few] Ще { $n } не пояснили чому.
    [many] Ще { $n } не пояснили чому.
   *[other] Ще { $n } не пояснили чому.
  }
desk-voices-show = { $n ->
    [one] Показати
    [few] Показати
    [many] Показати
   *[other] Показати
  }
desk-hand-taken = Об’єднано вручну
desk-hand-take-back = Повернути назад
desk-hand-line = { $what }, { $when }
desk-hand-others = Інші справи цієї статті
desk-hand-merge = Об’єднати з цією
desk-hand-merge-what = : справа { $n }
desk-hand-split = Розділити справу або перенести звернення
desk-hand-which = Які звернення
desk-hand-withdrawn = { $when }, відкликано
desk-hand-own-case = Дати їм власну справу
desk-hand-other-case = Або інша справа
desk-hand-move = Перенести туди
desk-hand-kept = Кожен читач зберігає квитанцію; вона показує справу, у якій звернення. Усе це можна повернути назад.
desk-asked = Про що запитали читачів
desk-asked-to = кому: { $whom }
desk-asked-several = кілька читачів
desk-asked-reader = читач { $n }
desk-asked-answered = Читач { $n } відповів
desk-asked-erased = Читач це стер.
desk-asked-none = Відповіді ще немає.
desk-published = Опубліковано
desk-published-withdrawn = , відкликано
desk-published-link = Постійне посилання
desk-published-told = Де сказано
desk-published-told-do = Занотувати, де сказано
desk-published-change = Змінити або відкликати
desk-published-amended = Змінений текст
desk-published-amend-hint = Теперішній текст лишиться під новим.
desk-published-amend = Змінити повідомлення
desk-published-why = Чому відкликають
desk-for-the-desk = (для відділу)
desk-optional = (не обов’язково)
desk-optional-for-the-desk = (не обов’язково, для відділу)
desk-published-withdraw = Відкликати повідомлення
desk-published-withdraw-what = Воно зберігає адресу й каже, що його відкликано.
desk-second-waits = Повідомлення чекає на другу людину
desk-second-by = { $who }, ще не опубліковано
desk-second-repeats = Воно повторює, що було не так, до і після.
desk-second-approve = Схвалити й опублікувати
desk-second-why-not = Чому ні
desk-second-back = Повернути авторові
desk-second-take = Забрати
desk-sisters = Такі самі слова деінде
desk-sister-same = Такі самі слова
desk-sister-near = Майже такі самі
desk-sister-let-be = Лишено як є
desk-sister-history = Історія
desk-sisters-open = Відкрити справу для кожної позначеної
desk-sisters-dismiss = Лишити позначені як є
desk-notice = Повідомлення
desk-notice-type = Вид
desk-notice-text = Текст
desk-notice-hint = Скажіть, що було не так і як правильно. Не дякуйте й не пояснюйте, як це сталося.
desk-notice-repeat = Повторити, що було не так
desk-notice-repeat-what = до і після, всюди, де читають повідомлення
desk-notice-repeat-legal = лише якщо потрібно: у юридичному напрямі це була б нова публікація
desk-notice-never-found = Цього місця на сторінці не знайдено, тож повідомлення не повторює його як слова сторінки.
desk-notice-rules = Правила видання
desk-notice-good = Зауважень до цього тексту немає.
desk-notice-cause = Як сталася помилка, лише для звіту про точність
desk-cause = Як сталася помилка
desk-cause-not-said = Не сказано
desk-notice-preview = Як це побачать читачі
desk-notice-publish = Опублікувати повідомлення
desk-notice-check = Перевірити текст
desk-notice-told-fixed = Сторінку виправлено; читачам цієї справи буде сказано.
desk-notice-told-not-yet = На сторінці цього ще немає; читачам цієї справи буде сказано.
desk-delay = Повідомлення чекає до { $day }, { $who }: { $why }
desk-delay-passed = Повідомлення мало чекати до { $day }, { $who }: { $why }
desk-delay-has-to = Воно має почекати
desk-delay-until = До якого дня, включно
desk-delay-why = Чому
desk-delay-do = Хай чекає
desk-delay-rule = { $n ->
    [one] За правилами сайту повідомлення публікують протягом { $n } години.
    [few] За правилами сайту повідомлення публікують протягом { $n } годин.
    [many] За правилами сайту повідомлення публікують протягом { $n } годин.
   *[other] За правилами сайту повідомлення публікують протягом { $n } години.
  }
desk-notes = Нотатки для відділу
desk-note-add = Додати нотатку
desk-note-never = (читачі її не бачать)
desk-note-names = Кого назвете, той її знайде:
desk-note-do = Додати
desk-activity = Перебіг
desk-activity-take = Узяти із собою:
desk-activity-text = текст
desk-merged = Об’єднана
desk-merged-where = Її читачі тепер тут: { $link }. Роз’єднати можна там.
desk-held = Затримана
desk-held-why = Її немає в черзі, бо сказаного не вдалося перевірити. Вона потрапить туди сама, щойно сторінку буде прочитано й уривок на ній знайдеться або щойно те саме скаже інший читач.
desk-put-aside = Відкладена
desk-put-aside-why = Про це писали лише заблоковані відправники або навала. Справа повернеться, коли повернуть їхні звернення або коли те саме скаже інший читач.
desk-decide = Рішення
desk-decision = Рішення
desk-ask = Запитати
desk-accept-notice = Опублікувати повідомлення.
desk-accept-notice-needed = За правилами сайту тут воно потрібне; напишете далі.
desk-accept-notice-not = За правилами сайту тут воно не потрібне.
desk-say-to-readers = Сказати щось читачам
desk-accept-case = Прийняти справу
desk-accept-chosen = Прийняти вибране формулювання
desk-accept-own = Прийняти власне формулювання
desk-accept-open = Прийняти, слова за редакцією
desk-accept-numbered = Прийняти формулювання { $numbers }
desk-accept-and = і
desk-words-left = Слова лишено на розсуд редакції.
desk-readers-answered = { $n ->
    [one] { $n } читач отримає відповідь на квитанції.
    [few] { $n } читачі отримають відповідь на квитанції.
    [many] { $n } читачів отримають відповідь на квитанції.
   *[other] { $n } читача отримають відповідь на квитанції.
  }
desk-readers-unreachable = { $n ->
    [one] Лист до одного з них повернувся.
    [few] Листи до { $n } з них повернулися.
    [many] Листи до { $n } з них повернулися.
   *[other] Листи до { $n } з них повернулися.
  }
desk-decided-unreachable = { $n ->
    [one] Лист до { $n } читача повернувся.
    [few] Листи до { $n } читачів повернулися.
    [many] Листи до { $n } читачів повернулися.
   *[other] Листи до { $n } читача повернулися.
  }
desk-reason = Підстава
desk-remember = Запам’ятати цю відмову
desk-remember-hint = Наступне звернення з тими самими словами отримає цю відповідь автоматично. Читач може наполягти, і тоді воно потрапить сюди.
desk-remember-for = Для
desk-remember-not = Не запам’ятовувати
desk-remember-article = Цієї статті
desk-remember-section = Її рубрики
desk-remember-site = Усього сайту
desk-remember-until = До
desk-remember-30 = 30 днів відсьогодні
desk-remember-90 = 90 днів відсьогодні
desk-remember-365 = Рік відсьогодні
desk-question = Ваше запитання
desk-question-whom = Кого
desk-question-every = Усіх читачів ({ $n })
desk-question-reader = Читач { $n }, { $when }
desk-question-hint = Вони побачать його на квитанції й там відповідять; тим, хто лишив адресу, напишемо.
desk-ask-readers = Запитати читачів
desk-ask-reader = Запитати читача
desk-contributors-comment = Дописувачі коментують; вирішує редактор. Вашу нотатку прочитають разом зі справою.
desk-readers-told = Читачам сказано
desk-copies = Скопіювати виправлений уривок
desk-copy-plain = Текст
desk-copy-html = HTML
desk-copy-markdown = Markdown
desk-copy-patch = Латка
desk-patch-of = Латка для { $path }
desk-patch-assumes = Самого файлу не надіслано: латка припускає, що це текст сторінки, абзац на рядок. Щоб латка підійшла, надішліть його як source у { $request }.
desk-decided-by = { $who }, { $when }, за { $time }.
desk-decided-by-whom = { $who }.
desk-somebody = хтось
desk-decided-cause = Як сталася помилка: { $cause }.
desk-cause-do = Занотувати
desk-reopen-why = Чому відкрити знову
desk-reopen = Відкрити справу знову
desk-so-far = Досі
desk-check-now = Перевірити зараз
desk-the-page = Сторінка
desk-who-has = Хто має справу
desk-has-nobody = Поки ніхто.
desk-has-you = Справа у вас.
desk-has-other = Справу має { $name }.
desk-has-left = Справу має хтось, хто вже пішов.
desk-take = Узяти собі
desk-give-to = Передати
desk-give-team = { $team }, наступний по черзі
desk-give-nobody = Нікому: може взяти будь-хто
desk-give = Передати
desk-lane = Напрям
desk-lane-move = Перенести
desk-about-section = { $section }.
desk-about-author = Автор: { $author }.
desk-about = { $section }, автор: { $author }.
desk-about-published = Опубліковано { $when }.
desk-about-modified = Змінено { $when }, за словами сторінки.
desk-stands-heading = Стоїть у заголовку.
desk-stands-item = Стоїть у переліку.
desk-stands-cell = Стоїть у таблиці.
desk-stands-caption = Стоїть у підписі.
desk-stands-quotation = Стоїть у цитаті.
desk-remark-unreadable = Сторінка не читається, переглянуто { $when }: { $why }.
desk-remark-speech = Пряма мова; поруч нікого не названо. Редакція не може переписувати сказаного кимось.
desk-remark-speech-of = Пряма мова, { $speaker }. Редакція не може переписувати сказаного кимось.
desk-remark-outside = Це є на сторінці, поза статтею.
desk-remark-not-found = На сторінці не знайдено; це уривок, як його навів читач.
desk-remark-unread = Сторінку ще не вдалося прочитати; це уривок, як його навів читач.

## Відмови щодо інших справ
desk-refused-none-ticked = Нічого не позначено. Позначте статті, яким потрібне те саме виправлення.
desk-refused-choose-case = Виберіть справу зі списку.
desk-why-the-notice = повідомлення
desk-why-passage-was = уривок, як було
desk-why-passage-is = уривок, як є
