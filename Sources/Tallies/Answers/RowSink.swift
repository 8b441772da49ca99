import SurveyModel

/// The place of one row's person, by the numbers that the pass gives to waves and departments.
struct RowPlace {
  let wave: Int
  let department: Int
  let role: Role
  let tier: Tier?

  /// The number of the respondent; `nil` where nobody is followed, or the row names none.
  var respondent: Int?

  /// The person's weight; `nil` without such a column.
  var weight: Double?

  /// A small number for role and tier: 0 and 1 for a role alone, from 2 on the tiers.
  var rank: Int {
    guard let tier else { return role == .leader ? 0 : 1 }
    return 2 + (Tier.allCases.firstIndex(of: tier) ?? 0)
  }

  /// How many ranks there are.
  static let ranks = 2 + Tier.allCases.count
}

/// What becomes of a row that has no fault.
protocol RowSink {
  /// Takes one person's answer string.
  mutating func take(
    _ answers: UnsafeBufferPointer<UInt8>, at place: RowPlace, names: borrowing RowNames)
}

/// The names behind the numbers of a ``RowPlace``.
struct RowNames {
  var waves = ByteIndex()
  var departments = ByteIndex()

  /// The group of a place.
  func group(_ place: RowPlace) -> TallyBook.Group {
    let department = Identifier<Department>(departments.text(at: place.department))
    if let tier = place.tier { return TallyBook.Group(department: department, tier: tier) }
    return TallyBook.Group(department: department, role: place.role)
  }
}

/// Counts rows: one counter a wave, and the row of each group found by plain numbers.
struct CountingSink: RowSink {
  private let layout: TallyLayout
  private let plan: AnswerPlan
  private let trimsWeights: Bool
  private var counters: [TallyCounter] = []
  private var weighted: [WeightedCounter?] = []
  private var rows: [[TallyCounter.Row?]] = []
  private var links: LinkCounter?

  init(_ layout: TallyLayout, linksPeople: Bool = false, trimsWeights: Bool = false) {
    self.layout = layout
    self.trimsWeights = trimsWeights
    plan = AnswerPlan(layout)
    links = linksPeople ? LinkCounter(layout) : nil
  }

  mutating func take(
    _ answers: UnsafeBufferPointer<UInt8>, at place: RowPlace, names: borrowing RowNames
  ) {
    while counters.count <= place.wave {
      counters.append(TallyCounter(layout))
      rows.append([])
      weighted.append(nil)
    }
    let index = place.department * RowPlace.ranks + place.rank
    if rows[place.wave].count <= index {
      let missing = index + RowPlace.ranks - rows[place.wave].count
      rows[place.wave].append(contentsOf: repeatElement(nil, count: missing))
    }
    let row: TallyCounter.Row
    if let known = rows[place.wave][index] {
      row = known
    } else {
      row = counters[place.wave].row(of: names.group(place))
      rows[place.wave][index] = row
    }
    // The pass has already checked each character against the codebook.
    try? counters[place.wave].add(answers: answers, to: row)
    links?.add(answers, at: place)
    if let weight = place.weight {
      if weighted[place.wave] == nil {
        weighted[place.wave] = WeightedCounter(layout, plan: plan, isTrimming: trimsWeights)
      }
      weighted[place.wave]?.add(answers, role: place.role, weight: weight)
    }
  }

  /// The people who were followed; `nil` where nobody was.
  func linked(waves: [String]) -> LinkedTallies? { links?.tallies(waves: waves) }

  mutating func books(waves: [String]) -> [TallyBook] {
    counters.indices.map { index in
      var book = counters[index].book(wave: waves[index])
      book.weighted = weighted[index]?.tally()
      return book
    }
  }
}

/// Hands rows on.
struct ClosureSink: RowSink {
  let body: (AnswersFile.Row) -> Void

  mutating func take(
    _ answers: UnsafeBufferPointer<UInt8>, at place: RowPlace, names: borrowing RowNames
  ) {
    body(
      AnswersFile.Row(
        wave: names.waves.text(at: place.wave), group: names.group(place),
        answers: String(decoding: answers, as: UTF8.self)))
  }
}
