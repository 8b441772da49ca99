/// Why a file of data could not be made.
public enum ExtractError: Error, Hashable, Sendable {
  /// The file cannot be opened or written: the system's number of the error.
  case unwritable(errno: Int32)

  /// What lies on the disk is not what was written.
  case damaged

  /// Fewer or more rows came than were announced.
  case rows(expected: Int, written: Int)

  /// An answer string does not fit the survey.
  case answers

  /// The data cannot be packed.
  case packing

  /// A stable code for programs and tests.
  public var code: String {
    switch self {
    case .unwritable: "extract.unwritable"
    case .damaged: "extract.damaged"
    case .rows: "extract.rows"
    case .answers: "extract.answers"
    case .packing: "extract.packing"
    }
  }
}
