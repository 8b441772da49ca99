/// The page of organisations and waves.
struct DashboardView: DeskView {
  static let template = DeskTemplate.dashboard

  /// An organisation that the account may know of.
  struct Place: Sendable {
    let name: String

    /// What the account sees of it.
    let scope: String?

    /// Its waves, newest first; `nil` where there is none.
    let table: Table?

    /// What is said where there is no wave.
    let noWaves: String?
  }

  /// The waves of an organisation.
  struct Table: Sendable {
    /// The head of the column that says how many have answered; `nil` where the account may not know.
    let answeredHead: String?

    let waves: [Line]
  }

  /// A wave in one line.
  struct Line: Sendable {
    let wave: String
    let state: String
    let dates: String

    /// How many have answered, in words; `nil` where the account may not know.
    let answered: String?

    /// Where its results are read.
    let address: String?
  }

  let frame: DeskFrame
  let words: OverviewTexts
  let places: [Place]

  /// What is said where there is no organisation.
  let nothing: String?
}
