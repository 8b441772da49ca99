import SurveyModel

/// Says of one row why its verdict is what it is, for a reader who is no statistician.
///
/// A p-value is told as what it is: how often answers this far apart would turn up if the two groups
/// agreed; never as a probability that they do.
struct Explanation {
  private let row: GapRow

  init(_ row: GapRow) {
    self.row = row
  }

  /// The whole explanation.
  var sentence: Sentence {
    guard let numbers = row.numbers else { return withheld }
    var parts: [Sentence?] = [finding(numbers), people(numbers)]
    if numbers.isKnown {
      parts.append(known)
      if row.verdict == .aligned { parts.append(smaller(numbers)) }
    } else {
      parts += reasons(numbers)
    }
    return .joined((parts + [pattern, row.isOpen ? consent : nil]).compactMap { $0 })
  }

  private var consent: Sentence {
    """
    The leaders are so few that people will know whose answers these are: each of them who answered \
    agreed by name that they are shown.
    """
  }

  private var withheld: Sentence {
    guard let reason = row.withheld else { return "Not shown." }
    if reason.isAbsence {
      return "Not shown, because \(reason.reason): without answers of both groups there is no gap."
    }
    guard reason.guardsPeople else { return "Not shown, because \(reason.reason)." }
    let why: Sentence = """
      Not shown, because \(reason.reason). Numbers of so few people could tell how single persons \
      answered.
      """
    if let direction = row.direction {
      return """
        \(why) Only a direction is told: \(direction.words), the frontline’s mean lying at \
        \(direction.frontline). So few leaders make it no finding: talk with them.
        """
    }
    guard let elsewhere = reason.elsewhere else { return why }
    return "\(why) What is shown instead: \(elsewhere)."
  }

  private var pattern: Sentence? {
    guard let name = row.patternName, let meaning = row.patternMeaning else { return nil }
    return "\(name): \(meaning)"
  }

  /// *Leaders rate this 0.60 points higher.*
  private func finding(_ numbers: GapRow.Numbers) -> Sentence {
    if row.verdict == .aligned { return alike }
    let isLeaders = numbers.gap.middle > 0
    if numbers.gap.middle == 0 { return "Both groups’ means are the same." }
    let who: Sentence = isLeaders ? "Leaders" : "The frontline"
    guard let size = numbers.gap.knownSize else { return toOneSide(isLeaders) }
    switch (row.facet, isLeaders) {
    case (.items, true), (.now, true): return "\(who) rate this \(size) points higher."
    case (.items, false), (.now, false): return "\(who) rates this \(size) points higher."
    case (.needed, true): return "\(who) see a level \(size) points higher needed."
    case (.needed, false): return "\(who) sees a level \(size) points higher needed."
    case (.ahead, true): return "\(who) see \(size) points more to do."
    case (.ahead, false): return "\(who) sees \(size) points more to do."
    }
  }

  /// What aligned means depends on what is rated.
  private var alike: Sentence {
    switch row.facet {
    case .items, .now: "Leaders and frontline rate this about alike."
    case .needed: "Leaders and frontline aim about equally high."
    case .ahead: "Leaders and frontline see about as much to do."
    }
  }

  /// A gap of which no size is told.
  private func toOneSide(_ isLeaders: Bool) -> Sentence {
    switch row.facet {
    case .items, .now: isLeaders ? "Leaders rate this higher." : "The frontline rates this higher."
    case .needed: isLeaders ? "Leaders aim higher." : "The frontline aims higher."
    case .ahead: isLeaders ? "Leaders see more to do." : "The frontline sees more to do."
    }
  }

  /// *Four leaders and 31 of the frontline answered.*
  private func people(_ numbers: GapRow.Numbers) -> Sentence {
    let leaders = numbers.leader.n.printed(as: .peopleInWords)
    let frontline = numbers.frontline.n.printed(as: .peopleInWords)
    return leaders.isOne
      ? "One leader and \(frontline) of the frontline answered."
      : "Answers came from \(leaders) leaders and \(frontline) of the frontline."
  }

  private var known: Sentence {
    """
    As good as everybody on the roster answered: this is what these people think, and hardly any \
    chance is left in it.
    """
  }

  private func reasons(_ numbers: GapRow.Numbers) -> [Sentence?] {
    let p = chance(numbers)
    switch row.verdict {
    case .leaders, .frontline:
      return [p.map { apart($0, "still ") } ?? surely, many(numbers)]
    case .aligned:
      return [smaller(numbers), close(numbers), numbers.isSmallButReal ? real(p) : nil]
    case .unsure: return [unsure(p), settle(numbers)]
    case .withheld: return []
    }
  }

  private func chance(_ numbers: GapRow.Numbers) -> Figure? {
    numbers.interval?.p ?? numbers.welch?.p
  }

  /// *If the two groups really agreed, answers this far apart would still turn up about once in 50
  /// times.*
  private func apart(_ p: Figure, _ still: Sentence) -> Sentence {
    """
    If the two groups really agreed, answers this far apart would \(still)turn up \
    \(p.printed(as: .odds)).
    """
  }

  private var surely: Sentence {
    "If the two groups really agreed, answers this far apart would be rare."
  }

  private func many(_ numbers: GapRow.Numbers) -> Sentence? {
    numbers.q == nil
      ? nil
      : """
      It counts also when we allow for the many comparisons in one report, of which some look \
      large by chance alone.
      """
  }

  private func smaller(_ numbers: GapRow.Numbers) -> Sentence? {
    numbers.equivalence.map {
      numbers.isKnown
        ? "The difference is smaller than \($0.bound) points, the smallest that matters."
        : """
        The difference was tested and found smaller than \($0.bound) points, the smallest that \
        matters; such a test errs at most once in twenty.
        """
    }
  }

  private func close(_ numbers: GapRow.Numbers) -> Sentence? {
    guard let test = numbers.equivalence, let p = test.p else { return nil }
    let odds = p.printed(as: .odds)
    return odds.isOddsAtMost
      ? """
      If they were really \(test.bound) points apart or more, answers this close would turn up \
      \(odds).
      """
      : """
      If they were really \(test.bound) points apart or more, answers this close would turn up \
      \(odds), or less often.
      """
  }

  private func real(_ p: Figure?) -> Sentence {
    guard let p else { return "There is a small difference all the same: it is more than chance." }
    return """
      There is a small difference all the same: if they agreed to the point, answers even this far \
      apart would turn up \(p.printed(as: .odds)).
      """
  }

  private func unsure(_ p: Figure?) -> Sentence {
    guard let p else {
      return "There are too few answers, or too like each other, to say how much of it is chance."
    }
    let odds = apart(p, "")
    if p.isBelow(0.05) {
      return """
        \(odds) Alone that would be rare; but one report makes many comparisons, and some look like \
        that by chance. So we cannot tell yet.
        """
    }
    return "\(odds) That is too often to rule chance out, so we cannot tell yet."
  }

  private func settle(_ numbers: GapRow.Numbers) -> Sentence? {
    guard let more = numbers.furtherAnswers else { return nil }
    return more.isOne
      ? "One more answer of each group could settle it, if gap and spread stay as they are."
      : """
      About \(more.printed(as: .peopleInWords)) more answers of each group could settle it, if gap \
      and spread stay as they are.
      """
  }
}
