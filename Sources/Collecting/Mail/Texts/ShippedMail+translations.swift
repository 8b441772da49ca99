extension ShippedMail {
  static let spanish = Words(
    invitation: """
      Subject: {organisation}: ¿cómo lo ve usted?

      Buenos días:

      Los directivos y el personal de primera línea de {organisation} responden a las mismas \
      preguntas: «{survey}». El resultado muestra dónde ambos ven lo mismo y dónde no.

      Lleva unos {minutes} minutos, en un teléfono o un ordenador, hasta el {closes}. Este es su \
      enlace personal:

      {link}

      Puede parar en cualquier momento y seguir más tarde con el mismo enlace. Por favor, no lo \
      pase a nadie: es solo para usted. Sus respuestas nunca se muestran por separado; la primera \
      página dice quién puede ver qué.

      ¿Preguntas, o no quiere más mensajes sobre esto? {contact}
      """,
    reminder: """
      Subject: {organisation}: abierto hasta el {closes}

      Buenos días:

      Las preguntas «{survey}» están abiertas hasta el {closes}. Llevan unos {minutes} minutos. \
      Este es el mismo enlace que antes:

      {link}

      Lo que ya ha respondido está guardado. Si entretanto ha enviado sus respuestas, gracias: no \
      queda nada por hacer.

      ¿Preguntas, o no quiere más mensajes sobre esto? {contact}
      """,
    test: "Esto es una prueba. El enlace de abajo no es de nadie y no cambia nada.")

  static let french = Words(
    invitation: """
      Subject: {organisation} : comment le voyez-vous ?

      Bonjour,

      Les responsables et le personnel de première ligne de {organisation} répondent aux mêmes \
      questions : « {survey} ». Le résultat montre où les deux voient la même chose, et où non.

      Cela prend environ {minutes} minutes, sur un téléphone ou un ordinateur, jusqu’au {closes}. \
      Voici votre lien personnel :

      {link}

      Vous pouvez vous arrêter à tout moment et continuer plus tard par le même lien. Ne le \
      transmettez pas, s’il vous plaît : il n’est fait que pour vous. Vos réponses ne sont jamais \
      montrées seules ; la première page dit qui peut voir quoi.

      Des questions, ou vous ne voulez plus de messages à ce sujet ? {contact}
      """,
    reminder: """
      Subject: {organisation} : ouvert jusqu’au {closes}

      Bonjour,

      Les questions « {survey} » sont ouvertes jusqu’au {closes}. Elles prennent environ {minutes} \
      minutes. Voici le même lien qu’avant :

      {link}

      Ce que vous avez déjà répondu est gardé. Si vous avez envoyé vos réponses entre-temps, \
      merci : il n’y a plus rien à faire.

      Des questions, ou vous ne voulez plus de messages à ce sujet ? {contact}
      """,
    test: "Ceci est un essai. Le lien ci-dessous n’est à personne et ne change rien.")

  static let arabic = Words(
    invitation: """
      Subject: {organisation}: كيف ترى الأمر؟

      مرحبًا،

      يجيب القادة وموظفو الخط الأمامي في {organisation} عن الأسئلة نفسها: «{survey}». تُظهر \
      النتيجة أين يرى الطرفان الشيء نفسه وأين لا يريانه.

      يستغرق ذلك نحو {minutes} دقائق على الهاتف أو الحاسوب، حتى {closes}. هذا رابطك الشخصي:

      {link}

      يمكنك التوقف في أي وقت والمتابعة لاحقًا عبر الرابط نفسه. يرجى عدم إعطائه لأحد: فهو لك وحدك. \
      لا تُعرض إجاباتك منفردة أبدًا؛ والصفحة الأولى تقول من يمكنه أن يرى ماذا.

      لديك أسئلة، أو لا تريد مزيدًا من الرسائل حول هذا؟ {contact}
      """,
    reminder: """
      Subject: {organisation}: ما زال مفتوحًا حتى {closes}

      مرحبًا،

      الأسئلة «{survey}» مفتوحة حتى {closes}. تستغرق نحو {minutes} دقائق. هذا هو الرابط نفسه:

      {link}

      ما أجبت عنه محفوظ. إن كنت قد أرسلت إجاباتك في هذه الأثناء فشكرًا لك: لم يبقَ ما تفعله.

      لديك أسئلة، أو لا تريد مزيدًا من الرسائل حول هذا؟ {contact}
      """,
    test: "هذه رسالة اختبار. الرابط أدناه لا يخص أحدًا ولا يغيّر شيئًا.")
}
