import Analysis
import SurveyModel
import Testing

@Suite struct LeadersViewTests {
  private func cell(_ people: [Workshop.Person]) throws -> GapCell {
    let analysis = try Workshop.analysis(people)
    return try #require(analysis.allGaps.organisation[.raw]?.first)
  }

  private func frontline(_ value: Int) -> [Workshop.Person] {
    (0..<12).map { (.frontline, [value, max(1, value - $0 % 2)]) }
  }

  @Test func `leaders who stand at both ends are divided, and of one mind they are not`() throws {
    let ends: [Workshop.Person] = (0..<6).map { (.leader, $0 % 2 == 0 ? [1, 1] : [5, 5]) }
    let near: [Workshop.Person] = (0..<6).map { (.leader, $0 % 2 == 0 ? [4, 4] : [5, 4]) }
    #expect(try cell(ends + frontline(3)).areLeadersDivided)
    #expect(try !cell(near + frontline(3)).areLeadersDivided)
  }

  @Test func `the agreement of fewer than five leaders is not judged`() throws {
    let four: [Workshop.Person] = (0..<4).map { (.leader, $0 % 2 == 0 ? [1, 1] : [5, 5]) }
    #expect(try !cell(four + frontline(3)).areLeadersDivided)
  }

  @Test func `leaders who do not know of what the frontline rates low have a blind spot`() throws {
    let unsure: [Workshop.Person] = (0..<8).map { (.leader, $0 % 2 == 0 ? [0, 4] : [3, 4]) }
    #expect(try cell(unsure + frontline(2)).isUnseen)
    #expect(try !cell(unsure + frontline(5)).isUnseen)
    let sure: [Workshop.Person] = (0..<8).map { (.leader, $0 == 0 ? [0, 4] : [3, 4]) }
    #expect(try !cell(sure + frontline(2)).isUnseen)
    let bothUnsure = unsure + (0..<12).map { _ in (.frontline, [0, 2]) }
    #expect(try !cell(bothUnsure).isUnseen)
  }

  @Test func `agreement is told against both nulls, the skewed one the stricter`() throws {
    let leaders: [Workshop.Person] = (0..<6).map { (.leader, [3 + $0 % 3, 4]) }
    let group = try cell(leaders + frontline(3)).leader
    // Variances 0.8 and 0: mean 0.4; uniform 2, slightly skewed 1.34; two items.
    let uniform = 2 * (1 - 0.2) / (2 * (1 - 0.2) + 0.2)
    let skewed = 2 * (1 - 0.4 / 1.34) / (2 * (1 - 0.4 / 1.34) + 0.4 / 1.34)
    #expect(abs(try #require(group.rwgj) - uniform) < 1e-12)
    #expect(abs(try #require(group.rwgjSkewed) - skewed) < 1e-12)
    // Deviations 1, 0, 1 and none: 2/3 and 0.
    #expect(abs(try #require(group.averageDeviation) - 1.0 / 3) < 1e-12)
  }
}
