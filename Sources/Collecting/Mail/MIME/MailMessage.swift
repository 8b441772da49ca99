import Crypto
public import Foundation
public import SurveyModel

/// A mail in plain text and in HTML, as it is handed to a server.
///
/// It holds no picture and nothing else that is fetched when it is read, so nobody learns whether
/// it was.
public struct MailMessage: Hashable, Sendable {
  /// Who sends it.
  public let sender: MailAddress

  /// Who gets it.
  public let recipient: MailAddress

  /// The subject.
  public let subject: String

  /// The plain text, with lines that end in LF.
  public let plain: String

  /// The same in HTML.
  public let html: String

  /// The language of both.
  public let language: Language

  /// What tells this mail from every other: the same mail sent twice has the same.
  public let mark: String

  /// When it is made.
  public let date: Date

  /// Makes a mail.
  ///
  /// - Parameters:
  ///   - sender: Who sends it.
  ///   - recipient: Who gets it.
  ///   - subject: The subject.
  ///   - plain: The plain text, with lines that end in LF.
  ///   - html: The same in HTML.
  ///   - language: The language of both.
  ///   - mark: Letters and digits that tell it from every other mail.
  ///   - date: When it is made.
  public init(
    sender: MailAddress, recipient: MailAddress, subject: String, plain: String, html: String,
    language: Language, mark: String, date: Date
  ) {
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.plain = plain
    self.html = html
    self.language = language
    self.mark = mark
    self.date = date
  }

  /// What tells the mail of a kind through a link from every other.
  ///
  /// Formula: the first 16 bytes of SHA-256("parallax mail" ‖ secret ‖ kind), in hexadecimal
  /// digits. A server writes it into its log; it leads back to no link.
  public static func mark(of secret: LinkSecret, kind: MailKind) -> String {
    mark(of: "parallax mail\n\(secret.text)\n\(kind.name)")
  }

  /// A mark of a text.
  static func mark(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).prefix(16).map { QuotedPrintable.hexadecimal($0) }.joined()
      .lowercased()
  }

  /// The mail as RFC 5322 and MIME write it, every line ending in CR LF.
  public var bytes: Data {
    let head = [
      HeaderField("Date", exactly: Self.dateText(date)),
      HeaderField("From", address: sender),
      HeaderField("To", address: recipient),
      HeaderField("Subject", words: subject),
      HeaderField("Message-ID", exactly: "<\(mark)@\(sender.domain)>"),
      // No out-of-office note shall come back (RFC 3834), and who wants no mail finds whom to tell.
      HeaderField("Auto-Submitted", exactly: "auto-generated"),
      HeaderField("List-Unsubscribe", exactly: "<mailto:\(sender.inURL)?subject=unsubscribe>"),
      HeaderField("MIME-Version", exactly: "1.0"),
      HeaderField("Content-Language", exactly: language.rawValue),
      HeaderField(
        "Content-Type", exactly: "multipart/alternative; boundary=\"\(boundary)\""),
    ]
    let parts = [part(plain, "text/plain"), part(html, "text/html")]
    let lines =
      head.map(\.text) + [""] + parts.flatMap { ["--\(boundary)"] + $0 } + ["--\(boundary)--", ""]
    return Data(lines.joined(separator: "\r\n").utf8)
  }

  /// A line that quoted-printable text cannot contain.
  private var boundary: String { "=_\(mark.prefix(16))" }

  private func part(_ text: String, _ type: String) -> [String] {
    [
      HeaderField("Content-Type", exactly: "\(type); charset=utf-8").text,
      HeaderField("Content-Transfer-Encoding", exactly: "quoted-printable").text,
      "", QuotedPrintable.encode(text),
    ]
  }

  /// A moment as `Mon, 01 Mar 2027 09:00:00 +0000`.
  static func dateText(_ date: Date) -> String {
    let style = Date.VerbatimFormatStyle(
      format: """
        \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \
        \(year: .padded(4)) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\
        \(minute: .twoDigits):\(second: .twoDigits) +0000
        """,
      locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
      calendar: Calendar(identifier: .gregorian))
    return date.formatted(style)
  }
}

extension MailMessage: CustomStringConvertible, CustomReflectable {
  /// Words that tell neither address nor link, so that no log can.
  public var description: String { "MailMessage(hidden)" }

  /// A mirror that shows neither.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
