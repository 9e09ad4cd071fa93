# O que os leitores veem em português.

## Moldura de cada página
skip = Ir para o texto
nav = Correções
nav-log = Correções
nav-write = Avisar de um erro
kept-with = Mantido com { $product }
hour = { $h }h{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n }%
span-short = menos de um minuto
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
    [one] { $n } dia
    [many] { $n } dias
   *[other] { $n } dias
  }
correction = Correção
clarification = Esclarecimento
editors-note = Nota da redação
update = Atualização
retraction = Retratação
corrections = Correções
clarifications = Esclarecimentos
editors-notes = Notas da redação
updates = Atualizações
retractions = Retratações
was = Antes
now = Agora

## O registo público
log-title = Correções e esclarecimentos
log-stand = Em que erramos e o que é correto. Cada entrada permanece aqui.
log-kinds = Tipos de nota
log-every = Todas
log-empty = Ainda não se corrigiu nada.
log-no-match = Nenhuma entrada corresponde.
log-see-all = Todas as correções e esclarecimentos
log-permanent = Ligação permanente
log-more = Mais entradas
log-older = Entradas mais antigas
log-newest = As entradas mais recentes
log-withdrawn = Retirada em { $day }
log-amended = Alterada em { $day }
log-feed-title = { $site }: correções e esclarecimentos
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (retirada): { $headline }
came-reported = { $n ->
    [one] Avisado por um leitor
    [many] Avisado por leitores
   *[other] Avisado por leitores
  }
came-by = { $n ->
    [one] por um leitor
    [many] por { $n } leitores
   *[other] por { $n } leitores
  }
fixed-at-once = corrigido em menos de um minuto
fixed-minutes = { $n ->
    [one] corrigido em { $n } minuto
    [many] corrigido em { $n } minutos
   *[other] corrigido em { $n } minutos
  }
fixed-hours = { $n ->
    [one] corrigido em { $n } hora
    [many] corrigido em { $n } horas
   *[other] corrigido em { $n } horas
  }
fixed-days = { $n ->
    [one] corrigido em { $n } dia
    [many] corrigido em { $n } dias
   *[other] corrigido em { $n } dias
  }
how-title = Como corrigimos
how-stand = O que os leitores nos indicaram nos últimos doze meses e o que resultou disso.
how-months = Meses
how-reports = Avisos de leitores
how-decided = Casos decididos
how-share-decided = Proporção de casos decididos
how-upheld = Com razão
how-unfixed = Considerados certos, ainda por mudar na página
how-to-decision = Tempo até à decisão, mediana
how-to-decision-slow = Tempo até à decisão, nove em cada dez no máximo
how-to-fix = Tempo até a página ficar certa, mediana
how-to-fix-slow = Tempo até a página ficar certa, nove em cada dez no máximo
how-to-notice = Tempo da decisão à nota, mediana
how-within = Notas a tempo ({ $time } desde a decisão)
how-noticed = Factos corrigidos com nota publicada
how-amended = Notas alteradas depois
how-withdrawn = Notas retiradas depois
how-told = Onde saíram as notas
how-kinds = O que estava errado
how-kind-spelling = Ortografia, gramática
how-kind-name = Um nome ou um cargo
how-kind-number = Um número ou uma data
how-kind-wording = Redação
how-kind-context = Falta algo ou não está claro
how-kind-meaning = Dizia-se o contrário
how-kind-removal = Remoção, resposta, privacidade
how-causes = Como aconteceu
how-cause-typing = Erro ao teclar
how-cause-editing = Edição
how-cause-agency = Texto de agência
how-cause-misread = Fonte mal lida
how-cause-source = A fonte estava errada
how-cause-translation = Tradução
how-cause-out-of-date = Já foi verdade
how-cause-unsaid = Não registado
embed-page = Correções nesta página
embed-recent = Correções recentes
embed-none = Nada foi corrigido nesta página.
notice-article = Artigo
notice-reported = Avisado
notice-page = A página
notice-itself = Esta nota
notice-withdrawn = Esta nota foi retirada em { $day }. Permanece aqui tal como foi publicada.
notice-withdrawn-at = Retirada em { $moment }
notice-amended-at = Alterada em { $moment }
notice-not-amended = Sem alterações desde a publicação
notice-another = Avisar de outro erro

## Primeiros rascunhos; os lugares recebem citações com as suas aspas
draft-was-now = Uma versão anterior deste artigo dizia { $was }. Deveria dizer { $now }.
draft-clear = Uma versão anterior deste artigo dizia { $was }. Para maior clareza, diz agora { $now }.
draft-note = Uma versão anterior deste artigo dizia { $was }. Diz agora { $now }.
draft-wrong = Uma passagem de uma versão anterior deste artigo estava errada. Deveria dizer { $now }.
draft-unclear = Uma passagem de uma versão anterior deste artigo não era clara. Para maior clareza, diz agora { $now }.
draft-removed = Uma versão anterior deste artigo dizia { $was }. Essas palavras foram retiradas.
draft-removed-unsaid = Foi retirada uma passagem deste artigo.
draft-update = Este artigo foi atualizado. Diz agora { $now }.
draft-retracted = Este artigo foi retratado.
draft-retracted-was = Este artigo foi retratado. Dizia { $was }, o que não se confirma.

## O formulário
write-title = Diga-nos o que está errado
write-title-refused = Ainda não enviado: diga-nos o que está errado
write-stand = Cole a frase tal como está impressa. Nós a encontramos na página; você diz como deveria ler-se.
write-page = Página
write-page-hint = O endereço dela, como o navegador mostra.
write-quote = A frase tal como está impressa
write-wording = Como deveria dizer
write-wording-note = (deixe vazio se quiser apenas dizer o que não está claro)
write-kind = Que tipo de mudança é?
write-kind-hint = Uma correção: algo está errado. Um esclarecimento: falta algo, ou pode ler-se de duas maneiras.
write-why = Porquê, ou uma ligação para uma fonte
write-optional = (opcional)
write-trap = Deixe isto vazio
write-send = Enviar
write-promise = Sem conta e sem nome. Você recebe um recibo para acompanhar.

## O que é recusado e o que fazer
refused-too-long = Isto tem { $has } caracteres, e { $most } é o máximo que se pode aceitar. Encurte.
refused-trap = Um campo que deve ficar vazio, “website”, está preenchido, talvez por um programa que preenche formulários. Esvazie-o e envie de novo.
refused-trap-form = Um campo oculto estava preenchido, talvez pelo navegador. Está vazio outra vez: prima Enviar mais uma vez.
refused-no-passage = Falta a passagem. Copie as palavras da página tal como estão impressas.
refused-says-nothing = Diga como deveria ler-se, ou o que está errado ou pouco claro.
refused-lang = “{ $tag }” não é uma língua. Envie uma etiqueta como en, uk ou pt-BR, ou deixe-a de fora.
refused-site = Não se conhece aqui nenhum site chamado “{ $site }”. Quem mantém o site pode verificar o nome na etiqueta do script.
refused-address = “{ $address }” não é um endereço web. Envie o endereço completo da página, começando por https://
refused-scheme = Só se podem ler endereços que comecem por https:// ou http://, não { $scheme }:
refused-credentials = O endereço contém um nome de utilizador ou uma senha. Envie-o sem eles.
refused-long-address = O endereço tem mais de 2048 bytes. Envie o endereço próprio, mais curto, da página.
refused-host = As páginas de { $host } não pertencem a este site. O responsável pode acrescentar esse endereço.
refused-host-form = { $host } não faz parte desta publicação. Cole o endereço de uma das páginas dela.
refused-origin = Não se aceitam avisos sobre { $site } vindos de { $origin }. Abra a página no próprio site e tente de novo.
refused-id = Outro aviso já foi enviado com este identificador. Crie um UUID novo para cada aviso.
refused-id-form = Este formulário já foi enviado com outras palavras. Prima Enviar mais uma vez para juntar estas como segundo aviso.
refused-kind = Escolha se é uma correção ou um esclarecimento.
refused-rate = { $seconds ->
    [one] Acabam de chegar muitos avisos da sua rede. Espere { $seconds } segundo e envie de novo.
    [many] Acabam de chegar muitos avisos da sua rede. Espere { $seconds } segundos e envie de novo.
   *[other] Acabam de chegar muitos avisos da sua rede. Espere { $seconds } segundos e envie de novo.
  }
refused-mail = Isto não é um endereço de e-mail. Escreva-o como name@example.org.
refused-answered = A resposta já está nesta página; não chegaria nenhum e-mail.
refused-addresses = Hoje já se deram aqui vários endereços. Tente amanhã, ou guarde a ligação desta página.
refused-add-empty = Escreva o que deve ser acrescentado, ou deixe como está.
refused-add-long = Isto tem { $has } caracteres, e { $most } é o máximo que se pode acrescentar de uma vez. Encurte.
refused-add-full = Já se acrescentou tanto que não cabe mais aqui. Escreva de novo sobre o que continua errado.
refused-add-erased = O que enviou foi apagado e nada se lhe pode acrescentar. Escreva de novo.
nowhere-title = Não há nada aqui
nowhere = Não há nada neste endereço. Verifique-o, ou volte atrás.
broken-title = Algo se partiu
broken = Algo falhou do nosso lado. Ficou registado; tentar de novo pode ajudar.
busy-title = Neste momento, não
busy = Neste momento não se pode guardar nada. Tente de novo dentro de alguns segundos.
strange-form-title = Isto não foi entendido
strange-form = A página que traz até aqui não faz este endereço nem este formulário. Volte atrás e tente a partir dela.
refused-notice-kind = Não há notas desse tipo. Há: { $kinds }.
refused-before = “before” é o número de uma nota. Volte às entradas mais recentes.
refused-large = O que foi enviado tem mais de { $most } KiB ou interrompeu-se. Encurte-o e envie de novo.
refused-type = Envie-o como { $type }, sem compressão.
refused-broke-off = O envio interrompeu-se. Envie de novo.
refused-late = Não chegou em { $seconds } s. Envie de novo.
refused-method = { $method } não significa nada neste endereço. Abra-o a partir da página que traz até aqui.
receipt-unknown-title = Este recibo não é conhecido aqui
receipt-unknown = Não se conhece nenhum recibo com esta ligação. Compare-a com a que recebeu; um recibo vale um ano.
link-used-title = Esta ligação já foi usada
link-used = Esta ligação não é conhecida aqui. Vale sete dias e até a resposta ser enviada. Deixe o endereço outra vez no seu recibo.
receipt-strange = O formulário não disse o que fazer. Volte ao recibo e prima um dos botões.

## O recibo
receipt-title = A sua sugestão
receipt-of = A sua sugestão de { $day }, recibo { $receipt }
receipt-about = Escreveu-nos sobre “{ $title }”.
receipt-way = O que aconteceu
step-received = Recebida
step-accepted = Aceite
step-declined = Recusada
step-reopened = Reaberta
step-changed = Página alterada
step-notice = Nota publicada
step-open = Com a redação
step-open-more = Ainda nada foi decidido
step-to-change = A página vai ser alterada
step-to-change-more = Voltamos a vê-la até que o seja
step-notice-follows = Segue-se uma nota
read-it = Ler
found-waiting = Estamos a ler a página
found-article = Encontrado no artigo
found-page = Encontrado na página, fora do artigo
found-nowhere = Não foi encontrado na página tal como a lemos; a redação vê-o na mesma
found-unread = Não foi possível ler a página; a redação vê-o na mesma
headline-erased = O que enviou foi apagado.
headline-reading = Recebido. Estamos a ler a página.
headline-open = Está na mesa da redação.
headline-accepted = Tinha razão. A página ainda não foi alterada.
headline-suggested = Tinha razão. A página já o diz.
headline-removed = Tinha razão. Essas palavras já não estão na página.
headline-changed = Tinha razão. A página foi alterada.
fixed-suggested = Como sugerido
fixed-removed = As palavras já não estão
fixed-otherwise = Por outras palavras
declined-correct = O artigo está certo tal como está.
declined-style = É uma questão de estilo, e o nosso é outro.
declined-quoted = São palavras de outra pessoa, citadas como foram ditas.
declined-fixed = Foi corrigido antes de o seu aviso ser lido.
declined-unverified = Não encontrámos nenhuma fonte que o confirme.
declined-not-ours = Não nos cabe mudar essas palavras.
declined-plainly = A sugestão não foi aceite.
receipt-said = O que diz a redação
receipt-desk = A mesa de correções, { $moment }
receipt-evidence = Antes e depois
receipt-before = A página quando escreveu, { $hour }
receipt-after = A página agora
receipt-after-seen = A página agora, vista pela última vez { $moment }
receipt-after-fixed = A página já corrigida, { $moment }
receipt-sent = O que enviou
row-kind = Tipo
row-words = Palavras
row-passage = Passagem
row-wording = A sua redação
row-leave-out = Retirar estas palavras
row-why = Porquê
row-source = Fonte
row-mail = E-mail
erased-on = Apagadas em { $moment }
contact-unconfirmed = Ainda não confirmado: abra a ligação no e-mail que foi para lá
contact-confirmed = Confirmado; usado para a resposta e depois apagado
receipt-mail = Quer a resposta por e-mail?
receipt-mail-other = Outro endereço para a resposta
receipt-mail-hint = Usado para responder a esta sugestão e depois apagado.
receipt-mail-send = Enviem-me a resposta
receipt-more = Algo continua errado, ou há algo a acrescentar?
receipt-more-send = Enviar à redação
receipt-forget = Apagar o meu endereço
receipt-erase = Apagar o que enviei
receipt-erase-hint = A sua redação, as suas razões, a fonte e o endereço são apagados de imediato e não podem ser recuperados.
receipt-until = Só quem tem esta ligação pode ver esta página. Vale até { $day }.
done-added = Enviado à redação.
done-asked = Abra a ligação no e-mail que chegar a esse endereço. Até lá nada mais é enviado para lá.
done-forgotten = O endereço foi apagado.
done-erased = As suas palavras, a fonte e o endereço desapareceram.
inert-both = Contém marcação e caracteres que mudam a direção do texto; mostrado como texto.
inert-markup = Contém marcação; mostrado como texto.
inert-turned = Contém caracteres que mudam a direção do texto; mostrado como texto.
confirm-title = O seu endereço
confirm-ask = Este endereço é seu?
confirm-one = Uma sugestão a { $site } indica-o para a resposta.
confirm-several = { $n ->
    [one] { $n } sugestão a { $site } indica-o para a resposta.
    [many] { $n } sugestões, a mais recente a { $site }, indicam-no para a resposta.
   *[other] { $n } sugestões, a mais recente a { $site }, indicam-no para a resposta.
  }
confirm-yes = Sim, enviem a resposta para aqui
confirm-not-you = Se não foi você, feche esta página. Nada mais é enviado para o endereço, e ele é apagado.
confirm-done = O seu endereço está confirmado.
confirm-done-more = { $n ->
    [one] A resposta à sua sugestão chega a este endereço, que depois é apagado.
    [many] As respostas às suas sugestões chegam a este endereço, que depois é apagado.
   *[other] As respostas às suas sugestões chegam a este endereço, que depois é apagado.
  }
confirm-receipt = O seu recibo

## E-mail
mail-about = Escreveu a { $site } sobre “{ $title }”:
mail-about-page = Escreveu a { $site } sobre esta página:
mail-confirm-subject = Confirme o seu endereço para a resposta de { $site }
mail-confirm = Alguém, provavelmente você, avisou { $site } de um erro e pediu a resposta neste endereço.
mail-confirm-press = Se foi você, abra esta página e prima o botão:
mail-confirm-not-you = Se não foi você, não faça nada. Nada mais é enviado para este endereço, e ele é apagado após sete dias.
mail-accepted-subject = Tinha razão: { $site } aceita a sua sugestão
mail-accepted = Aceitámos a sua sugestão. A página ainda não foi alterada; estamos de olho nela.
mail-declined-subject = A resposta de { $site } à sua sugestão
mail-declined = Verificámos, e o artigo fica como está.
mail-fixed-subject = { $site } alterou a página sobre a qual escreveu
mail-fixed-suggested = Aceitámos a sua sugestão, e a página foi alterada: agora lê-se como sugerido.
mail-fixed-removed = Aceitámos a sua sugestão, e a página foi alterada: as palavras já não estão lá.
mail-fixed-otherwise = Aceitámos a sua sugestão, e a página foi alterada: di-lo por outras palavras.
mail-notice-subject = { $site } publicou uma nota sobre a página de que escreveu
mail-notice = Aceitámos a sua sugestão e publicámos isto:
mail-notice-link = A nota:
mail-receipt = O seu recibo, com o que enviou e o que daí resultou:
mail-was = Antes: { $words }
mail-now = Agora: { $words }
mail-last = Pediu esta resposta. É o último e-mail sobre ela: o seu endereço foi apagado no envio.
mail-more-page = Pediu esta resposta. Segue-se mais um e-mail quando a página for alterada. Depois o seu endereço é apagado. Para o apagar já, abra o seu recibo.
mail-more-notice = Pediu esta resposta. Segue-se mais um e-mail quando a nota for publicada. Depois o seu endereço é apagado. Para o apagar já, abra o seu recibo.

## Question and answer
done-answered = A sua resposta está com a redação.
step-asked = A redação fez-lhe uma pergunta
step-answered = Respondeu
step-answer = A sua resposta
step-answer-more = A redação espera-a; ninguém é obrigado a responder
headline-asked = A redação tem uma pergunta para si.
asked-title = A redação pergunta
asked-answered = A sua resposta, { $moment }
asked-hint = Só a redação a lê. Ninguém é obrigado a responder.
asked-send = Enviar a resposta
asked-closed = Sem resposta; entretanto foi decidido.
refused-answer-empty = Escreva a resposta ou deixe a pergunta: ninguém é obrigado a responder.
refused-answer-long = A resposta tem { $has } caracteres, e { $most } é o máximo que se pode enviar. Encurte.
refused-answer-not-asked = A redação não perguntou isto aqui. Recarregue a página para ver o que pergunta.
refused-answer-already = Já respondeu a isto. Se houver mais a dizer, acrescente abaixo.
refused-answer-erased = O que enviou foi apagado, e não há mais a que responder. Escreva de novo.
mail-asked-subject = { $site } tem uma pergunta sobre a sua sugestão
mail-asked = Antes de decidir, a redação pergunta-lhe:
mail-asked-answer = Responda no seu recibo; ninguém é obrigado:
mail-asked-more = Pediu notícias da sua sugestão. A resposta segue-se à decisão; depois o seu endereço é apagado. Para o apagar já, abra o seu recibo.

## An answer that came by itself
done-insisted = Está de novo na mesa da redação.
refused-insist = Não há aqui nenhuma resposta automática. Recarregue a página para ver como está.
insist-title = Está errado mesmo assim?
insist-hint = O mesmo já tinha sido sugerido, e a redação decidiu então; esta é a resposta dessa altura. Se insistir, alguém verá a sua.
insist-send = Enviar à redação

## Where the sentence stands, and what is known of it
write-find = Encontrar e enviar
write-quote-hint = De memória basta: procuramos o que mais se aproxima.
write-found = Encontrado no parágrafo { $n }.
write-several = Estas palavras estão em vários lugares. A qual se refere?
write-near = Essa frase não está na página tal como foi colada. É uma destas?
write-nowhere = Não há nada parecido na página tal como a lemos pela última vez. Envie assim, e a redação procura.
write-none = Nenhuma. Enviar o que colei; a redação procura.
write-places = Lugares da página
write-change = Mudar algo
write-choose = Escolher a frase do artigo
write-sentences = As frases do artigo
write-sentences-hint = Percorra-as com as teclas de seta.
write-take = Usar esta frase
write-anyway = Enviar mesmo assim
write-unread = Não foi possível ler essa página agora. Cole a frase ou escreva-a de memória; vamos procurá-la mais tarde.
write-sentences-cut = Estas são as primeiras { $n } frases. Se a sua vier depois, volte e cole-a.
known-readers = { $n ->
    [one] { $n } leitor avisou disto. A redação está a tratar.
    [many] { $n } leitores avisaram disto. A redação está a tratar.
   *[other] { $n } leitores avisaram disto. A redação está a tratar.
  }
known-since = Primeiro aviso em { $moment }. Se sabe algo que talvez não saibam, envie: uma segunda fonte resolve a maioria dos casos.
known-right = Isto foi corrigido em { $moment }.
known-now = A página diz agora:
known-refused = A redação já examinou estas palavras e manteve-as.

## Privacy: what is kept, for how long
nav-privacy = Privacidade
privacy-stand = O que se guarda aqui sobre os leitores e durante quanto tempo. Esta página é escrita a partir das definições em vigor.
privacy-reading = Quando lê
privacy-no-cookies = Sem cookies, sem pedidos a outras empresas e sem guardar nada no seu navegador antes de escrever.
privacy-network = O endereço da sua rede não é guardado. Um código com chave protege de enxurradas; a chave muda todos os dias e o código é guardado durante { $n ->
    [one] { $n } dia
    [many] { $n } dias
   *[other] { $n } dias
  }.
privacy-writing = Quando escreve
privacy-sent = O que envia chega à redação de { $site }: a passagem, a sua formulação, as suas razões e uma fonte. Não se pede nome nem conta.
privacy-words = As suas palavras são guardadas durante { $n ->
    [one] { $n } mês
    [many] { $n } meses
   *[other] { $n } meses
  } após a decisão. Depois são apagadas; o que a redação decidiu fica.
privacy-words-stay = As suas palavras são guardadas no processo da redação.
privacy-public = O que se publica sobre uma correção nunca nomeia um leitor nem mostra o que escreveu além da alteração.
privacy-address = O seu endereço de e-mail
privacy-mail = Só é pedido depois de enviar algo, serve apenas para a resposta depois de confirmado e é apagado quando a resposta é enviada.
privacy-mail-gone = Um endereço que ninguém confirma é apagado ao fim de sete dias. O que ainda espera resposta é guardado no máximo durante { $n ->
    [one] { $n } dia
    [many] { $n } dias
   *[other] { $n } dias
  }.
privacy-sealed = É guardado à parte do que escreveu e selado: uma cópia da base de dados não o mostra.
privacy-no-mail = Daqui não sai correio. A resposta está no seu recibo.
privacy-yours = O que pode fazer
privacy-receipt = Recebe um recibo, uma ligação que só você tem. Vale um ano.
privacy-rights = Nele vê e descarrega tudo o que se guarda sobre o que enviou, acrescenta, apaga o endereço ou apaga tudo. Sem conta e sem pedir a ninguém.
privacy-ledger = O que apagou fica apagado, mesmo que seja preciso repor uma cópia de segurança mais antiga.
privacy-ask = As perguntas sobre isto vão para { $site }.
words-gone-on = Apagadas em { $moment }: terminou o prazo para as guardar
contact-dead = O e-mail enviado para lá voltou e nada mais é enviado. Deixe outro endereço
headline-withdrawn = Retirou-o.
done-withdrawn = Está retirado.
receipt-withdraw = Retirar
receipt-withdraw-hint = Já não conta nem recebe resposta, e o seu endereço é apagado. A redação continua a ver o que escreveu; para o apagar, escolha o outro botão.
row-taken-back = Retirado
contact-answered = Respondido em { $moment } e depois apagado
contact-came-back = O e-mail enviado para lá voltou em { $moment }; a resposta está nesta página

## The policy
nav-policy = Política de correções
policy-wrong = Um facto errado é corrigido na página, e uma correção diz o que estava errado e o que é correto.
policy-unclear = As palavras que induzem em erro, ou podem ler-se de duas maneiras, são esclarecidas, e um esclarecimento di-lo.
policy-typo = As gralhas que não mudam o sentido são emendadas sem nota.
policy-within = Quando é precisa uma nota, sai no prazo de { $n ->
    [one] { $n } hora
    [many] { $n } horas
   *[other] { $n } horas
  } após a decisão. Se tiver de esperar mais, a redação regista o motivo.
policy-wrong-quiet = Um facto errado é corrigido na página; as nossas regras não pedem uma nota.
policy-unclear-quiet = As palavras que induzem em erro, ou podem ler-se de duas maneiras, são esclarecidas; as nossas regras não pedem uma nota.
policy-typo-told = As gralhas são emendadas, e uma nota di-lo.
policy-legal = O que é retirado, respondido ou tornado privado porque alguém tem direito a isso também tem uma nota. Não precisa de repetir o que tinha de sair.
policy-legal-quiet = O que é retirado, respondido ou tornado privado porque alguém tem direito a isso faz-se sem nota.
policy-two = Só saem depois de aprovadas por uma segunda pessoa: { $kinds }.
policy-two-owner = Só saem depois de aprovadas por um responsável da redação: { $kinds }.
policy-channels = Além deste registo, as notas podem aparecer aqui: { $places }.
policy-in-web = na página do artigo
policy-in-print = na edição impressa
policy-in-alert = por notificação
policy-in-newsletter = no boletim
policy-in-social = nas redes sociais
policy-in-syndication = em quem reproduziu o artigo
policy-stays = Cada nota entende-se por si só, não culpa ninguém e mantém o seu endereço. Pode ser alterada ou retirada, e então di-lo; não desaparece.
policy-tell = Qualquer pessoa pode avisar-nos de um erro, sem conta e sem nome, e recebe um recibo que mostra o que se decidiu e porquê.
policy-quoted = O que alguém disse não é reescrito; se estiver errado, uma nota ao lado di-lo.
log-search = Pesquisar nas correções
log-search-go = Pesquisar
receipt-export = Descarregar tudo o que se guarda sobre este aviso

## What a notice said before
notice-until = Até { $moment } dizia:

history-title = Como este artigo mudou
history-stand = Cada versão deste artigo que lemos, e o que mudou de uma para a outra.
history-first = A primeira versão lida.
history-beside = Só mudou o que está ao lado do artigo.
history-new = Novo
history-gone = Removido
history-moved-here = Movido para aqui
history-moved-away = Movido daqui
