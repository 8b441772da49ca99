extension FaultCase {
  /// Values of the wrong kind or outside their limits.
  static let values = [
    FaultCase("version in quotes", .line(2, "version: \"1\""), expect: "2:10 survey.bad-value"),
    FaultCase("version zero", .line(2, "version: 0"), expect: "2:10 survey.bad-value"),
    FaultCase("version in octal", .line(2, "version: 01"), expect: "2:10 survey.bad-value"),
    FaultCase("an id with a space", .line(1, "id: my survey"), expect: "1:5 survey.bad-value"),
    FaultCase("an id that begins with a digit", .line(1, "id: 12"), expect: "1:5 survey.bad-value"),
    FaultCase("an id that YAML takes for no", .line(1, "id: No"), expect: "1:5 survey.bad-value"),
    FaultCase(
      "an id of 41 letters", .line(1, "id: \(String(repeating: "a", count: 41))"),
      expect: "1:5 survey.bad-value"),
    FaultCase(
      "a language that is none", .line(3, "languages: [english]"), expect: "3:13 survey.bad-value"),
    FaultCase("no languages", .line(3, "languages: []"), expect: "3:12 survey.bad-value"),
    FaultCase(
      "a language twice", .line(3, "languages: [en, en]"), expect: "3:17 survey.duplicate-id"),
    FaultCase("a list for a title", .line(4, "title: [a, b]"), expect: "4:8 survey.bad-value"),
    FaultCase(
      "a title that is too long", .line(4, "title: \(String(repeating: "é", count: 81))"),
      expect: "4:8 survey.too-long"),
    FaultCase("an empty title", .line(4, "title: \"  \""), expect: "4:8 survey.missing-wording"),
    FaultCase("no title text", .line(4, "title:"), expect: "4:7 survey.missing-wording"),
    FaultCase(
      "a control character in quotes", .line(4, "title: \"a\\eb\""), expect: "4:8 survey.yaml"),
    FaultCase(
      "a text for instructions", .line(6, "instructions: Go"), .line(7, nil),
      expect: "6:15 survey.bad-value"),
    FaultCase(
      "a key of neither kind", .line(37, "        key: bad"),
      expect: "37:14 survey.bad-value"),
    FaultCase(
      "a bound of not a number", .line(18, "    bound: .nan"), expect: "18:12 survey.bad-value"),
    FaultCase("a bound of zero", .line(18, "    bound: 0"), expect: "18:12 survey.bad-value"),
    FaultCase(
      "a bound as long as the scale", .line(26, "    bound: 2"), expect: "26:12 survey.bad-value"),
    FaultCase(
      "favourable beyond the scale", .line(17, "    favorable_from: 6"),
      expect: "17:21 survey.bad-value"),
    FaultCase(
      "points that skip a value", .line(14, "      - [6, Agree]"), .line(15, nil),
      expect: "14:10 survey.bad-value"),
    FaultCase(
      "points that fall", .line(12, "      - [0, Disagree]"), expect: "12:10 survey.bad-value"),
    FaultCase("a point without a label", .line(12, "      - [2]"), expect: "12:9 survey.bad-value"),
    FaultCase(
      "a point of four parts", .line(12, "      - [2, Disagree, More, Still]"),
      expect: "12:9 survey.bad-value"),
    FaultCase(
      "reversible perhaps", .line(19, "    reversible: yes"),
      expect: "19:17 survey.bad-value"),
    FaultCase(
      "five statements a page", .line(65, "  statements_per_page: 5"),
      expect: "65:24 survey.bad-value"),
    FaultCase(
      "one option", .line(62, nil), expect: "61:7 survey.bad-value"),
    FaultCase(
      "an open answer of ten characters", .after(56, "    max_characters: 10"),
      expect: "57:21 survey.bad-value"),
    FaultCase(
      "a question named like a column", .line(58, "  - id: Tier"), expect: "58:9 survey.bad-value"),
  ]

  /// Keys that are unknown or missing.
  static let keys = [
    FaultCase(
      "a key with a slip", .line(5, "minuts: 5"),
      expect: "1:1 survey.missing-key", "5:1 survey.unknown-key"),
    FaultCase("a key of another format", .after(5, "author: me"), expect: "6:1 survey.unknown-key"),
    FaultCase("an item without a key", .line(33, nil), expect: "32:9 survey.missing-key"),
    FaultCase("a scale without a bound", .line(26, nil), expect: "21:5 survey.missing-key"),
    FaultCase("a block without a meaning", .line(48, nil), expect: "46:5 survey.missing-key"),
    FaultCase(
      "a point without a value", .line(23, "      - {label: Middle}"),
      expect: "23:9 survey.missing-key"),
    FaultCase(
      "no presentation", .line(63, nil), .line(64, nil), .line(65, nil),
      expect: "1:1 survey.missing-key"),
    FaultCase("a key twice", .after(5, "minutes: 6"), expect: "5:1 survey.duplicate-key"),
    FaultCase(
      "a key on a level", .after(43, "      key: positive"),
      expect: "44:7 survey.unknown-key"),
  ]
}
