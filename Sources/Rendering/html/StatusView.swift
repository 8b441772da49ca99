import Reporting

/// Who has answered so far, on a page.
struct StatusView {
  /// How a group may stand at closing.
  struct Forecast {
    let name: String
    let leaders: String
    let frontline: String
  }

  let heading: String
  let responses: [ResponsesView]
  let nudges: [WaveView.Talk]
  let hasNudges: Bool
  let forecasts: [Forecast]
  let hasForecasts: Bool
  let remarks: [String]

  init(_ status: StatusReport) {
    heading =
      status.wave.isEmpty
      ? "Who has answered" : "Who has answered, wave \(status.wave.text)"
    responses = [ResponsesView(status.rows, wave: 0, lead: nil)]
    nudges = (status.outlook?.nudges ?? []).map {
      WaveView.Talk(name: $0.group.text, words: $0.reason.text)
    }
    hasNudges = !nudges.isEmpty
    forecasts = (status.outlook?.rows ?? []).map {
      Forecast(
        name: $0.department?.name.text ?? "All departments", leaders: $0.leader?.text ?? "–",
        frontline: $0.frontline?.text ?? "–")
    }
    hasForecasts = !forecasts.isEmpty
    remarks = (status.notes + (status.outlook?.notes ?? []))
      .filter { $0 != SettingsFigures.warning }.map(\.text)
  }
}

/// The page of who has answered so far.
enum StatusPage {
  static func html(of status: StatusReport) throws(RenderingError) -> String {
    let view = StatusView(status)
    return try ReportTemplates.render(
      PageView(
        title: view.heading, place: status.wave.isEmpty ? "" : "wave \(status.wave.text)",
        settings: status.settings, status: view))
  }
}
