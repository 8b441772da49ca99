import SurveyModel
import Testing

@Suite struct NoiseBudgetTests {
  @Test(arguments: [
    ("2", 200), ("0.5", 50), ("0.75", 75), ("10", 1_000), ("0.1", 10), ("3.05", 305),
  ])
  func `a budget reads as it is written`(_ pair: (String, Int)) throws {
    let budget = try #require(NoiseBudget(pair.0))
    #expect(budget.hundredths == pair.1)
    #expect(budget.text == pair.0)
  }

  @Test(arguments: [
    "", "0", "0.05", "10.01", "11", "-1", "2.", ".5", "1.234", "1e1", "two", "٢",
    "99999999999999999999",
  ])
  func `what is no budget is refused`(_ text: String) {
    #expect(NoiseBudget(text) == nil)
  }

  @Test func `needless digits go`() throws {
    #expect(try #require(NoiseBudget("2.50")).text == "2.5")
    #expect(try #require(NoiseBudget("2.00")).text == "2")
  }
}
