public import ArgumentParser
import Collecting
public import SurveyModel

extension SmallLeadership: ExpressibleByArgument {}

extension DisclosureLevel: ExpressibleByArgument {}

/// What may be reported of a wave; an option that is not given leaves its setting as it is.
struct PrivacyOptions: ParsableArguments {
  @Option(help: "The fewest people of a role whose result is shown: 3 to 10 (default: 5).")
  var minimumGroup: Int?

  @Option(help: "The fewest people of a group whose comments are shown (default: 10).")
  var minimumComments: Int?

  @Option(
    parsing: .upToNextOption,
    help: "Profile questions by which results may be broken down, at most three; none for none.")
  var breakdown: [String] = []

  @Flag(inversion: .prefixedNo, help: "Results may be broken down by tier (default: no).")
  var byTier: Bool?

  @Option(help: "What is told of a department with few leaders (default: roll-up).")
  var smallLeadership: SmallLeadership?

  @Option(
    help: ArgumentHelp(
      "Publish numbers with noise: the budget of a person, 0.1 to 10, as 2; none for exact numbers.",
      valueName: "budget"))
  var noise: NoiseArgument?

  @Option(
    help: """
      What may leave of single answer sheets: none, or roles for rows of role and answers (default: \
      none).
      """)
  var disclosure: DisclosureLevel?

  /// Whether nothing is asked for.
  var isEmpty: Bool {
    minimumGroup == nil && minimumComments == nil && breakdown.isEmpty && byTier == nil
      && smallLeadership == nil && noise == nil && disclosure == nil
  }

  /// Settings as the options change them.
  ///
  /// Where the groups that are shown grow beyond those whose comments are shown, these grow with them.
  func changed(_ settings: WaveSettings) -> WaveSettings {
    let group = minimumGroup ?? settings.minimumGroup
    let named = breakdown == ["none"] ? [] : breakdown
    let breakdowns = named.map { Identifier<ProfileQuestion>($0) }
    return WaveSettings(
      minimumGroup: group,
      minimumComments: minimumComments ?? max(group, settings.minimumComments),
      breakdowns: breakdown.isEmpty ? settings.breakdowns : breakdowns,
      isByTier: byTier ?? settings.isByTier,
      smallLeadership: smallLeadership ?? settings.smallLeadership,
      shortForm: settings.shortForm, noise: noise.map(\.budget) ?? settings.noise,
      disclosure: disclosure ?? settings.disclosure)
  }
}
