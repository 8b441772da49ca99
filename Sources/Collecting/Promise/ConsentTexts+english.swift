extension ConsentTexts {
  static let english = ConsentTexts(
    heading: "May your leaders’ results be shown?",
    promiseLine: "Your answers are never shown alone unless you agree to it.",
    lines: { places, minimum in
      [
        """
        \(places) has fewer than \(minimum) leaders. With so few, people will know whose answers the \
        leaders’ results are: if you are the only one who answers, they are yours alone.
        """,
        """
        So they are shown only if every leader there who answers says yes, by name, as you may do here. \
        If one does not, nothing of the leaders or the frontline of \(places) is shown on its own.
        """,
        """
        Answering does not depend on it. Nobody sees your yes or no before the survey closes, and \
        you can change it until you send.
        """,
      ]
    },
    again: "This is your last chance to change it. Without a tick the answer is no.",
    label: { "Yes, I agree by name that the leaders’ results of \($0) are shown" },
    and: " and ", comma: ", ")
}
