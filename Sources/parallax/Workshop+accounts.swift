import Collecting
import Foundation
import Governance
import Pipeline
import Reporting
import SurveyModel
import SurveyWeb

extension Workshop {
  /// Whether somebody can sign in.
  func hasAccounts() async throws -> Bool { try await !store.accounts().isEmpty }

  /// What the pages for people with accounts stand on; without `post` mails are sent by commands alone.
  func accountSite(post: MailRounds?) throws -> AccountSite {
    var site = AccountSite(
      store: store, waves: store, keeper: PasswordKeeper(),
      lock: try AccountOffice(workshop: self).lock(), responseBand: responseBand,
      results: ResultRooms(workshop: self).site,
      status: { try await status(of: $0, inTenths: true) })
    site.setup = setupSite(post: post)
    site.acts = { try await store.acts() }
    return site
  }

  /// How many of each role have answered a wave that runs, as `parallax status` tells it of the whole.
  private func responseBand(of wave: Wave) async throws -> String? {
    guard
      let whole = try await status(of: wave, inTenths: wave.settings.noise != nil)?.rows.first,
      whole.department == nil
    else { return nil }
    let sides = [("leaders", whole.leader), ("frontline", whole.frontline)]
    let told = sides.compactMap { name, side in side?.rate.map { "\(name) \($0.text)" } }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// How many have answered a wave that runs, as `parallax status` tells it; in bands of ten percent,
  /// however many were invited, where that is asked for.
  private func status(of wave: Wave, inTenths: Bool) async throws -> StatusReport? {
    guard wave.state(at: Date()) == .open else { return nil }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let roster = try await store.frozenRoster(of: wave.id)
    let answered = try await store.responseCounts(of: wave.id).map {
      ResponseTally(
        department: $0.department, role: $0.tier.role, invited: $0.invited, answered: $0.answered)
    }
    let report = ReportRequest(
      survey: survey, minimumGroup: wave.settings.minimumGroup, bound: nil, interval: nil,
      isProtected: true
    ).status(of: answered, wave: wave.name, tree: roster.tree, inTenths: inTenths)
    if case .status(let status) = report { return status }
    return nil
  }
}
