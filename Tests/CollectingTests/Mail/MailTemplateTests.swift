import Collecting
import SurveyModel
import Testing

@Suite struct MailTemplateTests {
  private static let good = "Subject: {organisation}, until {closes}\n\nHello\n\n{link}\n"

  @Test func `a text with a subject and a link is read`() throws {
    _ = try MailTemplate(reading: Self.good, name: "t")
    _ = try MailTemplate(reading: "\u{FEFF}" + Self.good.replacing("\n", with: "\r\n"), name: "t")
  }

  @Test(arguments: [
    ("{name}", "name"), ("{Link}", "Link"), ("{}", ""), ("{ link }", " link "), ("a } b", "}"),
    ("a { b", " b"), ("{{link}}", "{link"),
  ])
  func `a field that there is not is named`(_ words: String, _ field: String) {
    #expect(throws: MailFault.unknownField(text: "t", field: field)) {
      try MailTemplate(reading: "Subject: s\n\n{link} \(words)", name: "t")
    }
    #expect(throws: MailFault.unknownField(text: "t", field: field)) {
      try MailTemplate(reading: "Subject: \(words)\n\n{link}", name: "t")
    }
  }

  @Test(arguments: ["Subject: s\n\nHello\n", "Subject: {link}\n\n{link}\n", "Subject: s\n\n"])
  func `the link stands in the text, and not in the subject`(_ text: String) {
    #expect(throws: MailFault.linkPlace(text: "t")) {
      try MailTemplate(reading: text, name: "t")
    }
  }

  @Test(arguments: ["", "{link}", "Subject:\n\n{link}", "Subject: s\n{link}", "s\n\n{link}"])
  func `a text without a subject is refused`(_ text: String) {
    #expect(throws: MailFault.noSubject(text: "t")) {
      try MailTemplate(reading: text, name: "t")
    }
  }

  @Test func `our own texts are well formed in five languages, for both purposes`() throws {
    let texts = try MailTexts.shipped()
    for kind in [MailKind.invitation, .reminder(1), .reminder(3)] {
      try texts.require(kind, in: ["en", "de", "es", "fr", "ar", "de-AT", "pt-BR"].dropLast())
      #expect(throws: MailFault.missingLanguage(["pt-BR", "xx"])) {
        try texts.require(kind, in: ["en", "xx", "pt-BR", "xx"])
      }
    }
  }
}
