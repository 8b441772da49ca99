import Collecting
import SurveyModel
import Testing

@Suite struct RedactionFinderTests {
  private static func finder() throws -> RedactionFinder {
    let departments = [Department(id: "ops-north", name: "Operations North")]
    let people: [(String, String?)] = [
      ("E-2041", "anna.müller@x.example"), ("jo", "ops-north@x.example"), ("Boss", nil),
      ("7", "k.lee-park2@x.example"),
    ]
    return RedactionFinder(rosters: [
      Roster(
        tree: try DepartmentTree(departments),
        participants: people.map {
          Participant(
            id: Identifier($0.0), department: "ops-north", tier: .frontline, language: "en",
            email: $0.1)
        })
    ])
  }

  @Test(arguments: [
    ("Anna is great", "[name] is great"),
    ("ANNA's desk, Muller's desk", "[name]'s desk, [name]'s desk"),
    ("Annas Büro", "[name] Büro"),
    ("Ask e-2041 or the boss.", "Ask [name] or the [name]."),
    ("Lee-Park said so", "[name]-[name] said so"),
    ("Write to anna.müller@x.example!", "Write to [mail address]!"),
    ("or Someone.Else+1@mail.other-place.org.", "or [mail address]."),
    ("Call +49 (0)30 1234567 now", "Call [phone number] now"),
    ("Call 030/123 45 67.", "Call [phone number]."),
    ("Annabel jokes about bosses in the north", "Annabel jokes about bosses in the north"),
    (
      "since 2026-03-01, in 2024 - 2025, 30 of 100, 12.5 %",
      "since 2026-03-01, in 2024 - 2025, 30 of 100, 12.5 %"
    ),
    ("", ""),
  ])
  func `names of the roster, addresses and numbers are marked, and nothing else`(
    _ text: String, _ expected: String
  ) throws {
    let found = try Self.finder().redactions(in: text)
    #expect(RedactionFinder.redacted(text, found) == expected)
  }

  @Test func `pieces come in the order of the text and never overlap`() throws {
    let text = "Boss, anna.müller@x.example, 030 1234567, Anna"
    let found = try Self.finder().redactions(in: text)
    #expect(found.map(\.kind) == [.name, .mailAddress, .phoneNumber, .name])
    for (one, next) in zip(found, found.dropFirst()) {
      #expect(one.range.upperBound <= next.range.lowerBound)
    }
  }
}
