import Privacy
import SurveyModel

/// The sentences that stand under every report.
enum Notes {
  /// What should be read with the numbers.
  static func notes(
    settings: ReportSettings, rows: [GapRow], isMatched: Bool, isRosterKnown: Bool
  ) -> [Sentence] {
    var notes: [Sentence] = []
    let k = Setting.minimumGroup(of: settings)
    if settings.isProtected {
      notes.append(
        """
        A result is shown only where at least \(k) leaders and \(k) of the frontline answered, and \
        where it reveals no smaller group. Numbers of people below 10 are given as a range.
        """)
      if let open = open(rows, k) { notes.append(open) }
    } else {
      notes.append(SettingsFigures.warning)
    }
    if isMatched {
      notes.append(
        """
        The organisation’s gap is put together from the finest departments shown, each weighted \
        by its frontline; so are its levels and shares, in which a department’s leaders count as much \
        as its frontline is large. Its numbers of people are those departments’, which can be fewer than \
        answered; the gap of all leaders and all frontline stands in the data files as “raw”.
        """)
    }
    if isRosterKnown, !settings.correctsForRoster {
      notes.append(
        """
        No finite population correction was made: intervals and verdicts are about how the \
        organisation works in general, and not only about the people on this roster.
        """)
    } else if isRosterKnown {
      notes.append(
        """
        The roster is known, so a finite population correction is made: intervals and verdicts \
        are about the people on this roster, not about others or later ones.
        """)
    }
    let real = rows.filter { $0.numbers?.isSmallButReal == true }
    if !real.isEmpty {
      notes.append(
        """
        \(Count(of: real)) aligned \(real.count == 1 ? "gap is" : "gaps are") small but real: \
        more than chance, and still smaller than matters.
        """)
    }
    return notes + [fewDepartments(rows)].compactMap { $0 }
  }

  /// Which departments show their few leaders with their consent.
  private static func open(_ rows: [GapRow], _ k: Setting) -> Sentence? {
    var places: [Name] = []
    for row in rows where row.isOpen {
      if let name = row.department?.name, !places.contains(name) { places.append(name) }
    }
    guard !places.isEmpty else { return nil }
    return """
      Leaders shown with their consent: in \(.list(places)) fewer than \(k) leaders are asked, and each \
      of them who answered agreed by name that the results are shown though people will know whose \
      answers they are. They agreed for this wave: no change over waves is told of them.
      """
  }

  /// With one or two departments variances are steadied across blocks, which suits them on average.
  private static func fewDepartments(_ rows: [GapRow]) -> Sentence? {
    let shown = rows.filter { $0.department != nil && $0.numbers != nil }
    guard Set(shown.compactMap(\.department?.id)).count <= 2,
      shown.contains(where: { $0.numbers?.method == Code(IntervalMethod.moderated) })
    else { return nil }
    return """
      With so few departments the blocks lend each other their spread: intervals of departments hold \
      what they promise on average over blocks, but that of a block with an unusually wide spread can \
      miss one time in ten.
      """
  }

  /// How the numbers were made.
  static func method(settings: ReportSettings) -> [Sentence] {
    let level = Setting.level(of: settings)
    let interval: Sentence =
      switch settings.interval {
      case .welch: "Intervals (\(level)) are Welch’s."
      case .moderated:
        "Intervals (\(level)) are Welch’s, with variances steadied by the other departments’."
      case nil:
        """
        Intervals (\(level)) are Welch’s; where either side has fewer than 30 people, with \
        variances steadied by the other departments’.
        """
      }
    return [
      interval,
      """
      A gap is called rosier for one side when it is more than chance at a false-discovery rate of \
      5 in 100, aligned when its 90 % interval lies inside the smallest gap that matters, and \
      otherwise we cannot tell yet.
      """,
    ]
  }
}
