import Privacy
public import SurveyModel

/// What goes with a figure that departments have from outside the survey.
public struct OutcomeReport: Hashable, Sendable {
  /// What the figure is.
  public let name: Name

  /// The heading: *What goes with customer score*.
  public let title: Sentence

  /// Which blocks go with it.
  public let drivers: DriverReport

  /// Both views of each block; empty where none is told.
  public let surfaces: [SurfaceRow]

  /// What the readings of the surfaces say, clear ones alone; or that nothing is.
  public let findings: [Sentence]

  /// What should be read with it.
  public let notes: [Sentence]
}

extension OutcomeReport {
  init(_ outcome: ScreenedOutcome, naming names: Naming, focus: Focus) {
    let name = Name(outcome)
    let rows = outcome.surfaces.filter { focus.block == nil || $0.block == focus.block }
      .map { SurfaceRow($0, outcome: name, naming: names) }
    let told = rows.compactMap(\.finding)
    let hasNumbers = rows.contains { $0.numbers != nil }
    self.name = name
    title = "What goes with \(name)"
    drivers = DriverReport(
      outcome.drivers,
      wording: DriverReport.Wording(
        outcome: "\(name)", view: "the frontline", isAboutPeople: false), naming: names)
    surfaces = rows
    findings =
      !hasNumbers
      ? []
      : told.isEmpty
        ? ["Which of the two views \(name) goes with, we cannot tell from any block."] : told
    let isTold = outcome.drivers.numbers != nil || hasNumbers
    notes = isTold ? Self.notes(name, hasSurfaces: hasNumbers) : []
  }

  private static func notes(_ name: Name, hasSurfaces: Bool) -> [Sentence] {
    let notes: [Sentence] = [
      """
      To go with is not to cause: \(name) may shape what people answer, or something else both. Each \
      department counts once, whatever its size. A block’s weight is its share of the differences, \
      all orders of entry considered alike; r is how the block alone goes with the figure.
      """
    ]
    return notes
      + (hasSurfaces
        ? [
          """
          “Both high” and “both low” lie one standard deviation above and below the departments’ mean \
          level, where the two agree; “rosier” as far apart as the two views usually are. A place \
          where fewer than five departments lie is not told. The means of small groups hold chance, so that bends and \
          slopes look smaller than they are.
          """
        ] : [])
  }
}

/// What goes with one block, among leaders and among the frontline.
public struct BlockDriverReport: Hashable, Sendable {
  /// The block that is looked at as the outcome.
  public let block: GapRow.Subject<Block>

  /// The heading: *What goes with recognition*.
  public let title: Sentence

  /// The frontline, then leaders.
  public let roles: [DriverReport]

  /// The roles, in the same order.
  public let codes: [Code]

  /// What should be read with it.
  public let notes: [Sentence]
}

extension BlockDriverReport {
  init(_ drivers: ScreenedBlockDrivers, naming names: Naming) {
    let subject = names.subject(drivers.block)
    let roles = [Role.frontline, .leader].filter { drivers.drivers[$0] != nil }
    block = subject
    title = "What goes with \(subject.name)"
    codes = roles.map { Code($0) }
    self.roles = roles.compactMap { role in
      drivers.drivers[role].map {
        DriverReport(
          $0,
          wording: DriverReport.Wording(
            outcome: "\(subject.name)", view: role == .leader ? "leaders" : "frontline staff",
            isAboutPeople: true), naming: names)
      }
    }
    notes = [
      """
      Both sides come from the same people at the same moment: someone in a good mood rates \
      everything higher, so these shares are larger than what a change would bring. They are about \
      people, not about departments. To go with is not to cause.
      """
    ]
  }
}
