// Stories of our own in several languages, as the pages of the reading test tell them: a headline,
// paragraphs, and the words that stand around an article on a page in that language.

/**
 * @typedef {{
 *   lang: string, dir?: 'rtl', title: string, byline: string, paragraphs: string[], quote: string, list: string[], caption: string,
 *   around: { ad: string, advert: string, related: string, cards: string[], letter: string, share: string[], comments: string[], cookies: string, menu: string[], foot: string, more: string },
 * }} Story
 */

/** @type {Story[]} */
export const STORIES = [
  {
    lang: 'en', title: 'The old lighthouse gets a new keeper', byline: 'Ines Aldery',
    paragraphs: [
      'For eleven years nobody lived in the lighthouse on Sund Point, and the lamp was watched from an office ninety kilometres away. On Monday that changed, quietly and in the rain.',
      'Maren Holt, who is 34 and has repaired clocks for most of her life, carried two suitcases and a cello up the 211 steps. She says she will stay for at least three winters.',
      'The harbour board had asked for somebody who does not mind being alone. It received 1,204 letters, more than there are people in the nearest town.',
      'Her pay is modest: 2,400 crowns a month, with coal, fish on Fridays and the use of a small boat. The board calls that generous; the fishermen call it a joke.',
      'What a keeper is for, now that the lamp lights itself, is a fair question. Somebody has to scrape the salt from the glass, Ms Holt answers, and somebody has to look.',
      'The first ship that passed her was the Kittiwake, bound for Varland with timber. It sounded its horn twice, as ships here did until 2015.',
    ],
    quote: 'A light that nobody looks after is only a lamp.', list: ['Height: 47 metres above the sea', 'Lit since: October 1871', 'Seen from: 22 nautical miles'],
    caption: 'Sund Point on the morning of the move.',
    around: { ad: 'Warm boots from 40 crowns, this week only', advert: 'Advertisement', related: 'Read also', cards: ['Herring came back to the sound this spring', 'The crane nobody wanted was sold for scrap'], letter: 'The harbour in your inbox every Friday morning', share: ['Share', 'Copy link'], comments: ['About time somebody lived there again.', 'And who pays for the coal, I wonder?'], cookies: 'We use cookies to remember that you do not like cookies.', menu: ['Harbour', 'Sport', 'Letters', 'Weather'], foot: 'The Courier is printed by its readers.', more: 'Most read today' },
  },
  {
    lang: 'uk', title: 'Старий маяк отримав нову доглядачку', byline: 'Інес Алдері',
    paragraphs: [
      'Одинадцять років на маяку на мисі Сунд ніхто не жив, а за лампою стежили з кабінету за дев’яносто кілометрів. У понеділок це змінилося, тихо й під дощем.',
      'Марен Гольт, якій 34 роки і яка більшу частину життя лагодила годинники, занесла двома ходками валізи й віолончель на 211 сходинок. Каже, що лишиться щонайменше на три зими.',
      'Портова рада шукала людину, яка не боїться самотності. Надійшло 1204 листи, більше, ніж мешканців у найближчому місті.',
      'Платня скромна: 2400 крон на місяць, вугілля, риба щоп’ятниці та маленький човен. Рада називає це щедрістю, а рибалки жартом.',
      'Навіщо потрібен доглядач, якщо лампа вмикається сама, запитання слушне. Хтось мусить зішкрібати сіль зі скла, відповідає пані Гольт, і хтось мусить дивитися.',
      'Першим повз неї пройшло судно «Моївка» з деревиною до Варланду. Воно двічі загуло, як робили тут кораблі до 2015 року.',
    ],
    quote: 'Світло, за яким ніхто не доглядає, це лише лампа.', list: ['Висота: 47 метрів над морем', 'Світить від: жовтня 1871 року', 'Видно за: 22 морські милі'],
    caption: 'Мис Сунд уранці в день переїзду.',
    around: { ad: 'Теплі чоботи від 40 крон, лише цього тижня', advert: 'Реклама', related: 'Читайте також', cards: ['Оселедець повернувся до протоки навесні', 'Кран, якого ніхто не хотів, продали на брухт'], letter: 'Новини порту на вашу пошту щоп’ятниці зранку', share: ['Поширити', 'Копіювати посилання'], comments: ['Нарешті там хтось оселився.', 'А хто платить за вугілля, цікаво?'], cookies: 'Ми використовуємо кукі, щоб пам’ятати, що ви їх не любите.', menu: ['Порт', 'Спорт', 'Листи', 'Погода'], foot: 'Кур’єр друкують його читачі.', more: 'Найпопулярніше сьогодні' },
  },
  {
    lang: 'de', title: 'Der alte Leuchtturm bekommt eine neue Wärterin', byline: 'Ines Aldery',
    paragraphs: [
      'Elf Jahre lang wohnte niemand im Leuchtturm auf Sund Point, und die Lampe wurde aus einem Büro in neunzig Kilometern Entfernung überwacht. Am Montag änderte sich das, leise und im Regen.',
      'Maren Holt, 34, die fast ihr ganzes Leben Uhren repariert hat, trug zwei Koffer und ein Cello die 211 Stufen hinauf. Sie will mindestens drei Winter bleiben.',
      'Die Hafenbehörde suchte jemanden, dem Alleinsein nichts ausmacht. Es kamen 1204 Briefe, mehr als die nächste Stadt Einwohner hat.',
      'Der Lohn ist bescheiden: 2400 Kronen im Monat, dazu Kohle, freitags Fisch und ein kleines Boot. Die Behörde nennt das großzügig, die Fischer nennen es einen Witz.',
      'Wozu es eine Wärterin braucht, wenn die Lampe von selbst angeht, ist eine berechtigte Frage. Jemand muss das Salz vom Glas kratzen, sagt Frau Holt, und jemand muss hinsehen.',
      'Das erste Schiff, das an ihr vorbeifuhr, war die Kittiwake mit Holz für Varland. Sie ließ zweimal ihr Horn hören, wie es die Schiffe hier bis 2015 taten.',
    ],
    quote: 'Ein Licht, nach dem niemand sieht, ist nur eine Lampe.', list: ['Höhe: 47 Meter über dem Meer', 'Leuchtet seit: Oktober 1871', 'Sichtbar: 22 Seemeilen weit'],
    caption: 'Sund Point am Morgen des Umzugs.',
    around: { ad: 'Warme Stiefel ab 40 Kronen, nur diese Woche', advert: 'Anzeige', related: 'Lesen Sie auch', cards: ['Der Hering kam im Frühjahr in den Sund zurück', 'Der Kran, den niemand wollte, wurde verschrottet'], letter: 'Der Hafen jeden Freitagmorgen in Ihrem Postfach', share: ['Teilen', 'Link kopieren'], comments: ['Endlich wohnt dort wieder jemand.', 'Und wer bezahlt eigentlich die Kohle?'], cookies: 'Wir verwenden Cookies, um uns zu merken, dass Sie keine Cookies mögen.', menu: ['Hafen', 'Sport', 'Briefe', 'Wetter'], foot: 'Der Kurier wird von seinen Lesern gedruckt.', more: 'Heute am meisten gelesen' },
  },
  {
    lang: 'fr', title: 'Le vieux phare a une nouvelle gardienne', byline: 'Inès Aldery',
    paragraphs: [
      'Pendant onze ans, personne n’a vécu dans le phare de Sund Point, et la lampe était surveillée d’un bureau à quatre-vingt-dix kilomètres. Lundi, cela a changé, sans bruit et sous la pluie.',
      'Maren Holt, 34 ans, qui a réparé des horloges presque toute sa vie, a monté deux valises et un violoncelle en haut des 211 marches. Elle dit qu’elle restera au moins trois hivers.',
      'Le conseil du port cherchait quelqu’un que la solitude n’effraie pas. Il a reçu 1 204 lettres, plus que la ville voisine ne compte d’habitants.',
      'Le salaire est modeste : 2 400 couronnes par mois, avec le charbon, du poisson le vendredi et une petite barque. Le conseil trouve cela généreux ; les pêcheurs en rient.',
      'À quoi sert une gardienne quand la lampe s’allume seule ? Il faut bien que quelqu’un gratte le sel des vitres, répond Mme Holt, et que quelqu’un regarde.',
      'Le premier navire passé devant elle fut le Kittiwake, parti pour le Varland avec du bois. Il a sonné deux fois, comme les navires le faisaient ici jusqu’en 2015.',
    ],
    quote: 'Une lumière que personne ne soigne n’est qu’une lampe.', list: ['Hauteur : 47 mètres au-dessus de la mer', 'Allumé depuis : octobre 1871', 'Visible à : 22 milles marins'],
    caption: 'Sund Point, le matin du déménagement.',
    around: { ad: 'Bottes chaudes dès 40 couronnes, cette semaine seulement', advert: 'Publicité', related: 'À lire aussi', cards: ['Le hareng est revenu dans le détroit', 'La grue dont personne ne voulait est à la casse'], letter: 'Le port dans votre boîte chaque vendredi matin', share: ['Partager', 'Copier le lien'], comments: ['Il était temps que quelqu’un y vive.', 'Et qui paie le charbon, au juste ?'], cookies: 'Nous utilisons des cookies pour retenir que vous n’aimez pas les cookies.', menu: ['Port', 'Sport', 'Courrier', 'Météo'], foot: 'Le Courrier est imprimé par ses lecteurs.', more: 'Les plus lus aujourd’hui' },
  },
  {
    lang: 'pl', title: 'Stara latarnia ma nową latarniczkę', byline: 'Ines Aldery',
    paragraphs: [
      'Przez jedenaście lat w latarni na cyplu Sund nikt nie mieszkał, a lampy pilnowano z biura oddalonego o dziewięćdziesiąt kilometrów. W poniedziałek to się zmieniło, cicho i w deszczu.',
      'Maren Holt, która ma 34 lata i przez większość życia naprawiała zegary, wniosła dwie walizki i wiolonczelę po 211 stopniach. Mówi, że zostanie co najmniej trzy zimy.',
      'Rada portu szukała kogoś, komu nie przeszkadza samotność. Przyszły 1204 listy, więcej niż jest ludzi w najbliższym mieście.',
      'Płaca jest skromna: 2400 koron miesięcznie, do tego węgiel, ryby w piątki i mała łódka. Rada nazywa to hojnością, a rybacy żartem.',
      'Po co latarniczka, skoro lampa zapala się sama, to słuszne pytanie. Ktoś musi zdrapywać sól ze szkła, odpowiada pani Holt, i ktoś musi patrzeć.',
      'Pierwszym statkiem, który ją minął, była Mewa płynąca z drewnem do Varlandu. Zatrąbiła dwa razy, jak robiły to tu statki do 2015 roku.',
    ],
    quote: 'Światło, którego nikt nie dogląda, jest tylko lampą.', list: ['Wysokość: 47 metrów nad morzem', 'Świeci od: października 1871', 'Widać ją z: 22 mil morskich'],
    caption: 'Cypel Sund rano w dniu przeprowadzki.',
    around: { ad: 'Ciepłe buty od 40 koron, tylko w tym tygodniu', advert: 'Reklama', related: 'Czytaj też', cards: ['Śledź wrócił wiosną do cieśniny', 'Dźwig, którego nikt nie chciał, poszedł na złom'], letter: 'Port w twojej skrzynce w każdy piątek rano', share: ['Udostępnij', 'Kopiuj link'], comments: ['Nareszcie ktoś tam zamieszkał.', 'A kto płaci za węgiel, ciekawe?'], cookies: 'Używamy ciasteczek, żeby pamiętać, że ich nie lubisz.', menu: ['Port', 'Sport', 'Listy', 'Pogoda'], foot: 'Kuriera drukują jego czytelnicy.', more: 'Najczęściej czytane dziś' },
  },
  {
    lang: 'ar', dir: 'rtl', title: 'المنارة القديمة تحصل على حارسة جديدة', byline: 'إيناس الديري',
    paragraphs: [
      'طوال أحد عشر عاما لم يسكن أحد المنارة على رأس سوند، وكان المصباح يراقب من مكتب يبعد تسعين كيلومترا. تغير ذلك يوم الاثنين، بهدوء وتحت المطر.',
      'مارين هولت، وعمرها 34 عاما وقد أصلحت الساعات معظم حياتها، حملت حقيبتين وآلة تشيلو فوق 211 درجة. تقول إنها ستبقى ثلاثة شتاءات على الأقل.',
      'كان مجلس الميناء يبحث عن شخص لا تزعجه الوحدة. تلقى 1204 رسائل، أكثر من عدد سكان أقرب بلدة.',
      'الأجر متواضع: 2400 كرونة في الشهر مع الفحم والسمك أيام الجمعة وقارب صغير. يسمي المجلس ذلك كرما، أما الصيادون فيسمونه مزحة.',
      'ما فائدة حارسة ما دام المصباح يضيء وحده؟ لا بد أن يكشط أحد الملح عن الزجاج، تجيب السيدة هولت، ولا بد أن ينظر أحد.',
      'أول سفينة مرت بها كانت النورس المتجهة إلى فارلاند محملة بالخشب. أطلقت بوقها مرتين كما كانت السفن تفعل هنا حتى عام 2015.',
    ],
    quote: 'الضوء الذي لا يعتني به أحد ليس سوى مصباح.', list: ['الارتفاع: 47 مترا فوق البحر', 'مضاءة منذ: أكتوبر 1871', 'ترى من: 22 ميلا بحريا'],
    caption: 'رأس سوند صباح يوم الانتقال.',
    around: { ad: 'أحذية دافئة من 40 كرونة هذا الأسبوع فقط', advert: 'إعلان', related: 'اقرأ أيضا', cards: ['عادت الرنجة إلى المضيق هذا الربيع', 'بيعت الرافعة التي لم يردها أحد خردة'], letter: 'الميناء في بريدك صباح كل جمعة', share: ['شارك', 'انسخ الرابط'], comments: ['أخيرا سكنها أحد من جديد.', 'ومن يدفع ثمن الفحم يا ترى؟'], cookies: 'نستخدم ملفات الارتباط لنتذكر أنك لا تحبها.', menu: ['الميناء', 'الرياضة', 'الرسائل', 'الطقس'], foot: 'يطبع قراء الساعي صحيفتهم.', more: 'الأكثر قراءة اليوم' },
  },
  {
    lang: 'ja', title: '古い灯台に新しい灯台守', byline: 'イネス・アルデリー',
    paragraphs: [
      '十一年のあいだ、スンド岬の灯台には誰も住まず、灯りは九十キロ離れた事務所から見守られていた。月曜日、雨の中で静かにそれが変わった。',
      'マレン・ホルトさん（34）は人生の大半を時計の修理に費やしてきた。二つの鞄とチェロを抱えて211段を上り、少なくとも三回の冬を過ごすと言う。',
      '港湾委員会は孤独を苦にしない人を求めていた。届いた手紙は1204通で、最寄りの町の人口より多かった。',
      '給料はささやかだ。月2400クローネに石炭と金曜日の魚、そして小さな船が付く。委員会は気前がよいと言い、漁師たちは冗談だと言う。',
      '灯りが自動でともる今、灯台守は何のためにいるのか。誰かがガラスの塩を削り落とし、誰かが見ていなければならない、とホルトさんは答える。',
      '最初に前を通った船は木材を積んでバーランドへ向かうキティウェイク号だった。2015年までの船がそうしたように、汽笛を二度鳴らした。',
    ],
    quote: '誰も世話をしない光は、ただのランプにすぎない。', list: ['高さ：海面から47メートル', '点灯：1871年10月から', '見える距離：22海里'],
    caption: '引っ越しの朝のスンド岬。',
    around: { ad: '暖かい長靴が40クローネから、今週限り', advert: '広告', related: 'あわせて読みたい', cards: ['この春、ニシンが海峡に戻ってきた', '誰も欲しがらなかったクレーンが解体へ'], letter: '毎週金曜日の朝、港の便りをお届けします', share: ['共有', 'リンクをコピー'], comments: ['やっと誰かが住むようになった。', 'ところで石炭代は誰が払うのだろう。'], cookies: 'クッキーがお嫌いなことを覚えておくためにクッキーを使います。', menu: ['港', 'スポーツ', '投書', '天気'], foot: 'クーリエは読者の手で印刷されています。', more: '今日よく読まれた記事' },
  },
  {
    lang: 'es', title: 'El viejo faro tiene una nueva farera', byline: 'Inés Aldery',
    paragraphs: [
      'Durante once años nadie vivió en el faro de Sund Point, y la lámpara se vigilaba desde una oficina a noventa kilómetros. El lunes eso cambió, en silencio y bajo la lluvia.',
      'Maren Holt, de 34 años, que ha reparado relojes casi toda su vida, subió dos maletas y un violonchelo por los 211 escalones. Dice que se quedará al menos tres inviernos.',
      'La junta del puerto buscaba a alguien a quien no le importara estar solo. Recibió 1204 cartas, más que habitantes tiene el pueblo más cercano.',
      'El sueldo es modesto: 2400 coronas al mes, con carbón, pescado los viernes y una barca pequeña. La junta lo llama generoso; los pescadores lo llaman una broma.',
      'Para qué sirve una farera si la lámpara se enciende sola es una buena pregunta. Alguien tiene que raspar la sal del cristal, responde Holt, y alguien tiene que mirar.',
      'El primer barco que pasó ante ella fue el Kittiwake, rumbo a Varland con madera. Hizo sonar dos veces la bocina, como hacían aquí los barcos hasta 2015.',
    ],
    quote: 'Una luz que nadie cuida no es más que una lámpara.', list: ['Altura: 47 metros sobre el mar', 'Encendido desde: octubre de 1871', 'Visible a: 22 millas náuticas'],
    caption: 'Sund Point la mañana de la mudanza.',
    around: { ad: 'Botas de abrigo desde 40 coronas, solo esta semana', advert: 'Publicidad', related: 'Lea también', cards: ['El arenque volvió al estrecho esta primavera', 'La grúa que nadie quería, vendida como chatarra'], letter: 'El puerto en su correo cada viernes por la mañana', share: ['Compartir', 'Copiar enlace'], comments: ['Ya era hora de que alguien viviera allí.', '¿Y quién paga el carbón, me pregunto?'], cookies: 'Usamos cookies para recordar que no le gustan las cookies.', menu: ['Puerto', 'Deporte', 'Cartas', 'Tiempo'], foot: 'El Correo lo imprimen sus lectores.', more: 'Lo más leído hoy' },
  },
];
