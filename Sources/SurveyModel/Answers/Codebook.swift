/// Which column of the answer string holds which question.
///
/// Closed answers are kept as a string of ASCII characters, one a question: the 0-based position of
/// the chosen point (`0`–`9`, then `a`–`z`), `-` for blank, `?` for "I don't know".
public struct Codebook: Hashable, Sendable {
  /// One column of the answer string.
  public struct Column: Hashable, Sendable {
    /// What the column asks.
    public enum Question: Hashable, Sendable {
      /// A closed item of a block.
      case item(Identifier<Item>)

      /// A question about the respondent.
      case profile(Identifier<ProfileQuestion>)
    }

    /// What the column asks.
    public let question: Question

    /// How many points or options there are.
    public let choices: Int

    /// Whether "I don't know" may be answered.
    public let allowsDontKnow: Bool
  }

  /// The columns: all items in codebook order, then the profile questions.
  public let columns: [Column]

  /// Makes the codebook of a survey.
  public init(_ survey: Survey) {
    let items = survey.items.map { item in
      let scale = survey.scale(item.scale)
      return Column(
        question: .item(item.id), choices: scale?.points.count ?? 0,
        allowsDontKnow: scale?.dontKnow != nil)
    }
    let profile = survey.profile.map { question in
      Column(
        question: .profile(question.id), choices: question.options.count, allowsDontKnow: false)
    }
    columns = items + profile
  }

  /// The sheet's answers as a string of one character a column.
  ///
  /// - Throws: ``AnswerStringFault`` when the answers do not fit the columns.
  public func encode(_ answers: [Answer]) throws(AnswerStringFault) -> String {
    guard answers.count == columns.count else {
      throw .length(expected: columns.count, found: answers.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(answers.count)
    for (position, answer) in answers.enumerated() {
      guard allows(answer, at: position), let byte = Self.byte(of: answer) else {
        throw .character(column: position)
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The answers that a string holds.
  ///
  /// - Throws: ``AnswerStringFault`` when the string does not fit the columns.
  public func decode(_ string: String) throws(AnswerStringFault) -> [Answer] {
    let bytes = Array(string.utf8)
    guard bytes.count == columns.count else {
      throw .length(expected: columns.count, found: bytes.count)
    }
    var answers: [Answer] = []
    answers.reserveCapacity(bytes.count)
    for (position, byte) in bytes.enumerated() {
      guard let answer = Self.answer(of: byte), allows(answer, at: position) else {
        throw .character(column: position)
      }
      answers.append(answer)
    }
    return answers
  }

  /// Whether a column may hold an answer.
  public func allows(_ answer: Answer, at column: Int) -> Bool {
    switch answer {
    case .point(let position): (0..<columns[column].choices).contains(position)
    case .dontKnow: columns[column].allowsDontKnow
    case .blank: true
    }
  }

  /// The character of an answer; `nil` beyond position 35.
  public static func byte(of answer: Answer) -> UInt8? {
    switch answer {
    case .point(let position) where (0..<10).contains(position):
      UInt8(ascii: "0") + UInt8(position)
    case .point(let position) where (10..<36).contains(position):
      UInt8(ascii: "a") + UInt8(position - 10)
    case .point: nil
    case .dontKnow: UInt8(ascii: "?")
    case .blank: UInt8(ascii: "-")
    }
  }

  /// The answer of a character; `nil` for a character that stands for none.
  public static func answer(of byte: UInt8) -> Answer? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .point(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .point(Int(byte - UInt8(ascii: "a")) + 10)
    case UInt8(ascii: "?"): .dontKnow
    case UInt8(ascii: "-"): .blank
    default: nil
    }
  }
}

/// Why an answer string does not fit its codebook.
///
/// It never carries the answer itself.
public enum AnswerStringFault: Error, Hashable, Sendable {
  /// Too few or too many columns.
  case length(expected: Int, found: Int)

  /// A character that the column cannot hold.
  case character(column: Int)
}
