import Collecting
import Foundation
import Simulation
import SurveyModel

/// The simulated people of the demonstration in one wave.
struct DemoCrowd: Sendable {
  private let participants: [Participant]
  private let departments: [Identifier<Department>: Int]
  private let seed: UInt64
  private let wave: Int

  init(roster: Roster, seed: UInt64, wave: Int) {
    participants = roster.participants
    departments = Dictionary(
      uniqueKeysWithValues: roster.tree.departments.enumerated().map { ($1.id, $0) })
    self.seed = seed
    self.wave = wave
  }

  /// Whether a person answers at all.
  func takesPart(_ index: Int) -> Bool {
    var generator = SeededGenerator(seed: own(index) ^ 0x7061_7274)
    return generator.unit() < (participants[index].tier.role == .leader ? 0.9 : 0.68)
  }

  /// Answers every page of the survey, and sends.
  ///
  /// - Returns: whether the ballot was taken.
  func answer(
    _ index: Int, link: LinkSecret, with runner: SurveyRunner, at now: Date
  ) async throws -> Bool {
    guard case .session(var session) = try await runner.open(link, at: now) else { return false }
    let inputs = inputs(index, to: session.survey)
    for page in session.pages.indices { _ = session.record(inputs, page: page) }
    return try await runner.submit(session, at: now).outcome == .accepted
  }

  /// What the person would type, by question.
  private func inputs(_ index: Int, to survey: Survey) -> [String: String] {
    let person = participants[index]
    let truth = DemoOrganisation.truth(survey: survey, departments: departments.count, seed: seed)
    let people = SimulatedPeople(survey: survey, truth: truth)
    var generator = SeededGenerator(seed: own(index))
    let answers = people.answers(
      department: departments[person.department] ?? 0, role: person.tier.role, wave: wave,
      using: &generator)
    var inputs: [String: String] = [:]
    for (item, answer) in zip(survey.items, answers) {
      switch answer {
      case .point(let position):
        inputs[item.id.rawValue] = (survey.scale(item.scale)?.points[position].value).map(
          String.init)
      case .dontKnow: inputs[item.id.rawValue] = "?"
      case .blank: break
      }
    }
    for (profile, answer) in zip(survey.profile, answers.dropFirst(survey.items.count)) {
      if case .point(let position) = answer {
        inputs[profile.id.rawValue] = profile.options[position].id
      }
    }
    return inputs
  }

  private func own(_ index: Int) -> UInt64 {
    seed &* 1_000_003 &+ UInt64(wave) &* 100_000 &+ UInt64(index)
  }
}
