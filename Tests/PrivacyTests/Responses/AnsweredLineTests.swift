import Testing

@testable import Privacy

/// One number of people is told in one form, in the table of answers and in every block.
@Suite struct AnsweredLineTests {
  @Test(arguments: [
    (answered: 33, invited: 35, most: 35), (answered: 17, invited: 30, most: 18),
    (answered: 131, invited: 200, most: 131), (answered: 200, invited: 200, most: 200),
    (answered: 7, invited: 12, most: 9), (answered: 92, invited: nil, most: 92),
  ])
  func `the most that is left open is what the table of answers says`(
    _ answered: Int, _ invited: Int?, _ most: Int
  ) {
    #expect(AnsweredLine(answered: answered, invited: invited, minimum: 5).most == most)
  }

  @Test func `a block's range ends where those who answered do`() {
    let line = AnsweredLine(answered: 92, invited: 120, minimum: 5)
    let told = CountRanges.told(86, tens: 4, minimum: 5, line: line)
    #expect(told == 40...92)
    #expect(CountRanges.told(86, tens: 4, minimum: 5) == 40...129)
    let precision = Precision(minimum: 5, smallerGroup: 0)
    #expect(precision.count(86, tens: 4, line: line).form == .range(40, 92))
    #expect(precision.part(86, of: 35...137, line: line).form == .range(35, 92))
    #expect(precision.part(86, of: 35...137).form == .range(35, 137))
  }

  @Test func `where the table tells a tenth, a block tells a tenth`() {
    let line = AnsweredLine(answered: 34, invited: 35, minimum: 5)
    let precision = Precision(minimum: 5, smallerGroup: 0)
    #expect(precision.count(34, line: line).form == line.count.form)
    // "Above 90 %" of 35, that is 31.5, are at least 32.
    #expect(precision.count(33, line: line).form == .above(31))
    #expect(precision.count(26, line: line).form == .range(25, 28))
    #expect(precision.count(8, line: line).form == .range(5, 9))
    #expect(precision.count(4, line: line).form == .below(5))
    #expect(CountRanges.told(33, tens: nil, minimum: 5, line: line) == 32...35)
  }

  @Test func `where the table tells a whole number, so does a block`() {
    let precision = Precision(minimum: 5, smallerGroup: 0)
    for invited in [200, nil] {
      let line = AnsweredLine(answered: 131, invited: invited, minimum: 5)
      #expect(precision.count(127, line: line).form == .exact(127))
    }
  }

  @Test(arguments: 5...120)
  func `what is told holds the number, and nothing above those who can have answered`(
    _ invited: Int
  ) {
    for answered in 5...invited {
      let line = AnsweredLine(answered: answered, invited: invited, minimum: 5)
      #expect(answered <= line.most && line.most <= max(9, invited))
      for people in 5...answered {
        for tens in [nil, 1, 2, 8] {
          let told = CountRanges.told(people, tens: tens, minimum: 5, line: line)
          #expect(told.contains(people))
          #expect(told.upperBound <= max(line.most, 9))
        }
      }
    }
  }
}
