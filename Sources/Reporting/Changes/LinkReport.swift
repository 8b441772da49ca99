import Privacy

/// What the people tell who were followed from wave to wave.
public struct LinkReport: Hashable, Sendable {
  /// How many answered more than one wave.
  public let people: Figure

  /// How many were left out because they changed their role.
  public let changedRole: Figure

  /// How many were left out because they changed their department.
  public let changedDepartment: Figure

  /// Who they are, and who was left out.
  public let about: Sentence

  /// The first wave against the last, block by block.
  public let rows: [LinkedRow]

  /// The trends by a model with a level of one's own for each person; empty for two waves.
  public let trends: [TrendRow]

  /// - Nil: where nobody was followed, or one department is asked for.
  init?(_ series: ScreenedSeries, naming names: Naming, focus: Focus) {
    guard let link = series.link, focus.department == nil else { return nil }
    people = Figure(people: link.people)
    changedRole = Figure(people: link.changedRole)
    changedDepartment = Figure(people: link.changedDepartment)
    about = """
      \(people) people are in more than one wave. All leaders are taken against all frontline; who \
      changed role (\(changedRole)) or department (\(changedDepartment)) is left out here.
      """
    rows = series.whole.linked.map { LinkedRow($0, naming: names) }
      .filter { focus.block == nil || $0.block.id == focus.block }
    trends = link.trends.map { TrendRow($0, naming: names) }
      .filter { focus.block == nil || $0.block.id == focus.block }
  }
}
