import ArgumentParser
import Collecting
import Pipeline
import SurveyModel
import Tallies

/// `parallax import`: answers that were collected elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add answers that were collected elsewhere to a closed wave.",
    discussion: """
      One row a person, with the columns department, tier (or role), one column per item and one per \
      question about the respondent by which the wave is broken down. Either all rows are taken or none; \
      they are shuffled before they are stored. With --mapping the export of another program; with \
      --second the same paper sheets typed twice.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Argument(help: "The CSV file, plain or gzip; - for stdin.")
  var answers: String

  @Option(help: "The tier of leaders where the file names only their role.")
  var leaderTier: LeaderTier = .firstLine

  @Flag(help: "Leave out rows that have faults, and say how many.")
  var skipBadRows = false

  @OptionGroup var mapping: MappingOptions
  @OptionGroup var entry: SecondEntry
  @OptionGroup var global: GlobalOptions

  /// The tiers that leaders stand in.
  enum LeaderTier: String, ExpressibleByArgument, CaseIterable {
    case senior
    case middle
    case firstLine = "first-line"

    var tier: Tier { Tier(rawValue: rawValue) ?? .firstLine }
  }

  func run() async throws {
    try entry.check(first: answers)
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    if try await workshop.store.noisyRelease(of: wave.id) != nil {
      throw Failure(
        .notAllowed,
        "“\(wave.name)” was reported with noise, and its budget is spent; nothing was added",
        hint: "Answers collected elsewhere are imported before the first report.")
    }
    if try await workshop.store.seal(of: wave.id) != nil {
      throw Failure(
        .notAllowed, "“\(wave.name)” is sealed, and its results are final; nothing was added",
        hint: "Answers collected elsewhere are imported before the wave is sealed.")
    }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    var options = AnswersFile.Options()
    options.skipBadRows = skipBadRows
    options.readsWeights = false
    let source = try mapping.answers(in: answers, options: options, survey: survey)
    var responses: [StoredResponse] = []
    let layout = try TallyLayout(survey).with(breakdowns: wave.settings.declared)
    let reading = try source.reading { file throws(AnswersError) in
      try file.rows(layout) { row in
        let tier = row.group.tier ?? (row.group.role == .leader ? leaderTier.tier : .frontline)
        responses.append(
          StoredResponse(
            department: row.group.department.rawValue, tier: tier.rawValue, answers: row.answers))
      }
    }
    try await refuseStrangers(reading.tree, to: wave, in: workshop)
    // Few answers are refused first: how many there still is room for tells how many answered.
    try await refuseFew(responses, to: wave, survey: survey, in: workshop)
    try await refuseCrowd(responses, to: wave, in: workshop)
    try await workshop.store.importResponses(responses.shuffled(), into: wave.id)
    AnalysisNotes.say(reading)
    Console.say("\(AnswerSheets.words(responses.count)) added to “\(wave.name)”.")
  }

  /// Refuses so few answers that a report before and one after would tell what they say.
  private func refuseFew(
    _ responses: [StoredResponse], to wave: Wave, survey: Survey, in workshop: Workshop
  ) async throws {
    guard let settled = try await workshop.store.release(of: wave.id) else { return }
    var counter = TallyCounter(
      try TallyLayout(survey).with(breakdowns: wave.settings.declared))
    for response in responses {
      guard let tier = Tier(rawValue: response.tier) else { continue }
      try counter.add(
        answers: response.answers, department: Identifier(response.department), tier: tier)
    }
    let added = WaveTallies(
      book: counter.book(wave: wave.name),
      tree: try await workshop.store.frozenRoster(of: wave.id).tree, headcount: nil,
      settled: settled)
    let minimum = wave.settings.minimumGroup
    let refused = try ClosedWave.request(survey, minimumGroup: minimum).refused(adding: added)
    guard !refused.isEmpty else { return }
    let places = refused.prefix(10).map { $0?.rawValue ?? "the organisation" }
    throw Failure(
      .notAllowed,
      "reports of “\(wave.name)” exist, and so few answers could be told apart by comparing them "
        + "with later ones: in " + places.joined(separator: ", ")
        + (refused.count > 10 ? " and \(refused.count - 10) others" : ""),
      hint: "Nothing was added. Of each role a department that is shown needs none, or at least "
        + "\(minimum) answers with a score in each block, added at once; and so does each tier and option "
        + "by which results are broken down.")
  }

  /// Refuses answers of more people than the roster has, as when a file is imported twice.
  private func refuseCrowd(
    _ responses: [StoredResponse], to wave: Wave, in workshop: Workshop
  ) async throws {
    struct Group: Hashable {
      let department: String
      let isLeader: Bool
    }
    func group(_ response: StoredResponse) -> Group {
      Group(
        department: response.department, isLeader: response.tier != Tier.frontline.rawValue)
    }
    let stored = try await workshop.store.fold(responsesOf: wave.id, into: [Group: Int]()) {
      $0[
        Group(department: $1.department, isLeader: $1.tier != Tier.frontline.rawValue),
        default: 0] += 1
    }
    let all = responses.reduce(into: stored) { $0[group($1), default: 0] += 1 }
    let headcount = try await workshop.store.responseCounts(of: wave.id).headcount
    let crowded = all.filter { group, count in
      let role: Role = group.isLeader ? .leader : .frontline
      return count > headcount[Identifier(group.department)]?[role] ?? 0
    }
    guard let worst = crowded.keys.map(\.department).min() else { return }
    throw Failure(
      .conflict, "with these answers more people would have answered in \(worst) than it has",
      hint: "Nothing was added. Was this file imported before?")
  }

  private func refuseStrangers(
    _ tree: DepartmentTree, to wave: Wave, in workshop: Workshop
  ) async throws {
    let known = try await workshop.store.frozenRoster(of: wave.id).tree
    let strangers = tree.departments.filter { known[$0.id] == nil }.map(\.id.rawValue)
    guard strangers.isEmpty else {
      throw Failure(
        .badInput,
        "the wave's roster has no department " + strangers.prefix(10).joined(separator: ", "),
        hint: "Departments go by their code, as in: parallax roster show")
    }
  }
}
