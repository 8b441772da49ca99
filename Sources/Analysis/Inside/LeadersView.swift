import SurveyModel

extension GapCell {
  /// Below this agreement on statements, r_wg(j), leaders are divided.
  public static let leastAgreement = 0.70

  /// Above this standard deviation of a level, leaders are divided.
  static let widestLevels = 1.2

  /// From how many leaders on their agreement is judged.
  static let fewestJudged = 5

  /// From this share of "I don't know" on, leaders are said not to see a block.
  static let unseenShare = 0.20

  /// Whether the leaders do not agree among themselves, so that their mean is no one's view.
  ///
  /// Formula: r_wg(j) < .70 against a uniform null on statements, or a standard deviation above 1.2 of
  /// a level, among at least five leaders.
  public var areLeadersDivided: Bool {
    guard leader.n >= Self.fewestJudged, !key.facet.isDerived else { return false }
    if key.facet == .items { return leader.rwgj.map { $0 < Self.leastAgreement } ?? false }
    return leader.sd.map { $0 > Self.widestLevels } ?? false
  }

  /// Whether leaders often do not know of what the frontline rates low: a blind spot that no gap of
  /// means shows.
  ///
  /// Formula: "I don't know" makes up at least a fifth of the leaders' answers and more than of the
  /// frontline's, while the frontline's mean is a point or more below favourable.
  ///
  /// - Parameter scale: The scale of the block and facet.
  /// - Returns: Whether it is so.
  func isUnseen(on scale: Scale) -> Bool {
    guard let leaders = leader.dontKnow, let mean = frontline.mean else { return false }
    return leaders >= Self.unseenShare && leaders > (frontline.dontKnow ?? 0)
      && mean <= Double(scale.favorableFrom) - 1
  }
}
