import Foundation
import Simulation
import Testing

@testable import Privacy

/// How often the forecast holds where the truth is known: groups that answer at a given pace.
@Suite struct ForecastStudyTests {
  /// What share of those who answer at all has answered when a share of the time has gone.
  struct Pace: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let gone: @Sendable (Double) -> Double

    /// Paces from a rush at the beginning to one at the end, and one with two reminders.
    static let known = [
      Pace(testDescription: "rush at the beginning") { pow($0, 0.25) },
      Pace(testDescription: "quick") { pow($0, 0.5) },
      Pace(testDescription: "steady") { $0 },
      Pace(testDescription: "late") { pow($0, 1.25) },
      Pace(testDescription: "two reminders") { reminded($0) },
    ]

    /// A pace that the forecast does not allow for: most come in the last days.
    static let lastDays = Pace(testDescription: "last days") { pow($0, 3) }

    /// Half come soon after the invitation, the rest soon after a reminder at 0.4 or at 0.7.
    private static func reminded(_ time: Double) -> Double {
      func burst(_ from: Double, _ share: Double) -> Double {
        time <= from ? 0 : share * (1 - exp(-8 * (time - from))) / (1 - exp(-8 * (1 - from)))
      }
      return burst(0, 0.5) + burst(0.4, 0.3) + burst(0.7, 0.2)
    }
  }

  @Test(arguments: Pace.known)
  func `of groups at a known pace, the forecast holds for nineteen in twenty`(_ pace: Pace) {
    for time in [0.2, 0.5, 0.75, 0.9] {
      for people in [20, 60, 400] {
        for rate in [0.3, 0.6, 0.9] {
          let study = Study(pace: pace, time: time, people: people, rate: rate)
          #expect(study.share >= 0.95, "\(study)")
        }
      }
    }
  }

  @Test func `a wave that is answered in its last days is foretold too low, and this is seen`() {
    let study = Study(pace: .lastDays, time: 0.5, people: 400, rate: 0.6)
    #expect(study.share < 0.5)
  }

  @Test func `the range becomes narrow towards the end`() throws {
    let widths = try [0.5, 0.75, 0.95].map { time in
      let told = try #require(
        ResponseForecast(told: 0.4...0.4, asked: 400, elapsed: time).share)
      return Study.bounds(of: told).upperBound - Study.bounds(of: told).lowerBound
    }
    #expect(widths == widths.sorted(by: >))
    let last = try #require(widths.last)
    #expect(last <= 0.1 + 1e-9)
  }
}

/// A group that answers again and again at one pace, and how often the forecast held.
struct Study: CustomStringConvertible {
  let pace: ForecastStudyTests.Pace
  let time: Double
  let people: Int
  let rate: Double

  private static let rounds = 400

  var description: String {
    "\(pace.testDescription), time \(time), \(people) people, rate \(rate): \(share)"
  }

  /// In which share of the rounds the share at closing lay in the range.
  var share: Double {
    var random = SeededGenerator(seed: 20)
    var held = 0
    for _ in 0..<Self.rounds {
      let (now, end) = answers(using: &random)
      let told = ResponseRate(answered: now, invited: people, minimum: 5).share
      // Fewer than the minimum are not shown, so that nothing is foretold of them.
      guard now >= 5, let told else {
        held += 1
        continue
      }
      let forecast = ResponseForecast(
        told: Self.bounds(of: told), asked: people, elapsed: time)
      let range = forecast.share.map(Self.bounds) ?? 0...1
      let final = Double(end) / Double(people)
      if range.contains(final) { held += 1 }
    }
    return Double(held) / Double(Self.rounds)
  }

  /// How many have answered now, and at closing.
  private func answers(using random: inout SeededGenerator) -> (now: Int, end: Int) {
    let gone = pace.gone(time)
    var (now, end) = (0, 0)
    for _ in 0..<people where Double.random(in: 0..<1, using: &random) < rate {
      end += 1
      if Double.random(in: 0..<1, using: &random) < gone { now += 1 }
    }
    return (now, end)
  }

  static func bounds(of told: Disclosed<Double>) -> ClosedRange<Double> {
    switch told.form {
    case .exact(let share): share...share
    case .range(let low, let high): low...high
    case .below(let share): 0...share
    case .above(let share): share...1
    }
  }
}
