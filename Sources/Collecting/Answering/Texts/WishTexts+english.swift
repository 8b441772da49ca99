extension WishTexts {
  static let english = WishTexts(
    heading: "Something else?",
    doubt: .init(
      offer: "This is not my department or role",
      said: "You told those who run the survey that your department or role is not right.",
      sure: .init(
        "Not your department or role?",
        """
        Those who run the survey are told that it is not right for you on their list, so that \
        they can ask you and mend it.
        """,
        """
        Nothing else changes: your link works, and answers that you send count where the list \
        has you.
        """),
      confirm: "Tell them",
      done: .init(
        "Thank you, it is passed on",
        "Those who run the survey see that your department or role is not right.",
        """
        To answer all the same, open your link again: your answers count where the list has \
        you.
        """)),
    decline: .init(
      offer: "I’d rather not take part",
      said: "You said that you would rather not take part. You can still do it.",
      sure: .init(
        "You would rather not take part?",
        """
        Nobody has to take part. Nobody reminds you of this survey any more; those who run it can see \
        that you do not wish to be reminded.
        """,
        "What you answered so far is not sent, and is deleted when the survey closes."),
      confirm: "I’d rather not take part",
      done: .init(
        "Thank you for telling us",
        "Nobody reminds you of this survey any more. What is on its way already may still reach you."
      )),
    linkWorks: { end in
      "If you change your mind, open your link again: it works until \(end)."
    })
}
