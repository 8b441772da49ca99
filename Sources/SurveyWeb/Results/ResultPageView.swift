import Foundation

/// A page of a wave's results.
struct ResultPageView: DeskView {
  static let template = DeskTemplate.results

  var frame: DeskFrame
  let crumbs: [ResultContent.Way]
  let crumbsLabel: String
  let place: String
  let tabs: [ResultContent.Way]
  let tabsLabel: String
  let content: ResultContent

  /// What holds of all numbers of the page: that they are frozen, or not yet.
  let seal: String

  init(
    frame: DeskFrame, seen: SeenWave, page: ResultPage, content: ResultContent,
    texts: ResultTexts = .english
  ) {
    self.frame = frame
    self.frame.stylesheet = Asset.resultStylesheet.address
    self.content = content
    let path = seen.path
    crumbs = [ResultContent.Way(address: DeskPath.dashboard, name: path.organisation)]
    crumbsLabel = texts.crumbs
    place = path.wave
    tabsLabel = texts.tabs
    tabs = Self.tabs(of: seen, page: page, texts: texts)
    seal = seen.seal.map(texts.sealed) ?? texts.notSealed
  }

  /// The parts of a wave; a single wave has no comparison.
  private static func tabs(
    of seen: SeenWave, page: ResultPage, texts: ResultTexts
  ) -> [ResultContent.Way] {
    let path = seen.path
    var all: [(ResultTexts.Tab, String)] = [
      (.overview, path.overview), (.heatMap, path.heatMap),
    ]
    if !seen.earlier.isEmpty { all.append((.waves, path.waves)) }
    all += [(.comments, path.comments), (.mirror, path.mirror)]
    return all.map { tab, address in
      ResultContent.Way(address: address, name: texts.tab(tab), isHere: tab == page.tab)
    }
  }
}

extension ResultPage {
  /// The part to which the page belongs; `nil` for one that is reached from another.
  var tab: ResultTexts.Tab? {
    switch self {
    case .overview: .overview
    case .heatMap: .heatMap
    case .waves: .waves
    case .comments: .comments
    case .mirror: .mirror
    case .block, .department, .why: nil
    }
  }
}

/// A page in the place of results that are not there, or not handed out.
struct AbsentResultView: DeskView {
  static let template = DeskTemplate.notice

  let frame: DeskFrame
  let heading: String
  let lines: [String]
  let onward: String
  let onwardLabel: String

  init(
    _ absence: ResultRoom.Absence, signedIn: SignedIn, texts: DeskTexts, timeZone: TimeZone
  ) {
    let words = ResultTexts.english.absence(absence) { moment in
      texts.day(moment, in: timeZone)
    }
    frame = DeskFrame(texts: texts, title: words.heading, signedIn: signedIn, area: .organisations)
    heading = words.heading
    lines = words.lines
    onward = DeskPath.dashboard
    onwardLabel = texts.organisations
  }
}
