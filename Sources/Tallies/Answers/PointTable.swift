import SurveyModel

/// Turns the cell of an item, or of a question about the respondent, into the character of the answer
/// string.
struct PointTable {
  private struct Column {
    let minimum: Int
    let maximum: Int
    let dontKnow: Bool
  }

  private let columns: [Column]

  /// The options of the questions about the respondent, whose columns follow the items'.
  private let options: [[String]]

  /// The character for each one-byte cell, at `column * 256 + byte`; 0 where it stands for none.
  let single: [UInt8]

  init(_ layout: TallyLayout) {
    columns = layout.items.map { item in
      let scale = layout.survey.scale(item.scale)
      return Column(
        minimum: scale?.minimum ?? 0, maximum: scale?.maximum ?? -1,
        dontKnow: scale?.dontKnow != nil)
    }
    options = layout.survey.profile.map { $0.options.map(\.id) }
    // The cells of a question about the respondent are always looked up among its options.
    var single = Array(
      repeating: UInt8(0), count: (layout.items.count + layout.survey.profile.count) * 256)
    for (index, column) in columns.enumerated() {
      for value in 0...9 where (column.minimum...max(column.maximum, column.minimum)) ~= value {
        single[index * 256 + 48 + value] =
          Codebook.byte(of: .point(value - column.minimum)) ?? 0
      }
      if column.dontKnow { single[index * 256 + Int(UInt8(ascii: "?"))] = UInt8(ascii: "?") }
    }
    self.single = single
  }

  /// What a column may hold.
  func allowed(_ column: Int) -> AnswersFault.Kind {
    if column >= columns.count {
      return .notAnOption(allowed: options[column - columns.count])
    }
    return .notAPoint(
      allowed: columns[column].minimum...max(columns[column].minimum, columns[column].maximum),
      dontKnow: columns[column].dontKnow)
  }

  /// The character of a cell's text; `nil` when the scale has no such point.
  func character(of text: Slice<UnsafeBufferPointer<UInt8>>, column: Int) -> UInt8? {
    if text.isEmpty || text.elementsEqual("NA".utf8) { return UInt8(ascii: "-") }
    if column >= columns.count {
      let place = options[column - columns.count].firstIndex { text.elementsEqual($0.utf8) }
      return place.flatMap { Codebook.byte(of: .point($0)) }
    }
    if text.elementsEqual("?".utf8) {
      return columns[column].dontKnow ? UInt8(ascii: "?") : nil
    }
    guard let value = Self.value(of: text), value >= columns[column].minimum,
      value <= columns[column].maximum
    else { return nil }
    return Codebook.byte(of: .point(value - columns[column].minimum))
  }

  /// A whole number, with a sign and with zeros after a point (`4`, `-2`, `4.0`), as tables write it.
  private static func value(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var digits = text
    if let dot = text.firstIndex(of: UInt8(ascii: ".")) {
      guard text[(dot + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      digits = text[..<dot]
    }
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
