import TestSupport
import Testing

/// A raw number cannot be passed off as a disclosed one: the compiler refuses the program.
@Suite struct CompilerTests {
  @Test func `a program that reads disclosed numbers compiles`() throws {
    let result = try Compiler.check(
      """
      import Privacy
      func words(_ gap: Disclosed<Double>) -> String {
        if case .exact(let number) = gap.form { return "\\(number)" }
        return "withheld"
      }
      """)
    #expect(result.isAccepted, "\(result.messages)")
  }

  @Test(arguments: [
    "let gap = Disclosed<Double>(.exact(0.31))",
    "let gap = Disclosed(.exact(5), decimals: nil)",
    "let gap: Disclosed<Double> = 0.31",
    "let test = ScreenedEquivalence(bound: 0.3, p: nil, aligned: true)",
    "extension Disclosed { init(raw: Number) { self.init(.exact(raw), decimals: nil) } }",
    "extension Disclosed { init(raw: Number) { form = .exact(raw); decimals = nil } }",
  ])
  func `a program that makes a disclosed number does not`(_ leak: String) throws {
    let result = try Compiler.check("import Privacy\n" + leak + "\n")
    #expect(!result.isAccepted)
    #expect(result.messages.contains("program.swift:2:"), "\(result.messages)")
  }
}
