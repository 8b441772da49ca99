/// The text of a mail with its open fields: a subject, and paragraphs with an empty line between.
public struct MailTemplate: Hashable, Sendable {
  /// A piece of a text.
  enum Piece: Hashable, Sendable {
    /// Words as they stand.
    case words(String)

    /// A field to be filled in.
    case field(MailField)
  }

  /// The subject.
  let subject: [Piece]

  /// The paragraphs.
  let paragraphs: [[Piece]]

  /// Reads a text: a line `Subject: …`, an empty line, and the paragraphs.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What the text is called in a fault.
  /// - Throws: a ``MailFault`` about the text.
  public init(reading text: String, name: String) throws(MailFault) {
    let lines = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let key = "subject:"
    guard let first = lines.first, first.lowercased().hasPrefix(key),
      lines.dropFirst().first?.allSatisfy(\.isWhitespace) ?? false
    else { throw .noSubject(text: name) }
    try self.init(
      subject: String(first.dropFirst(key.count)),
      body: lines.dropFirst(2).joined(separator: "\n"), name: name)
  }

  /// Makes a text of its subject and its paragraphs.
  init(subject: String, body: String, name: String) throws(MailFault) {
    let trimmed = subject.split(separator: " ").joined(separator: " ")
    guard !trimmed.isEmpty else { throw .noSubject(text: name) }
    self.subject = try Self.pieces(of: trimmed, name: name)
    var paragraphs: [[Piece]] = []
    for paragraph in Self.paragraphs(of: body) {
      paragraphs.append(try Self.pieces(of: paragraph, name: name))
    }
    self.paragraphs = paragraphs
    let isLinked = paragraphs.contains { $0.contains(.field(.link)) }
    guard isLinked, !self.subject.contains(.field(.link)) else { throw .linkPlace(text: name) }
  }

  /// The parts between empty lines.
  private static func paragraphs(of body: String) -> [String] {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }

  private static func pieces(of text: String, name: String) throws(MailFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { "{}".contains($0) }) {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let inside = rest[open...].dropFirst()
      let close = inside.firstIndex(of: "}") ?? inside.endIndex
      guard rest[open] == "{", close < inside.endIndex,
        let field = MailField(rawValue: String(inside[..<close]))
      else {
        let found = rest[open] == "{" ? String(inside[..<close].prefix(40)) : "}"
        throw .unknownField(text: name, field: found)
      }
      pieces.append(.field(field))
      rest = inside[close...].dropFirst()
    }
    return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
  }
}

extension [MailTemplate.Piece] {
  /// The text with its fields filled in; what is filled in is not read again.
  func filled(_ value: (MailField) -> String, words: (String) -> String = { $0 }) -> String {
    map { piece in
      switch piece {
      case .words(let text): words(text)
      case .field(let field): value(field)
      }
    }.joined()
  }
}
