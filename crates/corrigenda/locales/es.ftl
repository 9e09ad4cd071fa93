# Lo que los lectores ven en español.

## Marco de cada página
skip = Ir al texto
nav = Correcciones
nav-log = Correcciones
nav-write = Avisar de un error
kept-with = Se lleva con { $product }
hour = { $h }:{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n } %
span-short = menos de un minuto
span-minutes = { $n ->
    [one] { $n } minuto
    [many] { $n } minutos
   *[other] { $n } minutos
  }
span-hours = { $n ->
    [one] { $n } hora
    [many] { $n } horas
   *[other] { $n } horas
  }
span-days = { $n ->
    [one] { $n } día
    [many] { $n } días
   *[other] { $n } días
  }
correction = Corrección
clarification = Aclaración
editors-note = Nota de la redacción
update = Actualización
retraction = Retractación
corrections = Correcciones
clarifications = Aclaraciones
editors-notes = Notas de la redacción
updates = Actualizaciones
retractions = Retractaciones
was = Antes
now = Ahora

## El registro público
log-title = Correcciones y aclaraciones
log-stand = En qué nos equivocamos y qué es lo correcto. Cada entrada se queda aquí.
log-kinds = Tipos de nota
log-every = Todas
log-empty = Todavía no se ha corregido nada.
log-no-match = Ninguna entrada coincide.
log-see-all = Todas las correcciones y aclaraciones
log-permanent = Enlace permanente
log-more = Más entradas
log-older = Entradas anteriores
log-newest = Las entradas más recientes
log-withdrawn = Retirada el { $day }
log-amended = Modificada el { $day }
log-feed-title = { $site }: correcciones y aclaraciones
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (retirada): { $headline }
came-reported = { $n ->
    [one] Avisó un lector
    [many] Avisaron lectores
   *[other] Avisaron lectores
  }
came-by = { $n ->
    [one] por un lector
    [many] por { $n } lectores
   *[other] por { $n } lectores
  }
fixed-at-once = corregido en menos de un minuto
fixed-minutes = { $n ->
    [one] corregido en { $n } minuto
    [many] corregido en { $n } minutos
   *[other] corregido en { $n } minutos
  }
fixed-hours = { $n ->
    [one] corregido en { $n } hora
    [many] corregido en { $n } horas
   *[other] corregido en { $n } horas
  }
fixed-days = { $n ->
    [one] corregido en { $n } día
    [many] corregido en { $n } días
   *[other] corregido en { $n } días
  }
how-title = Cómo corregimos
how-stand = Lo que los lectores nos señalaron en los últimos doce meses y en qué quedó.
how-months = Meses
how-reports = Avisos de lectores
how-decided = Casos decididos
how-share-decided = Proporción de casos decididos
how-upheld = Con razón
how-unfixed = Considerados correctos, aún sin cambiar en la página
how-to-decision = Tiempo hasta la decisión, mediana
how-to-decision-slow = Tiempo hasta la decisión, nueve de cada diez como máximo
how-to-fix = Tiempo hasta que la página fue correcta, mediana
how-to-fix-slow = Tiempo hasta que la página fue correcta, nueve de cada diez como máximo
how-to-notice = Tiempo de la decisión a la nota, mediana
how-within = Notas a tiempo ({ $time } desde la decisión)
how-noticed = Hechos corregidos con nota publicada
how-amended = Notas modificadas después
how-withdrawn = Notas retiradas después
how-told = Dónde salieron las notas
how-kinds = Qué estaba mal
how-kind-spelling = Ortografía, gramática
how-kind-name = Un nombre o un cargo
how-kind-number = Un número o una fecha
how-kind-wording = Redacción
how-kind-context = Falta algo o no está claro
how-kind-meaning = Se dijo lo contrario
how-kind-removal = Supresión, réplica, privacidad
how-causes = Cómo se produjo
how-cause-typing = Error al teclear
how-cause-editing = Edición
how-cause-agency = Texto de una agencia
how-cause-misread = Fuente mal leída
how-cause-source = La fuente estaba equivocada
how-cause-translation = Traducción
how-cause-out-of-date = Fue correcto en su día
how-cause-unsaid = Sin anotar
embed-page = Correcciones en esta página
embed-recent = Correcciones recientes
embed-none = No se ha corregido nada en esta página.
notice-article = Artículo
notice-reported = Avisado
notice-page = La página
notice-itself = Esta nota
notice-withdrawn = Esta nota se retiró el { $day }. Se queda aquí tal como se publicó.
notice-withdrawn-at = Retirada el { $moment }
notice-amended-at = Modificada el { $moment }
notice-not-amended = Sin cambios desde su publicación
notice-another = Avisar de otro error

## Primeros borradores; en los huecos van citas con sus comillas
draft-was-now = Una versión anterior de este artículo decía { $was }. Debía decir { $now }.
draft-clear = Una versión anterior de este artículo decía { $was }. Para mayor claridad, ahora dice { $now }.
draft-note = Una versión anterior de este artículo decía { $was }. Ahora dice { $now }.
draft-wrong = Un pasaje de una versión anterior de este artículo era erróneo. Debía decir { $now }.
draft-unclear = Un pasaje de una versión anterior de este artículo no era claro. Para mayor claridad, ahora dice { $now }.
draft-removed = Una versión anterior de este artículo decía { $was }. Esas palabras se han retirado.
draft-removed-unsaid = Se ha retirado un pasaje de este artículo.
draft-update = Este artículo se ha actualizado. Ahora dice { $now }.
draft-retracted = Este artículo se ha retractado.
draft-retracted-was = Este artículo se ha retractado. Decía { $was }, lo que no se sostiene.

## El formulario
write-title = Díganos qué está mal
write-title-refused = Aún sin enviar: díganos qué está mal
write-stand = Pegue la frase tal como está impresa. Nosotros la encontramos en la página; usted dice cómo debería leerse.
write-page = Página
write-page-hint = Su dirección, como la muestra el navegador.
write-quote = La frase tal como está impresa
write-wording = Cómo debería decir
write-wording-note = (déjelo vacío si solo quiere decir qué no está claro)
write-kind = ¿Qué tipo de cambio es?
write-kind-hint = Una corrección: algo está mal. Una aclaración: falta algo, o puede leerse de dos maneras.
write-why = Por qué, o un enlace a una fuente
write-optional = (opcional)
write-trap = Deje esto vacío
write-send = Enviar
write-promise = Sin cuenta y sin nombre. Recibirá un resguardo para seguirlo.

## Lo que se rechaza y qué hacer
refused-too-long = Esto tiene { $has } caracteres y se aceptan { $most } como máximo. Acórtelo.
refused-trap = Un campo que debe quedar vacío, «website», está relleno, quizá por un programa que rellena formularios. Vacíelo y envíe de nuevo.
refused-trap-form = Un campo oculto estaba relleno, quizá por su navegador. Vuelve a estar vacío: pulse Enviar otra vez.
refused-no-passage = Falta el pasaje. Copie las palabras de la página tal como están impresas.
refused-says-nothing = Diga cómo debería leerse, o qué está mal o no está claro.
refused-lang = «{ $tag }» no es un idioma. Envíe una etiqueta como en, uk o pt-BR, u omítala.
refused-site = Aquí no se conoce ningún sitio llamado «{ $site }». Quien lleva el sitio puede comprobar el nombre en la etiqueta del script.
refused-address = «{ $address }» no es una dirección web. Envíe la dirección completa de la página, que empiece por https://
refused-scheme = Solo se pueden leer direcciones que empiecen por https:// o http://, no { $scheme }:
refused-credentials = La dirección contiene un nombre de usuario o una contraseña. Envíela sin ellos.
refused-long-address = La dirección tiene más de 2048 bytes. Envíe la dirección propia, más corta, de la página.
refused-host = Las páginas de { $host } no pertenecen a este sitio. Su responsable puede añadir esa dirección.
refused-host-form = { $host } no forma parte de esta publicación. Pegue la dirección de una de sus páginas.
refused-origin = No se aceptan avisos sobre { $site } desde { $origin }. Abra la página en su propio sitio e inténtelo de nuevo.
refused-id = Ya se envió otro aviso con este identificador. Cree un UUID nuevo para cada aviso.
refused-id-form = Ya envió este formulario con otras palabras. Pulse Enviar otra vez para añadir estas como un segundo aviso.
refused-kind = Elija si es una corrección o una aclaración.
refused-rate = { $seconds ->
    [one] Acaban de llegar muchos avisos desde su red. Espere { $seconds } segundo y envíe de nuevo.
    [many] Acaban de llegar muchos avisos desde su red. Espere { $seconds } segundos y envíe de nuevo.
   *[other] Acaban de llegar muchos avisos desde su red. Espere { $seconds } segundos y envíe de nuevo.
  }
refused-mail = Esto no es una dirección de correo. Escríbala como name@example.org.
refused-answered = La respuesta ya está en esta página; no llegaría ningún correo.
refused-addresses = Hoy se han dado aquí varias direcciones. Inténtelo mañana o guarde el enlace de esta página.
refused-add-empty = Escriba qué hay que añadir, o déjelo.
refused-add-long = Esto tiene { $has } caracteres y de una vez se pueden añadir { $most } como máximo. Acórtelo.
refused-add-full = Se ha añadido ya tanto que aquí no cabe más. Escriba de nuevo sobre lo que sigue mal.
refused-add-erased = Lo que envió se ha borrado y no se le puede añadir nada. Escriba de nuevo.
nowhere-title = Aquí no hay nada
nowhere = En esta dirección no hay nada. Compruébela o vuelva atrás.
broken-title = Algo se ha roto
broken = Algo se ha roto por nuestra parte. Ha quedado anotado; volver a intentarlo puede ayudar.
busy-title = Ahora mismo no
busy = Ahora mismo no se puede guardar nada. Inténtelo dentro de unos segundos.
strange-form-title = Esto no se ha entendido
strange-form = La página que lleva aquí no hace esta dirección ni este formulario. Vuelva atrás e inténtelo desde allí.
refused-notice-kind = No hay notas de esa clase. Hay: { $kinds }.
refused-before = «before» es el número de una nota. Vuelva a las entradas más recientes.
refused-large = Lo enviado supera { $most } KiB o se interrumpió. Acórtelo y envíelo de nuevo.
refused-type = Envíelo como { $type }, sin comprimir.
refused-broke-off = El envío se interrumpió. Envíelo de nuevo.
refused-late = No llegó en { $seconds } s. Envíelo de nuevo.
refused-method = { $method } no significa nada en esta dirección. Ábrala desde la página que lleva aquí.
receipt-unknown-title = Este resguardo no se conoce aquí
receipt-unknown = Con este enlace no se conoce ningún resguardo. Compárelo con el que recibió; un resguardo sirve durante un año.
link-used-title = Este enlace ya se ha usado
link-used = Este enlace no se conoce aquí. Sirve siete días y hasta que se envía la respuesta. Vuelva a dejar la dirección en su resguardo.
receipt-strange = El formulario no dijo qué hacer. Vuelva al resguardo y pulse uno de sus botones.

## El resguardo
receipt-title = Su sugerencia
receipt-of = Su sugerencia del { $day }, resguardo { $receipt }
receipt-about = Nos escribió sobre «{ $title }».
receipt-way = Qué ha pasado
step-received = Recibida
step-accepted = Aceptada
step-declined = Rechazada
step-reopened = Reabierta
step-changed = Página cambiada
step-notice = Nota publicada
step-open = En manos de la redacción
step-open-more = Aún no se ha decidido nada
step-to-change = La página se va a cambiar
step-to-change-more = La miramos una y otra vez hasta que cambie
step-notice-follows = Seguirá una nota
read-it = Leerla
found-waiting = Estamos leyendo la página
found-article = Encontrado en el artículo
found-page = Encontrado en la página, fuera del artículo
found-nowhere = No se encontró en la página tal como la leímos; la redacción lo ve igualmente
found-unread = No se pudo leer la página; la redacción lo ve igualmente
headline-erased = Lo que envió se ha borrado.
headline-reading = Recibido. Estamos leyendo la página.
headline-open = Está en la mesa de la redacción.
headline-accepted = Tenía razón. La página aún no se ha cambiado.
headline-suggested = Tenía razón. La página ya lo dice.
headline-removed = Tenía razón. Esas palabras ya no están en la página.
headline-changed = Tenía razón. La página se ha cambiado.
fixed-suggested = Como se sugirió
fixed-removed = Las palabras ya no están
fixed-otherwise = Con otras palabras
declined-correct = El artículo es correcto tal como está.
declined-style = Es cuestión de estilo, y el nuestro es otro.
declined-quoted = Son palabras de otra persona, citadas como se dijeron.
declined-fixed = Se corrigió antes de que se leyera su aviso.
declined-unverified = No hemos encontrado ninguna fuente que lo confirme.
declined-not-ours = No nos corresponde cambiar esas palabras.
declined-plainly = La sugerencia no se ha aceptado.
receipt-said = Lo que dice la redacción
receipt-desk = La mesa de correcciones, { $moment }
receipt-evidence = Antes y después
receipt-before = La página cuando escribió, { $hour }
receipt-after = La página ahora
receipt-after-seen = La página ahora, vista por última vez { $moment }
receipt-after-fixed = La página ya corregida, { $moment }
receipt-sent = Lo que envió
row-kind = Tipo
row-words = Palabras
row-passage = Pasaje
row-wording = Su redacción
row-leave-out = Quitar estas palabras
row-why = Por qué
row-source = Fuente
row-mail = Correo
erased-on = Borradas el { $moment }
contact-unconfirmed = Aún sin confirmar: abra el enlace del correo que se envió allí
contact-confirmed = Confirmada; se usa para la respuesta y después se borra
receipt-mail = ¿Quiere la respuesta por correo?
receipt-mail-other = Otra dirección para la respuesta
receipt-mail-hint = Se usa para responder a esta sugerencia y después se borra.
receipt-mail-send = Envíenme la respuesta
receipt-more = ¿Algo sigue mal, o quiere añadir algo?
receipt-more-send = Enviar a la redacción
receipt-forget = Borrar mi dirección
receipt-erase = Borrar lo que envié
receipt-erase-hint = Su redacción, sus razones, la fuente y la dirección se borran al momento y no se pueden recuperar.
receipt-until = Solo quien tiene este enlace puede ver esta página. Sirve hasta el { $day }.
done-added = Enviado a la redacción.
done-asked = Abra el enlace del correo que llegará a esa dirección. Hasta entonces no se envía allí nada más.
done-forgotten = La dirección se ha borrado.
done-erased = Sus palabras, la fuente y la dirección ya no están.
inert-both = Contiene etiquetas y caracteres que cambian la dirección del texto; se muestra como texto.
inert-markup = Contiene etiquetas; se muestra como texto.
inert-turned = Contiene caracteres que cambian la dirección del texto; se muestra como texto.
confirm-title = Su dirección
confirm-ask = ¿Es esta su dirección?
confirm-one = Una sugerencia a { $site } la indica para la respuesta.
confirm-several = { $n ->
    [one] { $n } sugerencia a { $site } la indica para la respuesta.
    [many] { $n } sugerencias, la última a { $site }, la indican para la respuesta.
   *[other] { $n } sugerencias, la última a { $site }, la indican para la respuesta.
  }
confirm-yes = Sí, envíen aquí la respuesta
confirm-not-you = Si no fue usted, cierre esta página. No se envía nada más a la dirección, y se borra.
confirm-done = Su dirección está confirmada.
confirm-done-more = { $n ->
    [one] La respuesta a su sugerencia llega a esta dirección, que después se borra.
    [many] Las respuestas a sus sugerencias llegan a esta dirección, que después se borra.
   *[other] Las respuestas a sus sugerencias llegan a esta dirección, que después se borra.
  }
confirm-receipt = Su resguardo

## Correo
mail-about = Escribió a { $site } sobre «{ $title }»:
mail-about-page = Escribió a { $site } sobre esta página:
mail-confirm-subject = Confirme su dirección para la respuesta de { $site }
mail-confirm = Alguien, probablemente usted, avisó a { $site } de un error y pidió la respuesta en esta dirección.
mail-confirm-press = Si fue usted, abra esta página y pulse su botón:
mail-confirm-not-you = Si no fue usted, no haga nada. No se envía nada más a esta dirección, y se borra a los siete días.
mail-accepted-subject = Tenía razón: { $site } acepta su sugerencia
mail-accepted = Hemos aceptado su sugerencia. La página aún no se ha cambiado; la estamos vigilando.
mail-declined-subject = La respuesta de { $site } a su sugerencia
mail-declined = Lo hemos revisado y el artículo se queda como está.
mail-fixed-subject = { $site } ha cambiado la página sobre la que escribió
mail-fixed-suggested = Hemos aceptado su sugerencia y la página se ha cambiado: ahora dice lo sugerido.
mail-fixed-removed = Hemos aceptado su sugerencia y la página se ha cambiado: esas palabras ya no están.
mail-fixed-otherwise = Hemos aceptado su sugerencia y la página se ha cambiado: lo dice con otras palabras.
mail-notice-subject = { $site } ha publicado una nota sobre la página de la que escribió
mail-notice = Hemos aceptado su sugerencia y hemos publicado esto:
mail-notice-link = La nota:
mail-receipt = Su resguardo, con lo que envió y qué fue de ello:
mail-was = Antes: { $words }
mail-now = Ahora: { $words }
mail-last = Usted pidió esta respuesta. Es el último correo sobre ella: su dirección se borró al enviarlo.
mail-more-page = Usted pidió esta respuesta. Llegará otro correo cuando se cambie la página. Entonces se borra su dirección. Para borrarla ahora, abra su resguardo.
mail-more-notice = Usted pidió esta respuesta. Llegará otro correo cuando se publique la nota. Entonces se borra su dirección. Para borrarla ahora, abra su resguardo.

## Question and answer
done-answered = Su respuesta está en la redacción.
step-asked = La redacción le preguntó
step-answered = Usted respondió
step-answer = Su respuesta
step-answer-more = La redacción la espera; nadie tiene que responder
headline-asked = La redacción le hace una pregunta.
asked-title = La redacción pregunta
asked-answered = Su respuesta, { $moment }
asked-hint = Solo la lee la redacción. Nadie tiene que responder.
asked-send = Enviar la respuesta
asked-closed = Sin respuesta; ya se ha decidido.
refused-answer-empty = Escriba su respuesta o deje la pregunta: nadie tiene que responder.
refused-answer-long = Su respuesta tiene { $has } caracteres y se pueden enviar { $most } como máximo. Acórtela.
refused-answer-not-asked = La redacción no ha preguntado esto aquí. Recargue la página para ver qué pregunta.
refused-answer-already = Ya respondió a esto. Si hay algo más que decir, añádalo abajo.
refused-answer-erased = Lo que envió se ha borrado, así que no queda nada que responder. Escriba de nuevo.
mail-asked-subject = { $site } le pregunta algo sobre su sugerencia
mail-asked = Antes de decidir, la redacción le pregunta:
mail-asked-answer = Responda en su resguardo; nadie tiene que hacerlo:
mail-asked-more = Usted pidió noticias de su sugerencia. La respuesta llegará cuando se decida; entonces se borra su dirección. Para borrarla ahora, abra su resguardo.

## An answer that came by itself
done-insisted = Está de nuevo en la mesa de la redacción.
refused-insist = Aquí no hay ninguna respuesta automática. Recargue la página para ver cómo está.
insist-title = ¿Está mal de todos modos?
insist-hint = Lo mismo se sugirió antes y la redacción decidió entonces; esta es su respuesta de aquel momento. Si insiste, alguien mirará la suya.
insist-send = Enviar a la redacción

## Where the sentence stands, and what is known of it
write-find = Encontrar y enviar
write-quote-hint = De memoria basta: buscamos lo que más se parece.
write-found = Encontrado en el párrafo { $n }.
write-several = Estas palabras están en varios lugares. ¿A cuál se refiere?
write-near = Esa frase no está en la página tal como se pegó. ¿Es una de estas?
write-nowhere = No hay nada parecido en la página tal como la leímos por última vez. Envíelo así y la redacción lo buscará.
write-none = Ninguna. Enviar lo que pegué; la redacción lo buscará.
write-places = Lugares de la página
write-change = Cambiar algo
write-choose = Elegir la frase del artículo
write-sentences = Las frases del artículo
write-sentences-hint = Recórralas con las teclas de flecha.
write-take = Tomar esta frase
write-anyway = Enviar de todos modos
write-unread = No se ha podido leer esa página ahora. Pegue la frase o escríbala de memoria; la buscaremos más tarde.
write-sentences-cut = Estas son las primeras { $n } frases. Si la suya está más adelante, vuelva y péguela.
known-readers = { $n ->
    [one] { $n } lector avisó de esto. La redacción está en ello.
    [many] { $n } lectores avisaron de esto. La redacción está en ello.
   *[other] { $n } lectores avisaron de esto. La redacción está en ello.
  }
known-since = Primer aviso el { $moment }. Si sabe algo que quizá desconozcan, envíelo: una segunda fuente resuelve la mayoría de los casos.
known-right = Esto se corrigió el { $moment }.
known-now = La página dice ahora:
known-refused = La redacción ya examinó estas palabras y las mantuvo.

## Privacy: what is kept, for how long
nav-privacy = Privacidad
privacy-stand = Qué se guarda aquí de los lectores y durante cuánto tiempo. Esta página se escribe con los ajustes vigentes.
privacy-reading = Cuando lee
privacy-no-cookies = Sin cookies, sin consultas a otras empresas y sin guardar nada en su navegador antes de que escriba.
privacy-network = La dirección de su red no se guarda. Un código con clave protege de las avalanchas; la clave cambia cada día y el código se guarda durante { $n ->
    [one] { $n } día
    [many] { $n } días
   *[other] { $n } días
  }.
privacy-writing = Cuando escribe
privacy-sent = Lo que envía llega a la redacción de { $site }: el pasaje, su redacción, sus razones y una fuente. No se piden nombre ni cuenta.
privacy-words = Sus palabras se guardan durante { $n ->
    [one] { $n } mes
    [many] { $n } meses
   *[other] { $n } meses
  } tras la decisión. Después se borran; lo que decidió la redacción queda.
privacy-words-stay = Sus palabras se guardan en el expediente de la redacción.
privacy-public = Lo que se publica sobre una corrección nunca nombra a un lector ni muestra lo que escribió aparte del cambio.
privacy-address = Su dirección de correo
privacy-mail = Solo se pide después de enviar algo, se usa únicamente para la respuesta una vez confirmada y se borra cuando la respuesta sale.
privacy-mail-gone = Una dirección que nadie confirma se borra a los siete días. La que aún espera respuesta se guarda como máximo durante { $n ->
    [one] { $n } día
    [many] { $n } días
   *[other] { $n } días
  }.
privacy-sealed = Se guarda aparte de lo que escribió y sellada: una copia de la base de datos no la muestra.
privacy-no-mail = De aquí no sale correo. La respuesta está en su resguardo.
privacy-yours = Qué puede hacer
privacy-receipt = Recibe un resguardo, un enlace que solo usted tiene. Sirve durante un año.
privacy-rights = En él ve y descarga todo lo que se guarda de su envío, lo amplía, borra su dirección o lo borra todo. Sin cuenta y sin pedírselo a nadie.
privacy-ledger = Lo que borró queda borrado, aunque haya que recuperar una copia de seguridad anterior.
privacy-ask = Las preguntas sobre esto van a { $site }.
words-gone-on = Borradas el { $moment }: terminó el plazo para guardarlas
contact-dead = El correo enviado allí volvió y no se envía nada más. Deje otra dirección
headline-withdrawn = Lo ha retirado.
done-withdrawn = Está retirado.
receipt-withdraw = Retirarlo
receipt-withdraw-hint = Ya no cuenta ni se responde, y su dirección se borra. La redacción sigue viendo lo que escribió; para borrarlo, elija el otro botón.
row-taken-back = Retirado
contact-answered = Respondido el { $moment } y después borrada
contact-came-back = El correo enviado allí volvió el { $moment }; la respuesta está en esta página

## The policy
nav-policy = Política de correcciones
policy-wrong = Un dato erróneo se corrige en la página, y una corrección dice qué estaba mal y qué es lo correcto.
policy-unclear = Las palabras que confunden o pueden leerse de dos maneras se aclaran, y una aclaración lo dice.
policy-typo = Las erratas que no cambian el sentido se arreglan sin nota.
policy-within = Cuando hace falta una nota, sale en un plazo de { $n ->
    [one] { $n } hora
    [many] { $n } horas
   *[other] { $n } horas
  } tras la decisión. Si tiene que esperar más, la redacción anota el motivo.
policy-wrong-quiet = Un dato erróneo se corrige en la página; nuestras reglas no piden una nota.
policy-unclear-quiet = Las palabras que confunden o pueden leerse de dos maneras se aclaran; nuestras reglas no piden una nota.
policy-typo-told = Las erratas se arreglan, y una nota lo dice.
policy-legal = Lo que se retira, se responde o se hace privado porque alguien tiene derecho a ello también lleva una nota. No tiene que repetir lo que debía irse.
policy-legal-quiet = Lo que se retira, se responde o se hace privado porque alguien tiene derecho a ello se hace sin nota.
policy-two = Solo salen cuando una segunda persona las ha aprobado: { $kinds }.
policy-two-owner = Solo salen cuando las ha aprobado una persona responsable de la redacción: { $kinds }.
policy-channels = Además de este registro, las notas pueden aparecer aquí: { $places }.
policy-in-web = en la página del artículo
policy-in-print = en la edición impresa
policy-in-alert = por notificación
policy-in-newsletter = en el boletín
policy-in-social = en las redes sociales
policy-in-syndication = en los medios que reprodujeron el artículo
policy-stays = Cada nota se entiende por sí sola, no culpa a nadie y conserva su dirección. Puede modificarse o retirarse, y entonces lo dice; no desaparece.
policy-tell = Cualquiera puede avisarnos de un error, sin cuenta y sin nombre, y recibe un resguardo que muestra qué se decidió y por qué.
policy-quoted = Lo que alguien dijo no se reescribe; si es erróneo, lo dice una nota al lado.
log-search = Buscar en las correcciones
log-search-go = Buscar
receipt-export = Descargar todo lo que se guarda sobre este aviso

## What a notice said before
notice-until = Hasta el { $moment } decía:

history-title = Cómo cambió este artículo
history-stand = Cada versión de este artículo que hemos leído, y qué cambió de una a otra.
history-first = La primera versión leída.
history-beside = Solo cambió lo que está junto al artículo.
history-new = Nuevo
history-gone = Eliminado
history-moved-here = Trasladado aquí
history-moved-away = Trasladado desde aquí
