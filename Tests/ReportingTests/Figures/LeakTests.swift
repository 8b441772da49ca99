import TestSupport
import Testing

/// A raw number cannot reach a report: the compiler says no.
@Suite struct LeakTests {
  /// A line that would leak, and what the compiler should complain of.
  struct Leak: CustomTestStringConvertible, Sendable {
    let name: String
    let line: String
    let complaint: String

    var testDescription: String { name }
  }

  private static let imports = "import Privacy\nimport Reporting\n"

  @Test func `a sentence of a screened number compiles`() throws {
    let answer = try Compiler.check(
      Self.imports + """
        func say(_ gap: Disclosed<Double>, _ count: Count) -> Sentence {
          "The gap is \\(Figure(gap, as: .gap)) over \\(count) blocks."
        }
        """)
    #expect(answer.isAccepted, "\(answer.messages)")
  }

  @Test(arguments: [
    Leak(
      name: "a raw number in a sentence",
      line: #"func say(_ gap: Double) -> Sentence { "gap \(gap)" }"#,
      complaint: "error:"),
    Leak(
      name: "a raw count in a sentence",
      line: #"func say(_ people: Int) -> Sentence { "\(people) people" }"#,
      complaint: "error:"),
    Leak(
      name: "a text in a sentence",
      line: #"func say(_ gap: Double) -> Sentence { "gap \(String(gap))" }"#,
      complaint: "error:"),
    Leak(
      name: "a text as a sentence",
      line: #"func say(_ gap: Double) -> Sentence { Sentence(stringLiteral: "gap \(gap)") }"#,
      complaint: "StaticString"),
    Leak(
      name: "a figure of a raw number",
      line: "func figure(_ gap: Double) -> Figure { Figure(gap, as: .gap) }",
      complaint: "Disclosed<Double>"),
    Leak(
      name: "a disclosed value made outside",
      line: "func disclose(_ gap: Double) -> Disclosed<Double> { Disclosed(.exact(gap)) }",
      // The one initialiser that is not inaccessible reads what this module froze.
      complaint: "missing argument label 'from:'"),
    Leak(
      name: "a setting made of a raw number",
      line: #"func setting(_ gap: Double) -> Setting { Setting(gap, "x") }"#,
      complaint: "inaccessible"),
  ])
  func `a leak does not compile`(_ leak: Leak) throws {
    let answer = try Compiler.check(Self.imports + leak.line)
    #expect(!answer.isAccepted)
    #expect(answer.messages.contains("program.swift:3:"), "\(answer.messages)")
    #expect(answer.messages.contains(leak.complaint), "\(answer.messages)")
    #expect(!answer.messages.contains("no such module"), "\(answer.messages)")
  }
}
