# Черга й сторінки довкола неї: кілька справ разом, збережені добірки, відкладене, згадки, зміни.

## Черга
desk-queue-title = Черга ({ $n })
desk-queue = Черга
desk-queue-lanes = Напрями
desk-queue-lane-all = Усі
desk-lane-typo = Описки
desk-lane-correction = Виправлення
desk-lane-legal = Юридичне
desk-flood-many = Багато одразу: { $what }.
desk-flood-look = Перегляньте кілька, перш ніж вирішувати.
desk-flood-put-aside = Відкласти все це
desk-aside-what = Відкладено: { $what }.
desk-aside-holds-by = { $holds }, { $by }.
desk-aside-bring-back = Повернути
desk-case-n = Справа { $n }
desk-select-case = Позначити справу { $n }
desk-readers-word = { $n ->
    [one] читач
    [few] читачі
    [many] читачів
   *[other] читача
  }
desk-readers-n = { $n ->
    [one] { $n } читач
    [few] { $n } читачі
    [many] { $n } читачів
   *[other] { $n } читача
  }
desk-with-whom = Має
desk-waits-since = Надійшла
desk-waits-ago = тому
desk-yours = Ваша
desk-left-somebody = Хтось, хто вже пішов

## Фільтри
desk-filter-name = Фільтр черги
desk-filter-search = Шукати в уривках, статтях, словах читачів
desk-filter-state = Стан
desk-filter-whose = Чиї
desk-filter-anybody = Будь-чиї
desk-filter-mine = Мої
desk-filter-nobody = Нічиї
desk-away-name = { $name }, відсутній(-я)
desk-filter-site = Сайт
desk-filter-any = Будь-який
desk-filter-any-section = Будь-яка
desk-filter-section = Рубрика
desk-filter-order = Порядок
desk-filter-do = Відфільтрувати
desk-filter-more = Інші фільтри
desk-filter-language = Мова
desk-filter-readers = Читачів щонайменше
desk-filter-clear = Скинути фільтри
desk-show-waiting = Відкриті
desk-show-new = Нові
desk-show-not-fixed = Прийняті, не виправлені
desk-show-notice-due = Чекають на повідомлення
desk-show-closed = Закриті
desk-show-held = Затримані
desk-show-aside = Відкладені
desk-show-any = Будь-які
desk-sort-newest = Спершу найновіші
desk-sort-weight = Спершу найвагоміші
desk-sort-most-readers = Найбільше читачів
desk-sort-waiting-longest = Чекають найдовше
desk-sort-likely = Спершу ймовірно слушні
desk-sort-unlikely = Спершу ймовірно неслушні

## Збережені добірки
desk-views = Збережені добірки
desk-view-forget = Забути цю добірку
desk-view-save = Зберегти цю добірку
desk-view-name = Назва
desk-save = Зберегти
desk-view-name-wrong = Дайте добірці назву довжиною від 1 до 60 знаків.
desk-view-too-many = У вас уже 30 добірок. Спершу забудьте одну з них.

## Що стоїть над рядками
desk-held-n = { $n ->
    [one] { $said } справу затримано
    [few] { $said } справи затримано
    [many] { $said } справ затримано
   *[other] { $said } справи затримано
  }
desk-held-until = { $link }, доки сказане не вдасться перевірити або доки хтось їх не впустить.
desk-held-what = Це перші звернення, яких не вдалося перевірити: сторінку не прочитано або уривка на ній немає. Кожне саме потрапить до черги, щойно сторінку буде прочитано й уривок на ній знайдеться або щойно те саме скаже інший читач.
desk-aside-only = Про це писали лише заблоковані відправники або навала.
desk-aside-link = Що відкладено і як повернути
desk-learned-order = Упорядковано за тим, що відділ вирішував досі; саме собою це нічого не вирішує.
desk-learned-link = Чого навчено
desk-fresh = Є нове, показати
desk-fresh-new = { $n ->
    [one] { $count } нова після { $since }, показати
    [few] { $count } нові після { $since }, показати
    [many] { $count } нових після { $since }, показати
   *[other] { $count } нової після { $since }, показати
  }
desk-fresh-changed = { $n ->
    [one] { $count } змінена після { $since }, показати
    [few] { $count } змінені після { $since }, показати
    [many] { $count } змінених після { $since }, показати
   *[other] { $count } зміненої після { $since }, показати
  }
desk-looked = Скільки переглянуто
desk-looked-none = Серед переглянутих справ ({ $n }) жодна не підходить.
desk-looked-some = Для цієї сторінки переглянуто справ: { $n }.
desk-looked-further = Шукати далі
desk-no-match = Жодна справа не підходить під ці фільтри.
desk-no-match-search = Пошук: { $words }, стан: { $state }.
desk-no-match-search-lane = Пошук: { $words }, напрям: { $lane }, стан: { $state }.
desk-no-match-lane = Напрям: { $lane }, стан: { $state }.
desk-no-match-state = стан: { $state }.
desk-no-match-waiting = { $n ->
    [one] Без фільтрів є { $said } відкрита справа.
    [few] Без фільтрів є { $said } відкриті справи.
    [many] Без фільтрів є { $said } відкритих справ.
   *[other] Без фільтрів є { $said } відкритої справи.
  }
desk-nothing-waits = На вас нічого не чекає.
desk-nothing-waits-new = Про нові пропозиції тут буде сказано, щойно вони надійдуть; оновлювати сторінку не треба.
desk-nothing-ever = Як запросити читачів на ваших сторінках
desk-nothing-closed = Закрито справ: { $n }

## Рядки
desk-cases = Справи
desk-picked = Позначені справи
desk-picked-n = { $n ->
    [one] Позначено: { $count }
    [few] Позначено: { $count }
    [many] Позначено: { $count }
   *[other] Позначено: { $count }
  }
desk-release = Впустити до черги
desk-accept = Прийняти
desk-accept-as-suggested = як запропоновано
desk-decline = Відхилити
desk-clear = Скинути
desk-keys-next = наступна, попередня
desk-keys-open = відкрити
desk-keys-select = позначити
desk-keys-accept = прийняти
desk-keys-decline = відхилити
desk-keys-edit = змінити формулювання
desk-keys-new = показати нові
desk-keys-search = пошук
desk-keys-all = усі клавіші
desk-first-cases = Назад до перших справ
desk-older-cases = Давніші справи
desk-more-cases = Інші справи
desk-row-wordings = { $n ->
    [one] { $n } формулювання
    [few] { $n } формулювання
    [many] { $n } формулювань
   *[other] { $n } формулювання
  }
desk-row-clarification = Уточнення
desk-row-outside = Поза статтею
desk-row-markup = Містить розмітку, показано як текст
desk-likely = Слушна з імовірністю { $percent }%
desk-likely-why = Слушна з імовірністю { $percent }%: { $why }

## Стан справи
desk-state-waits-reader = Чекаємо на читача
desk-state-insists = Читач наполягає
desk-state-answered = Читач відповів
desk-state-new = Нова
desk-state-accepted = Прийнята, не виправлена
desk-state-notice-due = Чекає на повідомлення
desk-state-closed = Закрита
desk-state-merged = Об’єднана
desk-state-held = Затримана
desk-state-aside = Відкладена
desk-state-declined = Відхилена
desk-page-unchanged = Без змін
desk-page-fixed = Виправлено, як запропоновано
desk-page-otherwise = Змінено інакше
desk-page-removed = Уривок вилучено
desk-page-gone = Сторінки немає
desk-page-cannot-tell = Не можна сказати
desk-page-not-read = Сторінку ще не прочитано
desk-page-not-there = Немає на сторінці
desk-page-found = Знайдено на сторінці
desk-notice-correction = Виправлення
desk-notice-clarification = Уточнення
desk-notice-editors-note = Від редакції
desk-notice-update = Оновлення
desk-notice-retraction = Відкликання

## Що зроблено щойно
desk-done-accepted = Справа { $case }: прийнята.
desk-done-fixed = Справа { $case }: прийнята й уже виправлена.
desk-done-declined = Справа { $case }: відхилена.
desk-done-told-soon = Читачам буде сказано за 10 секунд.
desk-undo = Повернути назад
desk-said-asked = Запитання надіслано. Справа повернеться, коли читач відповість.
desk-said-asked-before = Запитання надіслано; та справа повернеться, коли читач відповість. Це наступна.
desk-said-merged = Іншу справу об’єднано з цією. Кожен читач зберігає квитанцію.
desk-said-split = Ці звернення мають тепер власну справу; яку саме, видно з перебігу.
desk-said-gave = Звернення тепер в іншій справі. Кожен читач зберігає квитанцію.
desk-said-given-back = Повернуто. Звернення там, звідки прийшли.
desk-said-unannounced = Для цієї зміни відкрито справу: прийнята й видна на сторінці. Повідомлення складено нижче; його треба опублікувати.
desk-said-sisters-opened = Кожна позначена стаття, де ці слова ще є, має тепер власну справу.
desk-said-sisters-dismissed = Ці статті лишено як є.
desk-said-blocked = Відправника заблоковано, надіслане ним відкладено. Його квитанції про це не кажуть.
desk-said-released = Впущено: справа тепер у черзі.
desk-said-flood-aside = Навалу відкладено. Її можна повернути нижче або згодом на сторінці «Відкладене».
desk-said-flood-over = Цієї навали вже немає. Нічого не відкладено.
desk-said-brought-back = Повернуто. Кожне звернення знову рахується, а справи такі, як були.
desk-said-attributed = Занотовано, як сталася помилка.
desk-said-noted = Нотатку додано.
desk-said-delayed = Повідомлення чекає; доки і чому, записано.
desk-said-told = Занотовано, де про повідомлення сказано.
desk-said-waits = Повідомлення чекає на схвалення іншою людиною.
desk-said-assigned = Занотовано, хто має справу.
desk-said-moved = Справа в новому напрямі.
desk-said-checking = Сторінку перечитуємо. Що на ній, з’явиться тут.
desk-said-reopened = Справа знову відкрита.
desk-said-amended = Повідомлення змінено; те, що було раніше, лишається під ним.
desk-said-withdrawn = Повідомлення відкликано; воно зберігає адресу й каже про це.
desk-said-published = Повідомлення опубліковано, читачам сказано.

## Кілька одразу
desk-bulk-none = Жодну з цих не можна
desk-bulk-accept = { $n ->
    [one] Прийняти { $n } справу
    [few] Прийняти { $n } справи
    [many] Прийняти { $n } справ
   *[other] Прийняти { $n } справи
  }
desk-bulk-decline = { $n ->
    [one] Відхилити { $n } справу
    [few] Відхилити { $n } справи
    [many] Відхилити { $n } справ
   *[other] Відхилити { $n } справи
  }
desk-bulk-accept-lane = { $n ->
    [one] Прийняти { $n } справу: { $lane }
    [few] Прийняти { $n } справи: { $lane }
    [many] Прийняти { $n } справ: { $lane }
   *[other] Прийняти { $n } справи: { $lane }
  }
desk-bulk-decline-lane = { $n ->
    [one] Відхилити { $n } справу: { $lane }
    [few] Відхилити { $n } справи: { $lane }
    [many] Відхилити { $n } справ: { $lane }
   *[other] Відхилити { $n } справи: { $lane }
  }
desk-bulk-lane-typo = описки
desk-bulk-lane-correction = виправлення
desk-bulk-lane-legal = юридичне
desk-bulk-accepts = Кожну з формулюванням, яке пропонує більшість її читачів. Для кожної, крім описок, потрібне повідомлення.
desk-bulk-reason = Підстава для всіх
desk-readers-will-read = Що прочитають читачі
desk-bulk-back = Назад, нічого не робити
desk-bulk-told = { $n ->
    [one] Буде сказано { $n } читачеві; це можна повернути назад.
    [few] Буде сказано { $n } читачам; це можна повернути назад.
    [many] Буде сказано { $n } читачам; це можна повернути назад.
   *[other] Буде сказано { $n } читача; це можна повернути назад.
  }
desk-bulk-cannot = { $n ->
    [one] Не можна: { $n }
    [few] Не можна: { $n }
    [many] Не можна: { $n }
   *[other] Не можна: { $n }
  }
desk-bulk-tick = Позначте справи, про які йдеться, щонайбільше { $most } за раз. Поверніться; нічого не зроблено.
desk-batch-accepted-title = Прийнято: { $n }
desk-batch-declined-title = Відхилено: { $n }
desk-batch-accepted = { $n ->
    [one] Прийнято { $n } справу.
    [few] Прийнято { $n } справи.
    [many] Прийнято { $n } справ.
   *[other] Прийнято { $n } справи.
  }
desk-batch-declined = { $n ->
    [one] Відхилено { $n } справу.
    [few] Відхилено { $n } справи.
    [many] Відхилено { $n } справ.
   *[other] Відхилено { $n } справи.
  }
desk-batch-undone = Повернуто назад.
desk-batch-open-again = Вони знову відкриті, крім тих, що відтоді змінилися.
desk-batch-by = { $who }, { $when }.
desk-batch-reopen = Відкрити знову: { $n }
desk-batch-h = Кілька справ одразу
desk-batch-refused = { $n ->
    [one] Не вдалося: { $n }
    [few] Не вдалося: { $n }
    [many] Не вдалося: { $n }
   *[other] Не вдалося: { $n }
  }
desk-accepted = Прийнято
desk-declined = Відхилено

## Відкладене
desk-aside = Відкладене
desk-aside-stand = Звернення заблокованих відправників і навали. Нічого з цього не видалено: кожне звернення лишається у своїй справі, а кожен читач — зі своєю квитанцією, що каже те саме, що й усім.
desk-aside-settings = Назад до налаштувань
desk-aside-nothing = Нічого не відкладено.
desk-aside-nothing-how = Відправника блокують у справі, поруч із тим, що він написав. Навала видна над чергою, з однією кнопкою.
desk-aside-table = Що відкладено
desk-aside-happened = Що сталося
desk-aside-holds = Містить
desk-aside-by = Хто
desk-aside-block = Блокування
desk-aside-back = Повернути
desk-aside-unblock = Розблокувати й повернути
desk-aside-all-back = Повернути все
desk-aside-ended = Повернуто { $when }
desk-aside-reports = { $n ->
    [one] { $n } звернення
    [few] { $n } звернення
    [many] { $n } звернень
   *[other] { $n } звернення
  }
desk-aside-cases = { $n ->
    [one] { $n } справі
    [few] { $n } справах
    [many] { $n } справах
   *[other] { $n } справи
  }
desk-aside-reports-on-cases = { $reports } у { $cases }
desk-aside-by-when = { $who }, { $when }
desk-aside-block-ended = скінчилося { $when }
desk-aside-block-until = до { $when }
desk-flood-said = { $what }, від { $first } до { $last }

## Згадки
desk-mentions-stand = Нотатки, у яких вас названо. «Готово» виймає справу з лічби; більше нікому не кажемо.
desk-mentions-mail = Повідомляти ще й листом
desk-mentions-none = Жодна нотатка вас не називає.
desk-mentions-none-how = Колеги пишуть @ і ваше ім’я в нотатці до справи.
desk-done = Готово
desk-done-with-case = зі справою { $n }

## Зміни без повідомлення
desk-changes = Зміни без повідомлення
desk-changes-trivial-done = Дрібниця.
desk-changes-trivial-what = Читачам про неї не кажемо.
desk-changes-stand = Статті під наглядом, де тепер сказано щось інше: число, ім’я, дата, чи це так, що хтось сказав або чиї це слова. Ні справи, ні повідомлення про це немає.
desk-changes-off = Зараз цього не просить жоден сайт: власники вмикають це в { $link }.
desk-changes-settings = налаштуваннях
desk-changes-seen = Помічено { $when }.
desk-changes-whole = Уся зміна
desk-open-page = Відкрити сторінку
desk-changes-correction = Виправлення
desk-changes-correction-what = : відкрити справу, де потрібне повідомлення
desk-changes-update = Оновлення
desk-changes-update-what = : відкрити справу, де потрібне оновлення
desk-changes-trivial = Дрібниця
desk-changes-none = Жодна зміна не чекає на слово.
desk-changes-none-what = Змін стилю, типографіки й верстки тут немає, як і того, про що вже є справа.
desk-changes-meanwhile = Тим часом відповів хтось інший. Поверніться й оновіть список.
desk-changes-say-which = Скажіть, чи ця зміна — виправлення, оновлення чи дрібниця. Поверніться.
desk-substance-number = змінилося число
desk-substance-name = змінилося ім’я
desk-substance-negation = змінилося, чи це так
desk-substance-quotation = змінилася цитата
desk-substance-date = змінилася дата
desk-substance-attribution = змінилося, чиї це слова
