public import SurveyModel

/// A CSV file of answers, one row a person, read in one pass with a fixed amount of memory.
///
/// Columns: the department, the role (or a tier, from which the role follows), one column an item;
/// optional `wave`, `tier`, `parent` and `weight` columns; one for each question about the respondent
/// by which the layout breaks results down, its cells holding the names of options; all others are ignored with a note. RFC 4180 quotes,
/// LF or CRLF, with or without BOM, plain or gzip. The cells of an item hold the value of a point
/// (`4`, also `4.0`), `?` for "I don't know", nothing or `NA` for no answer. Where the header has no
/// comma, it may be separated by semicolons or tabs.
public struct AnswersFile: Sendable {
  /// Where the bytes come from.
  public enum Source: Hashable, Sendable {
    /// A file.
    case path(String)

    /// An open descriptor, which stays open: 0 is standard input.
    case descriptor(Int32)

    /// Bytes in memory.
    case bytes([UInt8])
  }

  /// How the columns are named and read.
  public struct Options: Hashable, Sendable {
    /// The column of the department.
    public var departmentColumn = "department"

    /// The column of the role.
    public var roleColumn = "role"

    /// The column of the wave.
    public var waveColumn = "wave"

    /// The column of the weight.
    public var weightColumn = "weight"

    /// Whether weights are read; where they are not, the column is ignored with a note.
    public var readsWeights = true

    /// Whether weights above five times the median are cut to that.
    public var trimsWeights = false

    /// The wave of a file without such a column, and of rows that leave it empty.
    public var defaultWave = ""

    /// The role values that mean leader, all others meaning frontline; empty for `leader` and
    /// `frontline` themselves.
    public var leaders: Set<String> = []

    /// Whether people are followed from wave to wave by the column `respondent`, where there is one.
    public var linksPeople = false

    /// Whether rows with a fault are left out and counted, instead of failing the whole file.
    public var skipBadRows = false

    /// Whether there must be a column for every breakdown of the layout.
    public var needsBreakdowns = false

    /// How many faults are listed in full; the rest are counted.
    public var listedFaults = 20

    /// The options of a file that uses the names of this project.
    public init() {}
  }

  /// Something about the file that its reader ought to know.
  public enum Note: Hashable, Sendable {
    /// Columns that mean nothing to the survey.
    case ignoredColumns([String])

    /// There is a weight column, and it was not used.
    case weightsNotUsed

    /// There is a weight column, and a weighted result beside the raw one.
    case weightsUsed

    /// Items without a column: nobody answered them.
    case missingItems([Identifier<Item>])

    /// Values that were to mean leader and that no row's role has.
    case leadersNotFound([String])

    /// Rows that were left out for their faults.
    case skippedRows(Int)
  }

  /// What was read.
  public struct Reading: Sendable {
    /// The tallies, one book a wave, in the order in which the waves first occur.
    public let books: [TallyBook]

    /// The people who answered several waves, as sums; `nil` where nobody was followed.
    public let linked: LinkedTallies?

    /// The departments, by identifier; nested where the file has a `parent` column.
    public let tree: DepartmentTree

    /// How many rows were counted.
    public let rows: Int

    /// The faults of rows that were left out; empty unless `skipBadRows` was on.
    public let faults: AnswersFaults

    /// What its reader ought to know.
    public let notes: [Note]
  }

  /// One row, for callers that store answers instead of counting them.
  public struct Row: Hashable, Sendable {
    /// The wave.
    public let wave: String

    /// The department and role, and the tier where it is known.
    public let group: TallyBook.Group

    /// The answers, one character a codebook column.
    public let answers: String
  }

  /// Where the bytes come from.
  public let source: Source

  /// How the columns are named and read.
  public let options: Options

  /// Hears, after each piece of the file, how many rows were counted so far; `nil` where nobody listens.
  public var listener: (@Sendable (Int) -> Void)?

  /// Describes a file; nothing is read yet.
  public init(_ source: Source, options: Options = Options()) {
    self.source = source
    self.options = options
  }

  /// Reads and counts the whole file.
  ///
  /// - Throws: ``AnswersError``; with faulty rows, after the whole file was looked at.
  public func tally(_ layout: TallyLayout) throws(AnswersError) -> Reading {
    var sink = CountingSink(
      layout, linksPeople: options.linksPeople, trimsWeights: options.trimsWeights)
    let pass = try AnswersPass.run(self, layout: layout, into: &sink)
    return Reading(
      books: sink.books(waves: pass.waves), linked: sink.linked(waves: pass.waves),
      tree: try pass.tree(), rows: pass.rows, faults: pass.faults, notes: pass.notes)
  }

  /// Reads the whole file and hands on its rows, those without a fault.
  ///
  /// With faulty rows it throws after the last row unless `skipBadRows` is on: keep what was handed on
  /// only when it returns.
  ///
  /// - Returns: The departments and notes; the books are empty.
  public func rows(
    _ layout: TallyLayout, _ body: (Row) -> Void
  ) throws(AnswersError) -> Reading {
    try withoutActuallyEscaping(body) { body throws(AnswersError) in
      var sink = ClosureSink(body: body)
      let pass = try AnswersPass.run(self, layout: layout, into: &sink)
      return Reading(
        books: [], linked: nil, tree: try pass.tree(), rows: pass.rows, faults: pass.faults,
        notes: pass.notes)
    }
  }
}
