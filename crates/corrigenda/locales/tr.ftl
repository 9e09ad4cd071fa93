# Okurların Türkçe gördükleri.

## Her sayfanın çerçevesi
skip = Metne geç
nav = Düzeltmeler
nav-log = Düzeltmeler
nav-write = Hata bildirin
kept-with = { $product } ile tutulur
hour = { $h }.{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = %{ $n }
span-short = bir dakikadan az
span-minutes = { $n ->
    [one] { $n } dakika
   *[other] { $n } dakika
  }
span-hours = { $n ->
    [one] { $n } saat
   *[other] { $n } saat
  }
span-days = { $n ->
    [one] { $n } gün
   *[other] { $n } gün
  }
correction = Düzeltme
clarification = Açıklama
editors-note = Editörün notu
update = Güncelleme
retraction = Geri çekme
corrections = Düzeltmeler
clarifications = Açıklamalar
editors-notes = Editör notları
updates = Güncellemeler
retractions = Geri çekmeler
was = Önce
now = Şimdi

## Açık kayıt
log-title = Düzeltmeler ve açıklamalar
log-stand = Neyi yanlış yazdık ve doğrusu ne. Her kayıt burada kalır.
log-kinds = Not türleri
log-every = Tümü
log-empty = Henüz hiçbir şey düzeltilmedi.
log-no-match = Eşleşen kayıt yok.
log-see-all = Tüm düzeltmeler ve açıklamalar
log-permanent = Kalıcı bağlantı
log-more = Diğer kayıtlar
log-older = Daha eski kayıtlar
log-newest = En yeni kayıtlar
log-withdrawn = Geri çekildi: { $day }
log-amended = Değiştirildi: { $day }
log-feed-title = { $site }: düzeltmeler ve açıklamalar
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (geri çekildi): { $headline }
came-reported = { $n ->
    [one] Bir okur bildirdi
   *[other] Okurlar bildirdi
  }
came-by = { $n ->
    [one] bir okur bildirdi
   *[other] { $n } okur bildirdi
  }
fixed-at-once = bir dakikadan kısa sürede düzeltildi
fixed-minutes = { $n ->
    [one] { $n } dakikada düzeltildi
   *[other] { $n } dakikada düzeltildi
  }
fixed-hours = { $n ->
    [one] { $n } saatte düzeltildi
   *[other] { $n } saatte düzeltildi
  }
fixed-days = { $n ->
    [one] { $n } günde düzeltildi
   *[other] { $n } günde düzeltildi
  }
how-title = Nasıl düzeltiyoruz
how-stand = Okurların son on iki ayda bize bildirdikleri ve bunların sonucu.
how-months = Aylar
how-reports = Okur bildirimleri
how-decided = Karara bağlanan konular
how-share-decided = Karara bağlanan dosyaların payı
how-upheld = Haklı bulunanlar
how-unfixed = Doğru bulunan, sayfada henüz değişmeyen
how-to-decision = Karara kadar geçen süre, ortanca
how-to-decision-slow = Karara kadar geçen süre, onda dokuzu en çok
how-to-fix = Sayfa düzelene kadar geçen süre, ortanca
how-to-fix-slow = Sayfa düzelene kadar geçen süre, onda dokuzu en çok
how-to-notice = Karardan nota kadar geçen süre, ortanca
how-within = Zamanında çıkan notlar (karardan sonra { $time })
how-noticed = Notu yayımlanan düzeltilmiş bilgiler
how-amended = Sonradan değiştirilen notlar
how-withdrawn = Sonradan geri çekilen notlar
how-told = Notların yer aldığı yerler
how-kinds = Yanlış olan neydi
how-kind-spelling = Yazım, dil bilgisi
how-kind-name = Bir ad ya da unvan
how-kind-number = Bir sayı ya da tarih
how-kind-wording = İfade
how-kind-context = Eksik ya da belirsiz bir şey
how-kind-meaning = Tersi söylenmişti
how-kind-removal = Kaldırma, yanıt, gizlilik
how-causes = Nasıl oldu
how-cause-typing = Yazarken yapılan hata
how-cause-editing = Düzenleme
how-cause-agency = Ajans metni
how-cause-misread = Yanlış okunan kaynak
how-cause-source = Kaynak yanlıştı
how-cause-translation = Çeviri
how-cause-out-of-date = Bir zamanlar doğruydu
how-cause-unsaid = Kaydedilmedi
embed-page = Bu sayfadaki düzeltmeler
embed-recent = Son düzeltmeler
embed-none = Bu sayfada hiçbir şey düzeltilmedi.
notice-article = Yazı
notice-reported = Bildirildi
notice-page = Sayfa
notice-itself = Bu not
notice-withdrawn = Bu not { $day } tarihinde geri çekildi. Yayımlandığı hâliyle burada kalır.
notice-withdrawn-at = Geri çekildi: { $moment }
notice-amended-at = Değiştirildi: { $moment }
notice-not-amended = Yayımlandığından beri değişmedi
notice-another = Başka bir hata bildirin

## İlk taslaklar; yerlere tırnaklarıyla alıntılar gelir
draft-was-now = Bu yazının önceki hâlinde { $was } deniyordu. Doğrusu: { $now }.
draft-clear = Bu yazının önceki hâlinde { $was } deniyordu. Açıklık için şimdi { $now } deniyor.
draft-note = Bu yazının önceki hâlinde { $was } deniyordu. Şimdi { $now } deniyor.
draft-wrong = Bu yazının önceki hâlinde bir yer yanlıştı. Doğrusu: { $now }.
draft-unclear = Bu yazının önceki hâlinde bir yer açık değildi. Açıklık için şimdi { $now } deniyor.
draft-removed = Bu yazının önceki hâlinde { $was } deniyordu. Bu sözler çıkarıldı.
draft-removed-unsaid = Bu yazıdan bir bölüm çıkarıldı.
draft-update = Bu yazı güncellendi. Şimdi { $now } deniyor.
draft-retracted = Bu yazı geri çekildi.
draft-retracted-was = Bu yazı geri çekildi. Yazıda { $was } deniyordu; bu doğru değil.

## Form
write-title = Neyin yanlış olduğunu yazın
write-title-refused = Henüz gönderilmedi: neyin yanlış olduğunu yazın
write-stand = Cümleyi yayımlandığı gibi yapıştırın. Biz sayfada buluruz; siz nasıl olması gerektiğini söylersiniz.
write-page = Sayfa
write-page-hint = Tarayıcınızın gösterdiği adres.
write-quote = Yayımlandığı hâliyle cümle
write-wording = Nasıl olmalı
write-wording-note = (yalnızca neyin belirsiz olduğunu söylemek istiyorsanız boş bırakın)
write-kind = Nasıl bir değişiklik bu?
write-kind-hint = Düzeltme: bir şey yanlış. Açıklama: bir şey eksik ya da iki türlü okunabiliyor.
write-why = Neden ya da bir kaynağa bağlantı
write-optional = (isteğe bağlı)
write-trap = Bunu boş bırakın
write-send = Gönder
write-promise = Hesap yok, ad yok. Sonucu izlemeniz için bir makbuz alırsınız.

## Reddedilenler ve yapılacaklar
refused-too-long = Burada { $has } karakter var; en çok { $most } kabul edilebilir. Kısaltın.
refused-trap = Boş kalması gereken “website” alanı doldurulmuş, belki form dolduran bir program tarafından. Boşaltıp yeniden gönderin.
refused-trap-form = Gizli bir alan doldurulmuştu, belki tarayıcınız tarafından. Şimdi yeniden boş: bir kez daha Gönder’e basın.
refused-no-passage = Bölüm eksik. Sözleri sayfadan yayımlandığı gibi kopyalayın.
refused-says-nothing = Nasıl olması gerektiğini ya da neyin yanlış veya belirsiz olduğunu söyleyin.
refused-lang = “{ $tag }” bir dil değil. en, uk ya da pt-BR gibi bir etiket gönderin ya da boş bırakın.
refused-site = Burada “{ $site }” adlı bir site bilinmiyor. Siteyi yöneten, betik etiketindeki adı denetleyebilir.
refused-address = “{ $address }” bir web adresi değil. Sayfanın https:// ile başlayan tam adresini gönderin.
refused-scheme = Yalnızca https:// ya da http:// ile başlayan adresler okunabilir, { $scheme }: değil.
refused-credentials = Adreste bir kullanıcı adı ya da parola var. Onlarsız gönderin.
refused-long-address = Adres 2048 bayttan uzun. Sayfanın kendi, daha kısa adresini gönderin.
refused-host = { $host } sayfaları bu siteye ait değil. Site sahibi bu adresi ekleyebilir.
refused-host-form = { $host } bu yayına ait değil. Yayının kendi sayfalarından birinin adresini yapıştırın.
refused-origin = { $site } hakkındaki bildirimler { $origin } üzerinden alınmıyor. Sayfayı kendi sitesinde açıp yeniden deneyin.
refused-id = Bu kimlikle daha önce başka bir bildirim gönderildi. Her bildirim için yeni bir UUID oluşturun.
refused-id-form = Bu formu daha önce başka sözlerle gönderdiniz. Bunları ikinci bir bildirim olarak eklemek için bir kez daha Gönder’e basın.
refused-kind = Düzeltme mi, açıklama mı olduğunu seçin.
refused-rate = { $seconds ->
    [one] Ağınızdan az önce çok sayıda bildirim geldi. { $seconds } saniye bekleyip yeniden gönderin.
   *[other] Ağınızdan az önce çok sayıda bildirim geldi. { $seconds } saniye bekleyip yeniden gönderin.
  }
refused-mail = Bu bir e-posta adresi değil. name@example.org gibi yazın.
refused-answered = Yanıt zaten bu sayfada; e-posta gelmeyecekti.
refused-addresses = Bugün burada birkaç adres verildi. Yarın yeniden deneyin ya da bu sayfanın bağlantısını saklayın.
refused-add-empty = Eklenecek olanı yazın ya da böyle bırakın.
refused-add-long = Burada { $has } karakter var; bir kerede en çok { $most } eklenebilir. Kısaltın.
refused-add-full = O kadar çok şey eklendi ki burada daha fazlası tutulamıyor. Hâlâ yanlış olanı yeniden yazın.
refused-add-erased = Gönderdikleriniz silindi; onlara bir şey eklenemez. Yeniden yazın.
nowhere-title = Burada bir şey yok
nowhere = Bu adreste bir şey yok. Adresi denetleyin ya da geri dönün.
broken-title = Bir şey bozuldu
broken = Bizim tarafımızda bir şey bozuldu. Not edildi; yeniden denemek işe yarayabilir.
busy-title = Şu anda olmuyor
busy = Şu anda hiçbir şey kaydedilemiyor. Birkaç saniye sonra yeniden deneyin.
strange-form-title = Bu anlaşılamadı
strange-form = Buraya getiren sayfa böyle bir adres ya da form üretmez. Geri dönüp oradan deneyin.
refused-notice-kind = Bu adda bir not türü yok. Olanlar: { $kinds }.
refused-before = “before” bir notun numarasıdır. En yeni kayıtlara dönün.
refused-large = Gönderilen { $most } KiB’den büyük ya da yarıda kesildi. Kısaltıp yeniden gönderin.
refused-type = Bunu { $type } olarak, sıkıştırmadan gönderin.
refused-broke-off = Gönderi yarıda kesildi. Yeniden gönderin.
refused-late = Gönderi { $seconds } sn içinde ulaşmadı. Yeniden gönderin.
refused-method = { $method } bu adreste bir anlam taşımıyor. Adresi buraya getiren sayfadan açın.
receipt-unknown-title = Bu makbuz burada bilinmiyor
receipt-unknown = Bu bağlantıyla bilinen bir makbuz yok. Size verilenle karşılaştırın; bir makbuz bir yıl geçerlidir.
link-used-title = Bu bağlantı kullanılmış
link-used = Bu bağlantı burada bilinmiyor. Yedi gün ve yanıt gönderilene kadar geçerlidir. Adresi makbuzunuzda yeniden bırakın.
receipt-strange = Form ne yapılacağını söylemedi. Makbuza dönüp düğmelerinden birine basın.

## Makbuz
receipt-title = Öneriniz
receipt-of = { $day } tarihli öneriniz, makbuz { $receipt }
receipt-about = Bize “{ $title }” hakkında yazdınız.
receipt-way = Neler oldu
step-received = Alındı
step-accepted = Kabul edildi
step-declined = Kabul edilmedi
step-reopened = Yeniden açıldı
step-changed = Sayfa değişti
step-notice = Not yayımlandı
step-open = Editörlerde
step-open-more = Henüz bir karar yok
step-to-change = Sayfa değiştirilecek
step-to-change-more = Değişene kadar yeniden yeniden bakıyoruz
step-notice-follows = Bir not yayımlanacak
read-it = Okuyun
found-waiting = Sayfayı okuyoruz
found-article = Yazıda bulundu
found-page = Sayfada, yazının dışında bulundu
found-nowhere = Okuduğumuz hâliyle sayfada bulunamadı; editörler yine de görüyor
found-unread = Sayfa okunamadı; editörler yine de görüyor
headline-erased = Gönderdikleriniz silindi.
headline-reading = Alındı. Sayfayı okuyoruz.
headline-open = Editörlerin masasında.
headline-accepted = Haklıydınız. Sayfa henüz değişmedi.
headline-suggested = Haklıydınız. Sayfada artık öyle yazıyor.
headline-removed = Haklıydınız. O sözler artık sayfada yok.
headline-changed = Haklıydınız. Sayfa değiştirildi.
fixed-suggested = Önerildiği gibi
fixed-removed = Sözler çıkarıldı
fixed-otherwise = Başka sözlerle
declined-correct = Yazı olduğu gibi doğru.
declined-style = Bu bir üslup sorunu ve bizim üslubumuz başka.
declined-quoted = Bunlar başkasının sözleri, söylendiği gibi aktarıldı.
declined-fixed = Bildiriminiz okunmadan önce düzeltilmişti.
declined-unverified = Bunu doğrulayan bir kaynak bulamadık.
declined-not-ours = Bu sözleri değiştirmek bize düşmez.
declined-plainly = Öneri kabul edilmedi.
receipt-said = Editörler ne diyor
receipt-desk = Düzeltme masası, { $moment }
receipt-evidence = Önce ve sonra
receipt-before = Siz yazdığınızda sayfa, { $hour }
receipt-after = Sayfa şimdi
receipt-after-seen = Sayfa şimdi, son bakış { $moment }
receipt-after-fixed = Düzeltilmiş hâliyle sayfa, { $moment }
receipt-sent = Gönderdikleriniz
row-kind = Tür
row-words = Sözler
row-passage = Bölüm
row-wording = Sizin öneriniz
row-leave-out = Bu sözleri çıkarın
row-why = Neden
row-source = Kaynak
row-mail = E-posta
erased-on = Silindi: { $moment }
contact-unconfirmed = Henüz onaylanmadı: oraya giden e-postadaki bağlantıyı açın
contact-confirmed = Onaylandı; yanıt için kullanılıp silinecek
receipt-mail = Yanıtı e-postayla ister misiniz?
receipt-mail-other = Yanıt için başka bir adres
receipt-mail-hint = Bu önerinin yanıtı için kullanılır, sonra silinir.
receipt-mail-send = Yanıtı bana gönderin
receipt-more = Hâlâ yanlış bir şey ya da ekleyeceğiniz bir şey var mı?
receipt-more-send = Editörlere gönder
receipt-forget = Adresimi sil
receipt-erase = Gönderdiklerimi sil
receipt-erase-hint = Öneriniz, gerekçeleriniz, kaynak ve adres hemen silinir ve geri getirilemez.
receipt-until = Bu sayfayı yalnızca bu bağlantıya sahip olanlar görebilir. { $day } tarihine kadar geçerli.
done-added = Editörlere gönderildi.
done-asked = O adrese gelecek e-postadaki bağlantıyı açın. O zamana kadar oraya başka bir şey gönderilmez.
done-forgotten = Adres silindi.
done-erased = Sözleriniz, kaynak ve adres silindi.
inert-both = Biçim kodları ve yazı yönünü değiştiren karakterler içeriyor; metin olarak gösterildi.
inert-markup = Biçim kodları içeriyor; metin olarak gösterildi.
inert-turned = Yazı yönünü değiştiren karakterler içeriyor; metin olarak gösterildi.
confirm-title = Adresiniz
confirm-ask = Bu adres sizin mi?
confirm-one = { $site } yayınına gönderilen bir öneri, yanıt için bu adresi veriyor.
confirm-several = { $n ->
    [one] { $site } yayınına gönderilen { $n } öneri, yanıt için bu adresi veriyor.
   *[other] En yenisi { $site } yayınına gönderilen { $n } öneri, yanıt için bu adresi veriyor.
  }
confirm-yes = Evet, yanıtı buraya gönderin
confirm-not-you = Siz değilseniz bu sayfayı kapatın. Bu adrese başka bir şey gönderilmez ve adres silinir.
confirm-done = Adresiniz onaylandı.
confirm-done-more = { $n ->
    [one] Önerinizin yanıtı bu adrese gelir, sonra adres silinir.
   *[other] Önerilerinizin yanıtları bu adrese gelir, sonra adres silinir.
  }
confirm-receipt = Makbuzunuz

## E-posta
mail-about = { $site } yayınına “{ $title }” hakkında yazdınız:
mail-about-page = { $site } yayınına bu sayfa hakkında yazdınız:
mail-confirm-subject = { $site } yanıtı için adresinizi onaylayın
mail-confirm = Biri, büyük olasılıkla siz, { $site } yayınına bir hata bildirdi ve yanıtı bu adrese istedi.
mail-confirm-press = Sizseniz bu sayfayı açıp düğmesine basın:
mail-confirm-not-you = Siz değilseniz bir şey yapmayın. Bu adrese başka bir şey gönderilmez ve adres yedi gün sonra silinir.
mail-accepted-subject = Haklıydınız: { $site } önerinizi kabul etti
mail-accepted = Önerinizi kabul ettik. Sayfa henüz değişmedi; izliyoruz.
mail-declined-subject = { $site } yayınının önerinize yanıtı
mail-declined = İnceledik; yazı olduğu gibi kalıyor.
mail-fixed-subject = { $site } yazdığınız sayfayı değiştirdi
mail-fixed-suggested = Önerinizi kabul ettik ve sayfa değiştirildi: artık önerildiği gibi.
mail-fixed-removed = Önerinizi kabul ettik ve sayfa değiştirildi: o sözler artık yok.
mail-fixed-otherwise = Önerinizi kabul ettik ve sayfa değiştirildi: başka sözlerle yazıldı.
mail-notice-subject = { $site } yazdığınız sayfa hakkında bir not yayımladı
mail-notice = Önerinizi kabul ettik ve şunu yayımladık:
mail-notice-link = Not:
mail-receipt = Makbuzunuz: ne gönderdiniz ve sonucu ne oldu:
mail-was = Önce: { $words }
mail-now = Şimdi: { $words }
mail-last = Bu yanıtı siz istediniz. Bu konudaki son e-posta budur: adresiniz gönderilirken silindi.
mail-more-page = Bu yanıtı siz istediniz. Sayfa değişince bir e-posta daha gelir. Sonra adresiniz silinir. Şimdi sildirmek için makbuzunuzu açın.
mail-more-notice = Bu yanıtı siz istediniz. Not yayımlanınca bir e-posta daha gelir. Sonra adresiniz silinir. Şimdi sildirmek için makbuzunuzu açın.

## Question and answer
done-answered = Yanıtınız editörlerde.
step-asked = Editörler size sordu
step-answered = Yanıtladınız
step-answer = Yanıtınız
step-answer-more = Editörler bekliyor; kimse yanıtlamak zorunda değil
headline-asked = Editörlerin size bir sorusu var.
asked-title = Editörler soruyor
asked-answered = Yanıtınız, { $moment }
asked-hint = Yalnızca editörler okur. Kimse yanıtlamak zorunda değil.
asked-send = Yanıtı gönder
asked-closed = Yanıtlanmadı; bu arada karar verildi.
refused-answer-empty = Yanıtınızı yazın ya da soruyu bırakın: kimse yanıtlamak zorunda değil.
refused-answer-long = Yanıtınızda { $has } karakter var; en çok { $most } gönderilebilir. Kısaltın.
refused-answer-not-asked = Editörler burada bunu sormadı. Ne sorduklarını görmek için sayfayı yenileyin.
refused-answer-already = Bunu zaten yanıtladınız. Söyleyecek başka şey varsa aşağıya ekleyin.
refused-answer-erased = Gönderdikleriniz silindi; yanıtlanacak bir şey kalmadı. Yeniden yazın.
mail-asked-subject = { $site } öneriniz hakkında bir şey soruyor
mail-asked = Karar vermeden önce editörler size soruyor:
mail-asked-answer = Makbuzunuzda yanıtlayın; zorunlu değil:
mail-asked-more = Öneriniz hakkında haber istediniz. Karar verilince yanıt gelir; sonra adresiniz silinir. Şimdi sildirmek için makbuzunuzu açın.

## An answer that came by itself
done-insisted = Yeniden editörlerin masasında.
refused-insist = Burada kendiliğinden gelmiş bir yanıt yok. Durumu görmek için sayfayı yenileyin.
insist-title = Yine de yanlış mı?
insist-hint = Aynısı daha önce önerildi ve editörler o zaman karar verdi; bu, o zamanki yanıtları. Israr ederseniz bir editör sizinkine bakar.
insist-send = Editörlere gönder

## Where the sentence stands, and what is known of it
write-find = Bul ve gönder
write-quote-hint = Aklınızda kaldığı gibi yeter: en yakın olanı ararız.
write-found = { $n }. paragrafta bulundu.
write-several = Bu sözler birkaç yerde geçiyor. Hangisini kastediyorsunuz?
write-near = Bu cümle sayfada böyle geçmiyor. Bunlardan biri mi?
write-nowhere = En son okuduğumuz hâliyle sayfada benzeri yok. Olduğu gibi gönderin, bir editör arar.
write-none = Hiçbiri. Yapıştırdığımı gönderin; bir editör arar.
write-places = Sayfadaki yerler
write-change = Bir şeyi değiştir
write-choose = Cümleyi yazıdan seçin
write-sentences = Yazının cümleleri
write-sentences-hint = Ok tuşlarıyla aralarında gezinin.
write-take = Bu cümleyi al
write-anyway = Yine de gönder
write-unread = Bu sayfa şu anda okunamadı. Cümleyi yapıştırın ya da aklınızda kaldığı gibi yazın; sonra ararız.
write-sentences-cut = Bunlar ilk { $n } cümle. Sizinki daha sonraysa geri dönüp yapıştırın.
known-readers = { $n ->
    [one] { $n } okur bunu bildirdi. Editörler ilgileniyor.
   *[other] { $n } okur bunu bildirdi. Editörler ilgileniyor.
  }
known-since = İlk bildirim: { $moment }. Bilmiyor olabilecekleri bir şey biliyorsanız gönderin: ikinci bir kaynak çoğu işi çözer.
known-right = Bu düzeltildi: { $moment }.
known-now = Sayfada şimdi şöyle yazıyor:
known-refused = Editörler bu sözcükleri daha önce inceledi ve olduğu gibi bıraktı.

## Privacy: what is kept, for how long
nav-privacy = Gizlilik
privacy-stand = Burada okurlar hakkında ne, ne kadar süre saklanır. Bu sayfa yürürlükteki ayarlardan yazılır.
privacy-reading = Okurken
privacy-no-cookies = Çerez yok, başka şirketlere istek yok; siz yazmadan önce tarayıcınızda hiçbir şey saklanmaz.
privacy-network = Ağınızın adresi saklanmaz. Yığılmaya karşı ondan anahtarlı bir kod tutulur; anahtar her gün değişir, kod { $n ->
    [one] { $n } gün
   *[other] { $n } gün
  } saklanır.
privacy-writing = Yazarken
privacy-sent = Gönderdikleriniz { $site } editörlerine gider: bölüm, öneriniz, gerekçeniz ve kaynak. Ad da hesap da istenmez.
privacy-words = Sözleriniz karardan sonra { $n ->
    [one] { $n } ay
   *[other] { $n } ay
  } saklanır. Sonra silinir; yayının kararı kalır.
privacy-words-stay = Sözleriniz yayının dosyasında saklanır.
privacy-public = Bir düzeltme hakkında yayımlanan hiçbir şey bir okurun adını anmaz ve değişiklik dışında ne yazdığını göstermez.
privacy-address = E-posta adresiniz
privacy-mail = Ancak bir şey gönderdikten sonra sorulur, onayladıktan sonra yalnızca yanıt için kullanılır ve yanıt gönderilince silinir.
privacy-mail-gone = Kimsenin onaylamadığı adres yedi gün sonra silinir. Yanıtını hâlâ bekleyen adres en çok { $n ->
    [one] { $n } gün
   *[other] { $n } gün
  } saklanır.
privacy-sealed = Yazdıklarınızdan ayrı ve mühürlü saklanır: veritabanının bir kopyası onu göstermez.
privacy-no-mail = Buradan e-posta çıkmaz. Yanıt makbuzunuzdadır.
privacy-yours = Neler yapabilirsiniz
privacy-receipt = Yalnızca sizde olan bir bağlantı, bir makbuz alırsınız. Bir yıl geçerlidir.
privacy-rights = Orada gönderdikleriniz hakkında saklanan her şeyi görür ve indirir, ekleme yapar, adresinizi ya da hepsini silersiniz. Hesap gerekmez, kimseye sorulmaz.
privacy-ledger = Sildikleriniz, daha eski bir yedeğe dönmek gerekse bile silinmiş kalır.
privacy-ask = Bununla ilgili sorular için: { $site }.
words-gone-on = Silindi: { $moment }; saklama süresi dolmuştu
contact-dead = Oraya giden e-posta geri döndü, başka bir şey gönderilmiyor. Başka bir adres bırakın
headline-withdrawn = Bunu geri aldınız.
done-withdrawn = Geri alındı.
receipt-withdraw = Geri al
receipt-withdraw-hint = Artık sayılmaz ve yanıtlanmaz, adresiniz silinir. Editörler yazdıklarınızı görmeye devam eder; onu da silmek için öbür düğmeyi seçin.
row-taken-back = Geri alındı
contact-answered = Yanıtlandı: { $moment }; sonra silindi
contact-came-back = Oraya giden e-posta geri döndü: { $moment }; yanıt bu sayfada

## The policy
nav-policy = Düzeltme ilkeleri
policy-wrong = Yanlış bir bilgi sayfada düzeltilir ve bir düzeltme neyin yanlış olduğunu, doğrusunu söyler.
policy-unclear = Yanıltan ya da iki türlü okunabilen sözler açıklığa kavuşturulur ve bir açıklama bunu söyler.
policy-typo = Anlamı değiştirmeyen yazım hataları notsuz düzeltilir.
policy-within = Not gerektiğinde, karardan sonra { $n ->
    [one] { $n } saat
   *[other] { $n } saat
  } içinde yayımlanır. Daha uzun beklemesi gerekirse editörler nedenini kaydeder.
policy-wrong-quiet = Yanlış bir bilgi sayfada düzeltilir; kurallarımız bunun için not istemez.
policy-unclear-quiet = Yanıltan ya da iki türlü okunabilen sözler açıklığa kavuşturulur; kurallarımız bunun için not istemez.
policy-typo-told = Yazım hataları düzeltilir ve bir not bunu söyler.
policy-legal = Birinin yasal hakkı olduğu için çıkarılan, yanıtlanan ya da gizlenen şeyler için de not yayımlanır. Not, çıkarılması gerekeni yinelemek zorunda değildir.
policy-legal-quiet = Birinin yasal hakkı olduğu için çıkarılan, yanıtlanan ya da gizlenen şeyler için not yayımlanmaz.
policy-two = Bunlar ancak ikinci bir kişi onayladıktan sonra yayımlanır: { $kinds }.
policy-two-owner = Bunlar ancak masadan sorumlu biri onayladıktan sonra yayımlanır: { $kinds }.
policy-channels = Bu kaydın yanında notlar şuralarda da yer alabilir: { $places }.
policy-in-web = yazının sayfasında
policy-in-print = basılı sayıda
policy-in-alert = anlık bildirimle
policy-in-newsletter = bültende
policy-in-social = sosyal ağlarda
policy-in-syndication = yazıyı alıntılayanlarda
policy-stays = Her not tek başına anlaşılır, kimseyi suçlamaz ve adresini korur. Değiştirilebilir ya da geri çekilebilir, o zaman bunu söyler; kaybolmaz.
policy-tell = Herkes, hesap ve ad olmadan, bize bir hata bildirebilir; neye, neden karar verildiğini gösteren bir makbuz alır.
policy-quoted = Birinin söylediği sözler değiştirilmez; yanlışsa yanındaki bir not bunu söyler.
log-search = Düzeltmelerde ara
log-search-go = Ara
receipt-export = Bu bildirimle ilgili saklanan her şeyi indirin

## What a notice said before
notice-until = { $moment } tarihine kadar şöyleydi:

history-title = Bu yazı nasıl değişti
history-stand = Bu yazının okuduğumuz her metni ve birinden ötekine neyin değiştiği.
history-first = Okunan ilk metin.
history-beside = Yalnızca yazının yanındakiler değişti.
history-new = Yeni
history-gone = Çıkarıldı
history-moved-here = Buraya taşındı
history-moved-away = Buradan taşındı
