import Privacy

extension GapRow.Numbers {
  private var told: ScreenedGap.Numbers { screened.value }

  /// The leaders' side.
  public var leader: GroupFigures { GroupFigures(told.leader) }

  /// The frontline's side.
  public var frontline: GroupFigures { GroupFigures(told.frontline) }

  /// Leaders minus frontline.
  public var gap: Figure { Figure(told.gap, as: .gap) }

  /// The interval by the report's method.
  public var interval: EstimateFigures? { told.interval.map { EstimateFigures($0, as: .gap) } }

  /// How the interval was made.
  public var method: Code { Code(told.method) }

  /// Welch's test and interval.
  public var welch: TestFigures? { told.welch.map(TestFigures.init) }

  /// The standardised gap.
  public var hedgesG: EstimateFigures? { told.hedgesG.map { EstimateFigures($0, as: .effect) } }

  /// The chance that a leader's score is the higher one.
  public var superiority: EstimateFigures? {
    told.superiority.map { EstimateFigures($0, as: .plain) }
  }

  /// Cliff's delta.
  public var cliffsDelta: EstimateFigures? {
    told.cliffsDelta.map { EstimateFigures($0, as: .effect) }
  }

  /// The difference of the favourable shares.
  public var favorableGap: EstimateFigures? {
    told.favorableGap.map { EstimateFigures($0, as: .effect) }
  }

  /// The test of alignment.
  public var equivalence: EquivalenceFigures? { told.equivalence.map(EquivalenceFigures.init) }

  /// The interval by the exact bootstrap, where it was asked for.
  public var bootstrap: BootstrapFigures? { told.bootstrap.map(BootstrapFigures.init) }

  /// The gap drawn towards the organisation's: the steadied value.
  public var shrunken: EstimateFigures? { told.shrunken.map { EstimateFigures($0, as: .gap) } }

  /// The p-value adjusted for the number of cells.
  public var q: Figure? { told.q.map { Figure($0, as: .p) } }

  /// The smallest gap that answers like these could show.
  public var smallestDetectable: Figure? { told.smallestDetectable.map { Figure($0, as: .points) } }

  /// Half the width of the noise band.
  public var noise: Figure? { told.noise.map { Figure($0, as: .points) } }

  /// Whether no chance is left in the gap.
  var isKnown: Bool { told.isKnown }

  /// Whether an aligned gap is nevertheless more than chance.
  public var isSmallButReal: Bool { told.smallButReal }

  /// How many more answers of each role would settle it.
  public var furtherAnswers: Figure? { told.furtherAnswers.map { Figure(people: $0) } }

  /// The test of the gap by the report's own method.
  public var test: TestFigures? { told.test.map(TestFigures.init) }

  /// Why there is no test.
  public var untested: UntestedReason? { told.untested.map(UntestedReason.init) }

  /// How both sides were weighted; `nil` for a gap without weights.
  public var weighting: WeightingFigures? { told.weighting.map(WeightingFigures.init) }

  /// How many departments a matched gap is put together from; `nil` for any other.
  public var departments: Count? { told.departments.map { Count(of: 0..<$0) } }
}
