extension FaultCase {
  /// Words that are missing, or that drift apart between the roles.
  static let wordings = [
    FaultCase("a question without words", .line(35, nil), expect: "32:9 survey.missing-wording"),
    FaultCase("no words for leaders", .line(40, nil), expect: "36:9 survey.missing-wording"),
    FaultCase("no words for the frontline", .line(41, nil), expect: "36:9 survey.missing-wording"),
    FaultCase(
      "empty words for both", .line(35, "        text: ''"),
      expect: "35:15 survey.missing-wording"),
    FaultCase(
      "empty words for leaders", .line(40, "        leader:"),
      expect: "40:9 survey.role-drift"),
    FaultCase(
      "words for both and for one", .after(40, "        text: News comes late."),
      expect: "41:9 survey.bad-value"),
    FaultCase(
      "different words for a shared thing", .line(39, nil),
      expect: "40:9 survey.role-drift"),
    FaultCase(
      "different words, said to be shared", .line(39, "        referent: shared"),
      expect: "41:9 survey.role-drift"),
    FaultCase(
      "a statement of 201 characters",
      .line(53, "        text: \(String(repeating: "x", count: 201))"),
      expect: "53:15 survey.too-long"),
    FaultCase(
      "a language that is not declared", .line(29, "    label: {en: Thanks, fr: Merci}"),
      expect: "29:25 survey.unknown-key"),
    FaultCase(
      "only another language", .line(29, "    label: {de: Dank}"),
      expect: "29:12 survey.missing-language", "29:13 survey.unknown-key"),
  ]

  /// Parts that do not fit together.
  static let parts = [
    FaultCase(
      "a scale that is not there", .line(34, "        scale: agre5"),
      expect: "34:16 survey.unknown-scale"),
    FaultCase(
      "an item twice", .line(50, "      - id: T-1"), .line(68, "  items: [T-1]"),
      expect: "50:13 survey.duplicate-id"),
    FaultCase(
      "an item in another case", .line(43, "      id: t-1"),
      expect: "43:11 survey.duplicate-id"),
    FaultCase(
      "an open question named like an item", .line(55, "  - id: L-1"),
      expect: "55:9 survey.duplicate-id"),
    FaultCase("a block twice", .line(46, "  - id: thanks"), expect: "46:9 survey.duplicate-id"),
    FaultCase(
      "an option twice", .line(62, "      - [short, More than 3 years]"),
      expect: "62:10 survey.duplicate-id"),
    FaultCase(
      "a negative key without reversing", .line(19, nil),
      expect: "36:14 survey.reversed-key"),
    FaultCase(
      "a negative key on a scale never reversed", .line(19, "    reversible: false"),
      expect: "37:14 survey.reversed-key"),
    FaultCase(
      "a block without a question", .after(62, ""),
      .after(53, "  - {id: idle, label: Idle, meaning: Nothing is asked.}"),
      expect: "54:5 survey.unreachable-block"),
    FaultCase(
      "a block that the short form forgets", .line(68, "  items: [T-1]"),
      expect: "68:3 survey.unreachable-block"),
    FaultCase(
      "a short form of an unknown item", .line(68, "  items: [T-1, L-1, L-2]"),
      expect: "68:21 survey.unknown-item"),
    FaultCase(
      "a short form with a level", .line(68, "  items: [T-1, L-1, T-NOW]"),
      expect: "68:21 survey.bad-value"),
    FaultCase(
      "a short form with an item twice", .line(68, "  items: [T-1, L-1, T-1]"),
      expect: "68:21 survey.duplicate-id"),
    FaultCase(
      "one block that cannot be mixed", .after(53, mixed),
      expect: "71:10 survey.cannot-mix"),
  ]

  /// Seven more lines: two statements too many for a mixed order.
  private static let mixed = """
          - {id: L-2, key: positive, scale: agree5, text: We visit others.}
          - {id: L-3, key: positive, scale: agree5, text: We read of others.}
          - {id: L-4, key: positive, scale: agree5, text: We copy others.}
          - {id: L-5, key: positive, scale: agree5, text: We ask others.}
          - {id: L-6, key: positive, scale: agree5, text: We call others.}
          - {id: L-7, key: positive, scale: agree5, text: We hear others.}
          - {id: L-8, key: positive, scale: agree5, text: We see others.}
    """
}
