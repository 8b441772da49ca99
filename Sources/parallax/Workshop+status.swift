import Collecting
import Foundation
import Pipeline
import Reporting
import SurveyModel

extension Workshop {
  /// How many have answered a wave, by department and role, as far as it may be shown.
  ///
  /// - Throws: ``Failure`` for a wave that was published with noise: its counts are told with noise alone.
  func status(of wave: Wave, at now: Date) async throws -> Report {
    if wave.settings.noise != nil, [.emptied, .sealed].contains(wave.progress) {
      throw Failure(noisy: wave.name)
    }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let roster = try await store.frozenRoster(of: wave.id)
    let counts = try await store.responseCounts(of: wave.id)
    let request = ReportRequest(
      survey: survey, minimumGroup: wave.settings.minimumGroup, bound: nil, interval: nil,
      isProtected: true)
    let answered = counts.map {
      ResponseTally(
        department: $0.department, role: $0.tier.role, invited: $0.invited, answered: $0.answered)
    }
    let whole = answered.counting(try await imported(to: wave))
    return request.status(
      of: whole, wave: wave.name, tree: roster.tree, inTenths: wave.settings.noise != nil,
      elapsed: wave.state(at: now) == .open ? wave.elapsed(at: now) : nil)
  }

  /// How many answer sheets a closed wave holds, those imported among them; none before closing.
  private func imported(to wave: Wave) async throws -> [ResponseTally.Group: Int] {
    guard [.emptied, .sealed].contains(wave.progress) else { return [:] }
    return try await store.fold(
      responsesOf: wave.id, into: [ResponseTally.Group: Int]()
    ) { counts, response in
      let role: Role = response.tier == Tier.frontline.rawValue ? .frontline : .leader
      counts[
        ResponseTally.Group(department: Identifier(response.department), role: role), default: 0
      ] += 1
    }
  }
}
