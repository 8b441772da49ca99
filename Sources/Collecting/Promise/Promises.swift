public import SurveyModel

/// Makes the promise to each person of a wave from its settings and roster.
///
/// It is made once for a wave; the settings come with each promise, since they can be tightened while
/// people answer.
public struct Promises: Hashable, Sendable {
  /// What one form of the survey asks.
  private struct Form: Hashable {
    let pages: Int
    let statements: Int
    let asksForWords: Bool
    let profile: [ProfileQuestion]

    init(_ survey: Survey, isShort: Bool) {
      let pages = SurveyPages.pages(of: survey, shortForm: isShort)
      let questions = pages.flatMap(\.questions)
      self.pages = pages.count
      statements = questions.count { if case .item = $0 { true } else { false } }
      asksForWords = questions.contains { if case .open = $0 { true } else { false } }
      profile = questions.compactMap { if case .profile(let asked) = $0 { asked } else { nil } }
    }
  }

  private let survey: Survey
  private let full: Form
  private let short: Form
  private let tree: DepartmentTree

  /// How many people of a role a department and all below it hold.
  private let sizes: [Identifier<Department>: [Role: Int]]
  private let organisation: [Role: Int]
  private let tiers: [Identifier<Department>: [Tier: Int]]

  /// Makes the promises over a survey and a roster.
  public init(survey: Survey, roster: Roster) {
    self.survey = survey
    full = Form(survey, isShort: false)
    short = Form(survey, isShort: true)
    tree = roster.tree
    tiers = roster.tierCount
    var sizes: [Identifier<Department>: [Role: Int]] = [:]
    var organisation: [Role: Int] = [:]
    for (department, counts) in roster.headcount {
      for place in [department] + roster.tree.ancestors(of: department) {
        sizes[place, default: [:]].merge(counts, uniquingKeysWith: +)
      }
      organisation.merge(counts, uniquingKeysWith: +)
    }
    self.sizes = sizes
    self.organisation = organisation
  }

  /// The promise to the people of a tier in a department.
  public func promise(
    of wave: Wave, in department: Identifier<Department>, at tier: Tier
  ) -> Promise {
    let settings = wave.settings
    let form = settings.shortForm ? short : full
    let minutes = settings.shortForm ? survey.shortForm?.minutes : nil
    let above = [department] + tree.ancestors(of: department)
    let places = above.map { id in
      Promise.Place(
        name: tree[id]?.name ?? id.rawValue, telling: telling(sizes[id] ?? [:], settings))
    }
    let whole = Promise.Place(
      name: wave.organisation.rawValue, telling: telling(organisation, settings))
    return Promise(
      organisation: wave.organisation, wave: wave.name, title: survey.title, closes: wave.closes,
      settings: settings,
      breakdowns: survey.profile.filter { settings.breakdowns.contains($0.id) },
      texts: wave.texts, tier: tier,
      places: places + [whole],
      isOneOfFew: (tiers[department]?[tier] ?? 0) < settings.minimumGroup,
      profile: form.profile, asksForWords: form.asksForWords, retention: wave.retention,
      isPanel: wave.isPanel,
      allowsCodeWords: wave.allowsCodeWords,
      minutes: minutes ?? survey.minutes, statements: form.statements, pages: form.pages)
  }

  /// What can be told of a place, if everybody there answers.
  private func telling(
    _ people: [Role: Int], _ settings: WaveSettings
  ) -> Promise.Place.Telling {
    let few = Role.allCases.filter { people[$0, default: 0] < settings.minimumGroup }
    if few.isEmpty { return .results }
    let isTold = settings.smallLeadership.tellsDirection(
      leaders: people[.leader, default: 0], frontline: people[.frontline, default: 0],
      minimumGroup: settings.minimumGroup)
    let isAsked = settings.smallLeadership.asksForConsent(
      leaders: people[.leader, default: 0], frontline: people[.frontline, default: 0],
      minimumGroup: settings.minimumGroup)
    return isAsked ? .consent : isTold ? .direction : .nothing(few: few)
  }
}
