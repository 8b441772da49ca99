import Collecting
import Testing

/// The forms of CLDR's table of cardinal rules.
@Suite struct PluralFormsTests {
  private static let arabic = PluralForms.arabic(
    zero: "zero #", one: "one #", two: "two #", few: "few #", many: "many #", other: "other #")

  @Test(arguments: [
    (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"),
    (100, "other"), (101, "other"), (102, "other"), (103, "few"), (110, "few"), (111, "many"),
    (199, "many"), (200, "other"), (1_003, "few"), (1_011, "many"),
  ])
  func `Arabic has six forms, by the last two digits`(number: Int, form: String) {
    #expect(Self.arabic(number) == "\(form) \(number)")
  }

  @Test func `English, German and Spanish set one apart`() {
    let forms = PluralForms.oneAndOther(one: "# day", other: "# days")
    let words = [0, 1, 2, 3, 11, 100, 101].map { forms($0) }
    #expect(words == ["0 days", "1 day", "2 days", "3 days", "11 days", "100 days", "101 days"])
  }

  @Test func `French counts nought with one`() {
    let forms = PluralForms.noughtWithOne(one: "# jour", other: "# jours")
    let words = [0, 1, 2, 3, 11, 100].map { forms($0) }
    #expect(words == ["0 jour", "1 jour", "2 jours", "3 jours", "11 jours", "100 jours"])
  }

  @Test func `a form may say its number in words, and nothing is below nought`() {
    let forms = PluralForms.oneAndOther(one: "a day", other: "# days and # nights")
    #expect(forms(1) == "a day")
    #expect(forms(7) == "7 days and 7 nights")
    #expect(forms(-3) == "0 days and 0 nights")
    #expect(PluralForms.always("#")(12) == "12")
  }
}
