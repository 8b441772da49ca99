import Collecting

/// What the page of organisations and waves says.
struct OverviewTexts: Sendable {
  let heading: String
  let none: String
  let noResults: String
  let noWaves: String
  let wave: String
  let state: String
  let dates: String
  let answered: String

  /// Where it is not told how many have answered: before the opening, after the end, and where too few
  /// would be told of.
  let untold: String

  /// The words of a state.
  let states: @Sendable (Wave.State) -> String

  /// The words of two dates.
  let span: @Sendable (String, String) -> String

  /// What a leader sees, by the code of the department.
  let scope: @Sendable (String) -> String
}

extension OverviewTexts {
  /// The words in English.
  static let english = OverviewTexts(
    heading: "Organisations",
    none: "There is no organisation here for your account yet.",
    noResults: "This account reads the log of acts, and no result. You find it above.",
    noWaves: "No wave yet.", wave: "Wave", state: "State", dates: "Dates",
    answered: "Answered", untold: "Not told",
    states: { state in
      switch state {
      case .draft: "Planned"
      case .open: "Open"
      case .closed: "Closed, being counted"
      case .sealed: "Results are here"
      }
    }, span: { "\($0) to \($1)" },
    scope: { "You see \($0) and all below it." })
}
