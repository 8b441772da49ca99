import Collecting
import SurveyModel
import Testing

@Suite struct WaveSettingsTests {
  /// Settings that differ in every part, two of which are not comparable in breakdowns.
  static let all: [WaveSettings] = [3, 5, 10].flatMap { group in
    [10, 12].flatMap { comments in
      [[], ["shift"], ["age"], ["age", "shift"]].flatMap { breakdowns in
        [false, true].flatMap { byTier in
          SmallLeadership.allCases.map { mode in
            WaveSettings(
              minimumGroup: group, minimumComments: comments,
              breakdowns: breakdowns.map { Identifier($0) }, isByTier: byTier,
              smallLeadership: mode)
          }
        }
      }
    }
  }

  /// What may ever be told under settings, as a set of statements: the definition written out.
  private func told(_ settings: WaveSettings) -> Set<String> {
    var told: Set<String> = []
    for size in 1...20 {
      if size >= settings.minimumGroup { told.insert("result of \(size)") }
      if size >= settings.minimumComments { told.insert("comments of \(size)") }
    }
    for question in settings.breakdowns { told.insert("by \(question)") }
    if settings.isByTier { told.insert("by tier") }
    if settings.smallLeadership == .directionOnly { told.insert("direction of few leaders") }
    if settings.smallLeadership == .openLeaders { told.insert("result of few leaders who agree") }
    return told
  }

  @Test func `of all pairs, those may follow that tell nothing that was not told`() {
    for old in Self.all {
      for new in Self.all {
        #expect(
          WaveSettings.mayFollow(old, new) == told(new).isSubset(of: told(old)),
          "\(old) \(new)")
      }
    }
  }

  @Test func `two settings that may follow each other are the same promise`() {
    for old in Self.all {
      for new in Self.all where WaveSettings.mayFollow(old, new) {
        #expect(WaveSettings.mayFollow(new, old) == (old == new))
      }
    }
  }

  @Test func `every part that is loosened is named, and no other`() {
    let old = WaveSettings(minimumGroup: 6, minimumComments: 12)
    let new = WaveSettings(
      minimumGroup: 5, minimumComments: 12, breakdowns: ["shift"], isByTier: true,
      smallLeadership: .directionOnly)
    #expect(
      WaveSettings.loosened(from: old, to: new)
        == [.minimumGroup, .breakdowns, .byTier, .smallLeadership])
    #expect(WaveSettings.loosened(from: new, to: old) == [])
  }

  @Test func `the order of breakdowns is no change`() {
    let old = WaveSettings(breakdowns: ["age", "shift"])
    #expect(WaveSettings.mayFollow(old, WaveSettings(breakdowns: ["shift", "age"])))
  }

  @Test func `a budget of noise can only go down, and exact numbers follow only exact ones`() {
    let budgets = [nil, 10, 200, 400].map { $0.flatMap { NoiseBudget(hundredths: $0) } }
    for old in budgets {
      for new in budgets {
        let mayFollow = WaveSettings.mayFollow(WaveSettings(noise: old), WaveSettings(noise: new))
        switch (old?.hundredths, new?.hundredths) {
        case (nil, nil): #expect(mayFollow)
        case (let before?, let after?): #expect(mayFollow == (after <= before))
        default: #expect(!mayFollow)
        }
      }
    }
  }

  @Test func `the form that is asked can follow only itself`() {
    let (full, short) = (WaveSettings(), WaveSettings(shortForm: true))
    #expect(WaveSettings.loosened(from: full, to: short) == [.form])
    #expect(WaveSettings.loosened(from: short, to: full) == [.form])
  }

  @Test func `rows can be taken back and never be added`() {
    let rows = WaveSettings(disclosure: .roles)
    #expect(WaveSettings.loosened(from: WaveSettings(), to: rows) == [.disclosure])
    #expect(WaveSettings.mayFollow(rows, WaveSettings()))
    #expect(WaveSettings.mayFollow(rows, rows))
  }
}
