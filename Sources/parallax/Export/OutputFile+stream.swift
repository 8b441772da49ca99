import Extracts
import Foundation

extension OutputFile {
  /// Writes a file piece by piece: it appears when it is whole and was read back, or not at all.
  ///
  /// - Parameter make: Writes the bytes.
  /// - Returns: What was written.
  /// - Throws: ``Failure`` when the file exists or cannot be written, and what `make` throws.
  @discardableResult
  func stream(_ make: (FileSink) throws -> Void) throws -> FileSink.Content {
    guard let path, path != "-" else {
      throw Failure(.usage, "this needs a file to write to", hint: "Name it with -o FILE.")
    }
    try refuseExisting()
    let part = path + ".part"
    unlink(part)
    let content: FileSink.Content
    do {
      let sink = try FileSink(path: part, isPrivate: isPrivate)
      try make(sink)
      content = try sink.finish()
    } catch {
      unlink(part)
      throw error
    }
    let isThere = link(part, path) == 0
    let reason = errno
    unlink(part)
    guard isThere else {
      throw reason == EEXIST
        ? Failure(.conflict, "\(path) exists already", hint: "Name another file.")
        : Failure(.unavailable, "\(path) cannot be written: \(String(cString: strerror(reason)))")
    }
    return content
  }
}

extension Failure {
  /// The words for a file of data that could not be made.
  init(_ error: ExtractError) {
    switch error {
    case .unwritable(let number):
      self.init(
        .unavailable,
        "the file could not be written: \(String(cString: strerror(number))) (\(error.code))",
        hint: "Nothing was left behind. Is there room on the disk, and may you write there?")
    case .damaged:
      self.init(
        .unavailable, "what lies on the disk is not what was written (\(error.code))",
        hint: "Nothing was left behind. Check the disk, or write to another.")
    case .rows(let expected, let written):
      self.init(
        .inside, "\(written) rows were written instead of \(expected) (\(error.code))",
        hint: "Nothing was left behind.")
    case .answers:
      self.init(.inside, "a response does not fit the survey (\(error.code))")
    case .packing:
      self.init(.inside, "the bundle could not be packed (\(error.code))")
    }
  }
}
