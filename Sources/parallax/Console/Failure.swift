/// An error in words for a person at a terminal, with its exit code.
struct Failure: Error {
  /// The exit codes of sysexits that the program uses.
  enum Code: Int32 {
    /// The command was used wrongly.
    case usage = 64

    /// A survey, roster or answer file has faults.
    case badInput = 65

    /// A file, wave, link or person does not exist.
    case notFound = 66

    /// Something is closed, or cannot be reached or written.
    case unavailable = 69

    /// The program itself is at fault.
    case inside = 70

    /// A link is used, a name taken, an output file there already.
    case conflict = 73

    /// It is not allowed.
    case notAllowed = 77
  }

  let code: Code
  let message: String
  let hint: String?

  init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
