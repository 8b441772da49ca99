import Foundation
import SurveyModel

/// What all sessions of an opened wave share; it does not change while the wave runs.
struct WaveContext: Hashable, Sendable {
  let survey: Survey
  let settings: WaveSettings
  let layout: SheetLayout
  let pages: [SurveyPage]

  /// How many statements and levels are asked.
  private let statements: Int

  private let departments: [Identifier<Department>: String]
  private let columns: [String: Int]

  init(survey: Survey, settings: WaveSettings, tree: DepartmentTree) {
    self.survey = survey
    self.settings = settings
    layout = SheetLayout(survey)
    pages = SurveyPages.pages(of: survey, shortForm: settings.shortForm)
    statements = pages.flatMap(\.questions).count { question in
      if case .item = question { true } else { false }
    }
    departments = Dictionary(uniqueKeysWithValues: tree.departments.map { ($0.id, $0.name) })
    let names = layout.codebook.columns.map { column in
      switch column.question {
      case .item(let id): id.rawValue
      case .profile(let id): id.rawValue
      }
    }
    columns = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The column of a closed question; `nil` for an open one.
  func column(of question: Question) -> Int? {
    if case .open = question { return nil }
    return columns[question.id]
  }

  /// The name of a department, or its code where the tree does not have it.
  func name(of department: Identifier<Department>) -> String {
    departments[department] ?? department.rawValue
  }

  /// The language of an invitation, or the survey's first where the survey does not have it.
  func language(_ wanted: Language) -> Language {
    survey.languages.contains(wanted) ? wanted : survey.languages.first ?? wanted
  }

  func notice(for wave: Wave, language: Language) -> WaveNotice {
    WaveNotice(
      title: survey.title, language: self.language(language), opens: wave.opens,
      closes: wave.closes)
  }

  func promise(of wave: Wave, to invitation: Invitation) -> Promise {
    let short = settings.shortForm ? survey.shortForm : nil
    return Promise(
      organisation: wave.organisation, wave: wave.name, title: survey.title,
      closes: wave.closes, minimumGroup: settings.minimumGroup,
      minimumComments: settings.minimumComments,
      breakdowns: survey.profile.filter { settings.breakdowns.contains($0.id) },
      role: invitation.tier.role, tier: invitation.tier,
      department: name(of: invitation.department), minutes: short?.minutes ?? survey.minutes,
      statements: statements, pages: pages.count)
  }
}
