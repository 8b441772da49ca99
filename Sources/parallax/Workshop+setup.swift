import Collecting
import Foundation
import Pipeline
import Reporting
import SurveyModel
import SurveyWeb
import Surveys

extension Workshop {
  /// What waves are set up and run with in the browser.
  var setupSite: SetupSite {
    SetupSite(
      waves: store, ballots: store, mails: store,
      instruments: ShippedSurveys.all.map { SetupSite.Instrument(name: $0.name, source: $0.text) },
      keys: SetupSite.Keys(
        existing: { try keys() }, new: { try keysOrNew() },
        link: { try await linkKeyForInviting() }),
      handing: SetupSite.Handing(
        store: store, seal: { _ = try await SealedWave.seal($0, in: self) }),
      plan: { PlanTable($0) },
      status: { wave, now in WaveStatus(try await status(of: wave, at: now)) })
  }
}

extension PlanTable {
  /// The plan that answers a question, in the words of its report.
  fileprivate init(_ question: SetupSite.PlanQuestion) {
    let scale = question.survey.items.first.flatMap { question.survey.scale($0.scale) }
    let request = PlanRequest(
      response: question.response, scale: scale, deviation: nil, bound: nil, power: 0.8,
      minimumGroup: question.minimumGroup)
    guard case .plan(let report) = request.report(over: question.roster) else {
      self.init(headline: "", lede: "", rows: [], notes: [])
      return
    }
    self.init(
      headline: report.headline.text, lede: report.lede.text,
      rows: report.rows.map { row in
        Row(
          place: row.department?.name.text ?? "All departments", depth: row.depth,
          leaders: row.leaders.text, frontline: row.frontline.text,
          smallestGap: row.smallestGap?.text, outcome: row.outcome.text)
      }, notes: report.notes.map(\.text))
  }
}

extension WaveStatus {
  /// A report of how a wave stands, in its own words.
  fileprivate init(_ report: Report) {
    guard case .status(let status) = report else {
      self.init(rows: [], forecasts: [], nudges: [], notes: [])
      return
    }
    let outlook = status.outlook
    self.init(
      rows: status.rows.map { row in
        Row(
          place: row.department?.name.text ?? "All departments",
          depth: row.department == nil ? 0 : row.depth + 1, leader: row.leader.map(Side.init),
          frontline: row.frontline.map(Side.init))
      },
      forecasts: (outlook?.rows ?? []).map {
        Forecast(
          place: $0.department?.name.text ?? "All departments", leader: $0.leader?.text,
          frontline: $0.frontline?.text)
      },
      nudges: (outlook?.nudges ?? []).map { "\($0.group.text): \($0.reason.text)." },
      notes: (status.notes + (outlook?.notes ?? [])).map(\.text))
  }
}

extension WaveStatus.Side {
  fileprivate init(_ side: ResponseRow.Side) {
    self.init(
      invited: side.invited?.text, answered: side.answered?.text, share: side.rate?.text,
      withheld: side.withheld?.reason.text)
  }
}
