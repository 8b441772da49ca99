import Foundation
public import SurveyModel

/// How answers are laid out in bytes before they are sealed: in one size per survey, so that the
/// length of a ciphertext says nothing about what was answered.
///
/// Layout of a ballot: version (1 byte), tier (1), department (1 + ``departmentBytes``), the answer
/// string (one byte a column), and for each open question its length (2) and room for its longest
/// answer; unused room is zero. A draft has page (2) and language (1 + ``languageBytes``) in the
/// place of tier and department. That a leader of few agrees to be shown is the highest bit of the
/// tier, or of the page: it takes no room of its own.
///
/// - Units: a length of words is counted in UTF-16 code units, as a browser's `maxlength` does; one
///   such unit takes at most three bytes of UTF-8, so the room for an answer is three bytes a unit.
///   A survey of 48 statements with two comments of 600 has ballots of about 3.9 kB.
public struct SheetLayout: Hashable, Sendable {
  /// The most bytes of UTF-8 that a department's code may have.
  public static let departmentBytes = 191

  /// The most bytes that the code of a language may have.
  public static let languageBytes = 35

  static let version: UInt8 = 1

  /// The bit of a ballot's tier that says that the person agrees to be shown.
  private static let consent: UInt8 = 0x80

  /// The same bit of a draft's page.
  private static let draftConsent: UInt16 = 0x8000

  let codebook: Codebook
  let questions: [OpenQuestion]

  /// Makes the layout of a survey.
  public init(_ survey: Survey) {
    codebook = Codebook(survey)
    questions = survey.openQuestions
  }

  /// How many bytes every ballot of the survey has before it is sealed.
  public var ballotSize: Int { 2 + 1 + Self.departmentBytes + bodySize }

  /// How many bytes every draft of the survey has before it is sealed.
  public var draftSize: Int { 3 + 1 + Self.languageBytes + bodySize }

  private var bodySize: Int {
    codebook.columns.count + questions.reduce(0) { $0 + 2 + Self.room(for: $1) }
  }

  private static func room(for question: OpenQuestion) -> Int { 3 * question.maximumLength }

  /// The bytes of a ballot; `nil` when the sheet does not fit the survey.
  func ballot(_ sheet: AnswerSheet) -> Data? {
    guard let tier = Tier.allCases.firstIndex(of: sheet.tier) else { return nil }
    var bytes = PaddedBytes(size: ballotSize)
    bytes.append(Self.version)
    bytes.append(UInt8(tier) | (sheet.consents ? Self.consent : 0))
    bytes.append(sheet.department.rawValue, lengthBytes: 1, room: Self.departmentBytes)
    let comments = sheet.comments.map { ($0.question, $0.text) }
    let words = Dictionary(comments) { first, _ in first }
    return appendBody(answers: sheet.answers, comments: words, to: &bytes) ? bytes.data : nil
  }

  /// The sheet that a ballot's bytes hold; `nil` when they are none of this survey.
  func sheet(_ ballot: Data) -> AnswerSheet? {
    var bytes = ByteReader(ballot)
    guard
      ballot.count == ballotSize, bytes.byte() == Self.version, let first = bytes.byte(),
      Tier.allCases.indices.contains(Int(first & ~Self.consent)),
      let department = bytes.text(lengthBytes: 1, room: Self.departmentBytes),
      let body = readBody(from: &bytes)
    else { return nil }
    return AnswerSheet(
      department: Identifier(department), tier: Tier.allCases[Int(first & ~Self.consent)],
      answers: body.answers,
      comments: questions.compactMap { question in
        body.comments[question.id].map { Comment(question: question.id, text: $0) }
      }, consents: first & Self.consent != 0)
  }

  /// The bytes of a draft; `nil` when it does not fit the survey.
  func draft(_ draft: Draft) -> Data? {
    guard let page = UInt16(exactly: draft.page), page < Self.draftConsent else { return nil }
    var bytes = PaddedBytes(size: draftSize)
    bytes.append(Self.version)
    bytes.append(page | (draft.consents ? Self.draftConsent : 0))
    bytes.append(draft.language.rawValue, lengthBytes: 1, room: Self.languageBytes)
    return appendBody(answers: draft.answers, comments: draft.comments, to: &bytes)
      ? bytes.data : nil
  }

  /// The draft that bytes hold; `nil` when they are none of this survey.
  func draft(_ data: Data) -> Draft? {
    var bytes = ByteReader(data)
    guard
      data.count == draftSize, bytes.byte() == Self.version, let page = bytes.number(),
      let language = bytes.text(lengthBytes: 1, room: Self.languageBytes),
      let body = readBody(from: &bytes)
    else { return nil }
    return Draft(
      answers: body.answers, comments: body.comments, page: Int(page & ~Self.draftConsent),
      language: Language(rawValue: language), consents: page & Self.draftConsent != 0)
  }

  private func appendBody(
    answers: [Answer], comments: [Identifier<OpenQuestion>: String], to bytes: inout PaddedBytes
  ) -> Bool {
    guard let string = try? codebook.encode(answers) else { return false }
    bytes.append(Array(string.utf8))
    for question in questions {
      bytes.append(
        comments[question.id] ?? "", lengthBytes: 2, room: Self.room(for: question))
    }
    return bytes.isComplete
  }

  private func readBody(
    from bytes: inout ByteReader
  ) -> (answers: [Answer], comments: [Identifier<OpenQuestion>: String])? {
    guard
      let string = bytes.text(codebook.columns.count), let answers = try? codebook.decode(string)
    else { return nil }
    var comments: [Identifier<OpenQuestion>: String] = [:]
    for question in questions {
      guard let text = bytes.text(lengthBytes: 2, room: Self.room(for: question)) else {
        return nil
      }
      if !text.isEmpty { comments[question.id] = text }
    }
    return (answers, comments)
  }
}
